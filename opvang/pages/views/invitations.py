"""Inviting somebody, and the pages on which they come."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django import forms
from django.conf import settings
from django.core.mail import send_mail
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from opvang.actions.inviting import NewInvitation, accept_invitation
from opvang.actions.inviting import invite as invite_somebody
from opvang.errors import NotPossible
from opvang.pages.forms.accounts import ComeInForm, InviteForm
from opvang.pages.forms.refused import is_done
from opvang.pages.signed_in import page
from opvang.queries.invitations import invited_as, inviting, open_invitation

if TYPE_CHECKING:
    from opvang.pages.signed_in import SignedInRequest

_OPENED = "invitation"


@page("GET", "POST")
def invite(request: SignedInRequest) -> HttpResponse:
    """Ask who comes, and send them a link; the demo, which sends nothing, shows it."""
    offered = inviting(request.user)
    form = InviteForm(
        request.POST or None, organisations=offered.organisations, roles=offered.roles
    )
    links: list[str] = []
    asked = form.is_bound and form.is_valid()
    if asked and is_done(form, lambda: links.append(_invite(request, form))):
        return render(
            request, "accounts/invited.html", {"link": links[0], "sent": bool(settings.EMAIL_URL)}
        )
    return render(request, "accounts/invite.html", {"form": form})


@require_safe
@never_cache
def opened(request: HttpRequest, secret: str) -> HttpResponse:
    """Take a link once, and go on at an address without its secret."""
    found = open_invitation(secret, now=timezone.now())
    if found is None:
        return render(request, "accounts/no_invitation.html", status=404)
    request.session[_OPENED] = str(found)
    return redirect("accept-invitation")


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def accept(request: HttpRequest) -> HttpResponse:
    """Ask who was invited for a password, and tell what comes next."""
    invitation = request.session.get(_OPENED, "")
    username = invited_as(invitation, now=timezone.now()) if invitation else None
    if username is None:
        return render(request, "accounts/no_invitation.html", status=404)
    form = ComeInForm(request.POST or None, username=username)
    if form.is_bound and form.is_valid() and is_done(form, lambda: _accept(invitation, form)):
        del request.session[_OPENED]
        return render(request, "accounts/accepted.html")
    return render(request, "accounts/accept.html", {"form": form})


def _accept(invitation: str, form: forms.Form) -> None:
    accept_invitation(UUID(invitation), form.cleaned_data["password"], now=timezone.now())


def _invite(request: SignedInRequest, form: forms.Form) -> str:
    if not settings.EMAIL_URL and not settings.DEMO:
        raise NotPossible(gettext("Er is geen mail ingesteld. Vraag uw beheerder om EMAIL_URL."))
    asked = form.cleaned_data
    new = NewInvitation(
        email=asked["email"], organisation=UUID(asked["organisation"]), roles=asked["roles"]
    )
    secret = invite_somebody(request.user, new, now=timezone.now())
    link = request.build_absolute_uri(reverse("open-invitation", args=[secret]))
    _send(link, to=asked["email"])
    return link


def _send(link: str, *, to: str) -> None:
    text = gettext(
        "U bent uitgenodigd om met Opvang te werken. Kies een wachtwoord op:\n\n%(link)s\n\n"
        "De link werkt één keer, en %(days)s dagen. Verwacht u dit niet? Doe dan niets."
    )
    said = text % {"link": link, "days": settings.INVITATION_DAYS}
    try:
        send_mail(gettext("Uitnodiging voor Opvang"), said, None, [to])
    except OSError as error:
        raise NotPossible(
            gettext("De mail ging niet weg. Trek de uitnodiging in en probeer het later.")
        ) from error

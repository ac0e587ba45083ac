"""The webhooks of a program: an address and a secret that is shown once, tested and ended."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext

from opvang.actions.webhooks.keeping import ask_for_test, end_webhook, make_webhook, renew_secret
from opvang.errors import NotPossible
from opvang.pages.acting import act
from opvang.pages.forms.once import form_key
from opvang.pages.forms.refused import is_done
from opvang.pages.forms.webhooks import WebhookForm
from opvang.pages.signed_in import page
from opvang.queries.programs.listed import program_to_extend

if TYPE_CHECKING:
    from opvang.pages.signed_in import SignedInRequest


@page("GET", "POST")
def make(request: SignedInRequest, program: UUID) -> HttpResponse:
    """Ask where a program wants to hear of events, and show the secret, this once."""
    # Before anything is read from what was sent: what is not there is not there.
    name = program_to_extend(request.user, program)
    form, key = WebhookForm(request.POST or None), form_key(request.POST)
    secrets: list[str] = []

    def make_it() -> None:
        address = form.cleaned_data["address"]
        now = timezone.now()
        secrets.append(make_webhook(request.user, program, address=address, form=key, now=now))

    if form.is_bound and form.is_valid() and is_done(form, make_it):
        return _secret(request, secrets[0], is_new=True)
    return render(request, "programs/webhook.html", {"form": form, "name": name, "key": key})


@page("POST")
def renew(request: SignedInRequest, webhook: UUID) -> HttpResponse:
    """Give a webhook another secret and show it, this once; sent again it changes nothing."""
    try:
        secret = renew_secret(request.user, webhook, seen=_seen(request), now=timezone.now())
    except NotPossible as refusal:
        messages.error(request, str(refusal))
        return redirect("programs")
    return _secret(request, secret, is_new=False)


@page("POST")
def test(request: SignedInRequest, webhook: UUID) -> HttpResponse:
    """Have a test sent."""
    return act(
        request,
        lambda: ask_for_test(request.user, webhook, now=timezone.now()),
        said=gettext("De test wordt gestuurd. Over een minuut staat hier hoe dat ging."),
        back_to=reverse("programs"),
    )


@page("POST")
def end(request: SignedInRequest, webhook: UUID) -> HttpResponse:
    """Send nothing to an address any more."""
    return act(
        request,
        lambda: end_webhook(request.user, webhook, now=timezone.now()),
        said=gettext("De webhook is beëindigd. Er gaat niets meer naar dat adres."),
        back_to=reverse("programs"),
    )


def _secret(request: SignedInRequest, secret: str, *, is_new: bool) -> HttpResponse:
    return render(request, "programs/secret.html", {"secret": secret, "is_new": is_new})


def _seen(request: SignedInRequest) -> datetime | None:
    """Return when the secret was last renewed, as the form says; nonsense: never."""
    try:
        return parse_datetime(request.POST.get("seen", ""))
    except ValueError:
        return None

"""The accounts that somebody looks after: inviting, letting in by a second person, ending."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from opvang.actions.activating import activate_account, end_account, sign_out_account
from opvang.actions.inviting import withdraw_invitation
from opvang.pages.account.proving import proven
from opvang.pages.acting import act
from opvang.pages.deciding import Decision, decide
from opvang.pages.forms.accounts import AccountsForm, CallBackForm
from opvang.pages.signed_in import page
from opvang.queries import managed_accounts as found
from opvang.queries.choices import CallBack

if TYPE_CHECKING:
    from opvang.pages.signed_in import SignedInRequest


@page("GET")
def accounts(request: SignedInRequest) -> HttpResponse:
    """Show who was invited, who waits and who is in."""
    organisations = found.organisations_with_accounts(request.user)
    form = AccountsForm(request.GET, organisations=organisations)
    listed = found.accounts(request.user, form.question(), now=timezone.now())
    return render(request, "accounts.html", {"accounts": listed, "form": form})


@page("POST")
def withdraw(request: SignedInRequest, invitation: UUID) -> HttpResponse:
    """End an invitation."""
    return act(
        request,
        lambda: withdraw_invitation(request.user, invitation, now=timezone.now()),
        said=gettext("De uitnodiging is ingetrokken."),
        back_to=reverse("accounts"),
    )


@page("GET", "POST")
def activate(request: SignedInRequest, invitation: UUID) -> HttpResponse:
    """Let somebody in after calling them back."""
    # Before anybody proves anything: what is not there is not there.
    waiting = found.waiting_account(request.user, invitation, now=timezone.now())
    return _activate(request, invitation, waiting)


@proven
def _activate(request: SignedInRequest, invitation: UUID, waiting: found.Invited) -> HttpResponse:
    form = CallBackForm(request.POST or None, choices=CallBack.choices)
    decision = Decision(
        title=gettext("Account activeren"),
        intro=gettext(
            "Bel de organisatie op een nummer dat u al kende, niet op een nummer uit een bericht, "
            "en vraag of deze persoon daar werkt en dit zelf deed. Wie uitnodigde activeert niet."
        ),
        facts=(
            (gettext("Organisatie"), waiting.organisation),
            (gettext("Rollen"), waiting.roles),
        ),
        asks=waiting.email,
        submit=gettext("Activeer het account"),
        back_to=reverse("accounts"),
        back=gettext("Terug naar de accounts"),
        said=gettext("Het account is actief. Bij het inloggen stelt iemand een tweede stap in."),
    )
    return decide(
        request,
        form,
        decision,
        lambda: activate_account(
            request.user, invitation, call_back=form.cleaned_data["call_back"], now=timezone.now()
        ),
    )


@page("POST")
def end(request: SignedInRequest, account: UUID) -> HttpResponse:
    """Let somebody in no more."""
    return act(
        request,
        lambda: end_account(request.user, account, now=timezone.now()),
        said=gettext("Het account is beëindigd, en overal uitgelogd."),
        back_to=reverse("accounts"),
    )


@page("POST")
def sign_out(request: SignedInRequest, account: UUID) -> HttpResponse:
    """End every session of somebody."""
    return act(
        request,
        lambda: sign_out_account(request.user, account, now=timezone.now()),
        said=gettext("Het account is overal uitgelogd."),
        back_to=reverse("accounts"),
    )

"""Asking for another place for people who live in one."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from opvang.actions.transfers import ask_transfer
from opvang.actions.watches.switching import switch_watch
from opvang.calendar import today
from opvang.pages.acting import act
from opvang.pages.forms.refused import is_done
from opvang.pages.forms.transfers import TransferForm
from opvang.pages.signed_in import page
from opvang.queries.requests.who_moves import who_moves

if TYPE_CHECKING:
    from opvang.pages.signed_in import SignedInRequest


@page("GET", "POST")
def transfer(request: SignedInRequest, request_id: UUID) -> HttpResponse:
    """Ask for a transfer; what has changed since they came is changed on its own page after."""
    now = timezone.now()
    who = who_moves(request.user, request_id, now=now)
    form = TransferForm(request.POST or None, clients=who.clients, day=today(now))
    made = []

    def ask() -> None:
        asked = form.asked()
        made.append(ask_transfer(request.user, placement=who.placement, new=asked, now=now))

    if form.is_valid() and is_done(form, ask):
        said = gettext(
            "Overplaatsing gevraagd als aanvraag %(reference)s. Kijk of alles nog klopt, zoals de "
            "verblijfsroute en de wens, en wijzig wat anders is."
        )
        messages.success(request, said % {"reference": made[0].reference})
        return redirect("request", made[0].id)
    return render(request, "requests/transfer.html", {"who": who, "form": form})


@page("POST")
def watch(request: SignedInRequest, request_id: UUID) -> HttpResponse:
    """Watch for a place in the region that people wish, or no longer."""
    on, now = request.POST.get("aan") == "ja", timezone.now()
    return act(
        request,
        lambda: switch_watch(request.user, request=request_id, on=on, now=now),
        said=gettext("Er wordt naar uitgekeken.") if on else gettext("Er wordt niet uitgekeken."),
        back_to=reverse("request", args=[request_id]),
    )

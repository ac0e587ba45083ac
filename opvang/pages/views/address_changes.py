"""Another address for a shelter: proposed, approved by a colleague, or stopped."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from opvang.actions.addresses import NewAddress, approve_address, cancel_address, propose_address
from opvang.pages.account.proving import proven
from opvang.pages.acting import act
from opvang.pages.forms.address_changes import AddressForm
from opvang.pages.signed_in import page
from opvang.queries.address_changes import address_change

if TYPE_CHECKING:
    from opvang.pages.signed_in import SignedInRequest
    from opvang.queries.address_changes import SeenChange


@page("GET", "POST")
def change(request: SignedInRequest, shelter: UUID) -> HttpResponse:
    """Show what waits, or ask for another address."""
    proposes = request.method == "POST"
    found = address_change(request.user, shelter, now=timezone.now(), proposes=proposes)
    return _change(request, found)


@proven
def _change(request: SignedInRequest, found: SeenChange) -> HttpResponse:
    form = AddressForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return render(request, "address_change.html", {"one": found, "form": form})
    new = NewAddress(**form.cleaned_data)
    return _act(
        request,
        found.shelter,
        lambda: propose_address(request.user, shelter=found.shelter, new=new, now=timezone.now()),
        said=gettext("Voorgesteld. Een collega keurt het goed; tot het ingaat wachten houden."),
    )


@page("POST")
def approve(request: SignedInRequest, shelter: UUID) -> HttpResponse:
    """Approve what a colleague proposed."""
    return _act(
        request,
        shelter,
        lambda: approve_address(request.user, shelter=shelter, now=timezone.now()),
        said=gettext("Goedgekeurd. Het adres gaat in als niemand het op tijd tegenhoudt."),
    )


@page("POST")
def cancel(request: SignedInRequest, shelter: UUID) -> HttpResponse:
    """Stop a change."""
    return _act(
        request,
        shelter,
        lambda: cancel_address(request.user, shelter=shelter, now=timezone.now()),
        said=gettext("Tegengehouden. Het adres blijft zoals het was."),
    )


def _act(
    request: SignedInRequest, shelter: UUID, doing: Callable[[], object], *, said: str
) -> HttpResponse:
    return act(request, doing, said=said, back_to=reverse("address-change", args=[shelter]))

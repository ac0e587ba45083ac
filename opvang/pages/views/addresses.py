"""Where a promised place is, for who brings the people; and saying who does."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from opvang.actions.escorts import name_escort
from opvang.pages.account.proving import proven
from opvang.pages.acting import act
from opvang.pages.forms.addresses import AddressPurposeForm, EscortForm
from opvang.pages.signed_in import page
from opvang.queries.addresses import address_of, address_subject
from opvang.queries.choices import address_purpose

if TYPE_CHECKING:
    from opvang.pages.signed_in import SignedInRequest
    from opvang.queries.addresses import AddressSubject


@page("GET", "POST")
def address(request: SignedInRequest, placement: UUID) -> HttpResponse:
    """Ask what for, and then show the address in the answer itself: no link leads to it."""
    # Before anybody proves anything: what is another's is not there, also for who came in long ago.
    return _address(request, address_subject(request.user, placement, now=timezone.now()))


@proven
def _address(request: SignedInRequest, found: AddressSubject) -> HttpResponse:
    form = AddressPurposeForm(request.POST or None)
    if not form.is_valid():
        return render(request, "address.html", {"one": found, "form": form, "escort": EscortForm()})
    shown = address_of(
        request.user,
        found.placement,
        purpose=address_purpose(form.cleaned_data["purpose"]),
        now=timezone.now(),
    )
    return render(request, "address.html", {"one": found, "is_shown": True, "address": shown})


@page("POST")
def escort(request: SignedInRequest, placement: UUID) -> HttpResponse:
    """Say who brings the people."""
    return act(
        request,
        lambda: name_escort(
            request.user,
            placement=placement,
            username=request.POST.get("username", ""),
            now=timezone.now(),
        ),
        said=gettext("Vastgelegd. Wie de mensen brengt ziet het adres tot een dag na de aankomst."),
        back_to=reverse("address", args=[placement]),
    )

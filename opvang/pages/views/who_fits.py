"""From a place to people: who could have it, and asking for it on their behalf."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from opvang.actions.holds import hold_place
from opvang.pages.acting import act
from opvang.pages.asked_for import said_of_hold
from opvang.pages.signed_in import page
from opvang.queries import who_fits as fitting

if TYPE_CHECKING:
    from opvang.pages.signed_in import SignedInRequest


@page("GET")
def who_fits(request: SignedInRequest, unit: UUID) -> HttpResponse:
    """List the requests that could have a place in this unit, the most urgent first."""
    found = fitting.who_fits(request.user, unit, now=timezone.now())
    return render(request, "who_fits.html", {"place": found})


@page("POST")
def hold(request: SignedInRequest, unit: UUID, asked: UUID) -> HttpResponse:
    """Ask for a place in this unit, which the reader may know by name."""
    now = timezone.now()
    place = fitting.known_unit(request.user, unit)
    return act(
        request,
        lambda: hold_place(request.user, request=asked, unit=place.id, now=now),
        said=said_of_hold,
        back_to=reverse("who-fits", args=[unit]),
    )

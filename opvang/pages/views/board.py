"""The board of a shelter, and saying that it is right."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from opvang.actions.capacity import confirm_capacity
from opvang.actions.confirm_stale import confirm_stale
from opvang.pages.acting import act
from opvang.pages.signed_in import page
from opvang.pages.tasks import tasks_here
from opvang.queries.board import board as board_of
from opvang.queries.freshness import ON_PAGE
from opvang.queries.to_answer import holds_to_answer

if TYPE_CHECKING:
    from opvang.pages.signed_in import SignedInRequest


@page("GET")
def board(request: SignedInRequest) -> HttpResponse:
    """Show the beds tonight, and what comes next."""
    now = timezone.now()
    context = {
        "now": now,
        "board": board_of(request.user, now=now),
        "holds": holds_to_answer(request.user, now=now),
        **tasks_here(request, now=now),
    }
    return render(request, "board.html", context)


@page("POST")
def confirm_unit(request: SignedInRequest, unit: UUID) -> HttpResponse:
    """Say that what is known of one unit is right."""
    return act(
        request,
        lambda: confirm_capacity(request.user, unit=unit, method=ON_PAGE, now=timezone.now()),
        said=gettext("Bevestigd: dit klopt nog."),
        back_to=f"{reverse('board')}#eenheid-{unit}",
    )


@page("POST")
def confirm_all(request: SignedInRequest) -> HttpResponse:
    """Say that all that was not confirmed in time is right."""
    return act(
        request,
        lambda: confirm_stale(request.user, method=ON_PAGE, now=timezone.now()),
        said=gettext("Bevestigd: alles klopt nog."),
        back_to=reverse("board"),
    )

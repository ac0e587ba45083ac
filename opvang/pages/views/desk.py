"""The national desk: what it answers, who has no place, whom to call, and the match."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from opvang.actions.capacity import confirm_capacity
from opvang.actions.matches import ask_for_match_by
from opvang.pages.acting import act
from opvang.pages.signed_in import page
from opvang.pages.tasks import tasks_here
from opvang.queries.beds import Beds
from opvang.queries.desk.calls import call_list
from opvang.queries.desk.free_places import free_places
from opvang.queries.desk.long_stays import watches_stays
from opvang.queries.desk.other_plan import other_plan
from opvang.queries.desk.run_status import run_status
from opvang.queries.desk.units import DeskUnit, desk_units
from opvang.queries.desk.unplaced import most_urgent
from opvang.queries.freshness import BY_PHONE
from opvang.queries.to_answer import holds_to_answer
from opvang.queries.what_ifs.places import asks_what_ifs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from opvang.pages.signed_in import SignedInRequest

#: How many shelters to call, and people without a place, stand on the page at once.
PAGE_SIZE = 8


@page("GET")
def desk(request: SignedInRequest) -> HttpResponse:
    """Show what the desk works by, the most urgent first."""
    actor, now = request.user, timezone.now()
    units = desk_units(actor, now=now)
    calls = Paginator(call_list(units, now=now), PAGE_SIZE).get_page(request.GET.get("bellen"))
    context: dict[str, Any] = {
        "now": now,
        "beds": _counted(units),
        "holds": holds_to_answer(actor, now=now),
        "unplaced": most_urgent(actor, now=now),
        "shown": f":{PAGE_SIZE}",
        "rest": f"{PAGE_SIZE}:",
        "calls": calls,
        "free": free_places(units),
        "status": run_status(actor, now=now),
        "may_ask": asks_what_ifs(actor),
        "other_plan": other_plan(actor),
        "watches_stays": watches_stays(actor),
        **tasks_here(request, now=now),
    }
    return render(request, "desk.html", context)


@page("GET")
def run(request: SignedInRequest) -> HttpResponse:
    """Show only how the match stands, for a page that waits for it."""
    status = run_status(request.user, now=timezone.now())
    return render(request, "desk/_run.html", {"status": status})


@page("POST")
def match(request: SignedInRequest) -> HttpResponse:
    """Have everybody matched anew."""
    return act(
        request,
        lambda: ask_for_match_by(request.user, now=timezone.now()),
        said=gettext("De match is gevraagd en begint vanzelf."),
        back_to=f"{reverse('desk')}#ronde",
    )


@page("POST")
def called(request: SignedInRequest, unit: UUID) -> HttpResponse:
    """Confirm a unit on behalf of whoever answered the telephone."""
    return act(
        request,
        lambda: confirm_capacity(request.user, unit=unit, method=BY_PHONE, now=timezone.now()),
        said=gettext("Bevestigd: de opvang zegt dat dit klopt."),
        back_to=f"{reverse('desk')}#bellen",
    )


def _counted(units: Iterable[DeskUnit]) -> Beds:
    return sum((unit.beds for unit in units), Beds())

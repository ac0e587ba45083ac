"""The country now: how full it is, the last run, who could go where and who not, and why."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.core.paginator import Page, Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from opvang.access import Part, Scope, may_see, scopes, sees_own_region
from opvang.calendar import tonight
from opvang.pages.map import country_map
from opvang.pages.signed_in import page
from opvang.pages.tasks import tasks_here
from opvang.queries.matches import last_run
from opvang.queries.occupancy import occupancy
from opvang.queries.proposals import proposed_places
from opvang.queries.region_occupancy import region_occupancy
from opvang.queries.unplaced import unplaced

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opvang.models import Account
    from opvang.pages.signed_in import SignedInRequest


#: What this page can show.
_PARTS = (Part.OCCUPANCY, Part.RUN, Part.PROPOSALS, Part.UNPLACED)
#: How many proposals or requests stand on one page.
PAGE_SIZE = 8


@page("GET")
def country(request: SignedInRequest) -> HttpResponse:
    """Show all of the country that the reader may see."""
    actor, now = request.user, timezone.now()
    context = {
        "now": now,
        "night": tonight(now),
        "hidden": not all(may_see(actor, part) for part in _PARTS),
        **tasks_here(request, now=now),
        **_places(actor, now=now),
        **_requests(actor, now=now, asked=request.GET),
    }
    return render(request, "country.html", context)


def _places(actor: Account, *, now: datetime) -> dict[str, Any]:
    counted = scopes(actor, Part.OCCUPANCY) & {Scope.ALL, Scope.OWN_UNITS}
    found = occupancy(actor, now=now) if counted else None
    by_region = sees_own_region(actor, Part.OCCUPANCY)
    return {
        "occupancy": found,
        "region": region_occupancy(actor, now=now) if by_region else None,
        "map": country_map(found.by_province) if found else (),
        "run": last_run(actor, now=now) if may_see(actor, Part.RUN) else None,
        "sees_run": may_see(actor, Part.RUN),
    }


def _requests(actor: Account, *, now: datetime, asked: Any) -> dict[str, Any]:
    proposals = proposed_places(actor, now=now) if may_see(actor, Part.PROPOSALS) else None
    left_out = unplaced(actor, now=now) if may_see(actor, Part.UNPLACED) else None
    return {
        "proposals": None if proposals is None else _page(proposals, asked.get("voorstellen")),
        "unplaced": left_out and _page(left_out.requests, asked.get("zonder")),
        "not_matched_yet": left_out.not_matched_yet if left_out else 0,
    }


def _page(rows: Sequence[object], number: str | None) -> Page[Any]:
    """Return one page of rows; a number that makes no sense gives the nearest page."""
    return Paginator(rows, PAGE_SIZE).get_page(number)

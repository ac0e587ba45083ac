"""The tables as a pseudonymous problem for the optimiser, at one moment.

Requests, shelters, units and rooms bear the random identifiers of their rows. Names, addresses,
birth dates, nationality, registration and free text are not read. All is read as the system.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from matching import InvalidInput, Problem
from matching.requests import Request
from opvang.calendar import tonight
from opvang.database.context import as_system
from opvang.models import PlacementRequest, Shelter, Unit
from opvang.policy import Policy, policy
from opvang.snapshot.conflicts import kept_apart, shelters_closed_to
from opvang.snapshot.moment import one_moment
from opvang.snapshot.places import (
    fresh_units,
    problem_shelters,
    unit_alone,
    unit_rules,
    where_known,
)
from opvang.snapshot.prices import held_back, live_prices, with_kept_prices, with_prices
from opvang.snapshot.regions import read_regions
from opvang.snapshot.requests import open_requests, problem_request, requests_again
from opvang.snapshot.rooms import real_room, room_parts
from opvang.snapshot.under_policy import under_policy

__all__ = [
    "held_back",
    "live_prices",
    "open_requests",
    "read_regions",
    "real_room",
    "require_askable",
    "room_parts",
    "take_part",
    "take_snapshot",
    "take_snapshot_with",
    "take_waiting",
    "under_policy",
    "unit_alone",
    "unit_rules",
    "where_known",
    "with_kept_prices",
    "with_prices",
]


@as_system()
def take_snapshot(*, now: datetime, current: Policy | None = None) -> Problem:
    """Return who waits for a place and what is free, all as of one moment.

    *current* is the policy that holds; None: it is looked up. Nothing has a price yet, and nothing
    is kept for who is urgent: `with_prices` does that.

    Raises
    ------
    InvalidInput
        When a row holds what the optimiser's contract does not allow; it names the request.
    """
    today = tonight(now)
    with one_moment():
        return _part(
            open_requests(),
            Shelter.objects.all(),
            today=today,
            now=now,
            current=current or policy(),
        )


@as_system()
def take_waiting(request: UUID, *, now: datetime) -> Problem | None:
    """Return one request that waits, and the shelters that its routes of residence allow.

    None when it does not wait for a place.

    Raises
    ------
    InvalidInput
        As `take_snapshot`.
    """
    today = tonight(now)
    with one_moment():
        rows, current = open_requests(only=request), policy()
        if not rows:
            return None
        # No other unit can be lawful, and reading the whole country takes three times as long.
        lawful = Unit.objects.filter(routes__overlap=rows[0].routes)
        found = _part(
            rows,
            Shelter.objects.filter(units__in=lawful).distinct(),
            today=today,
            now=now,
            current=current,
        )
        return with_kept_prices(found, current)


@as_system()
def take_snapshot_with(requests: Collection[UUID], *, now: datetime) -> Problem:
    """Return what `take_snapshot` does, with *requests* that live somewhere asking once more.

    Raises
    ------
    InvalidInput
        As `take_snapshot`.
    """
    with one_moment():
        rows = [*open_requests(), *requests_again(requests)]
        return _part(rows, Shelter.objects.all(), today=tonight(now), now=now, current=policy())


@as_system()
def take_part(
    requests: Iterable[PlacementRequest],
    shelter: UUID,
    *,
    now: datetime,
    current: Policy | None = None,
) -> Problem:
    """Return some requests and one shelter, as they are within the caller's transaction.

    *current* is the policy that holds; None: it is looked up.

    Raises
    ------
    InvalidInput
        As `take_snapshot`.
    """
    today = tonight(now)
    return _part(
        list(requests),
        Shelter.objects.filter(id=shelter),
        today=today,
        now=now,
        current=current or policy(),
    )


def require_askable(request: PlacementRequest, *, now: datetime) -> None:
    """Refuse a request that the optimiser would refuse: one such request fails every run.

    Raises
    ------
    InvalidInput
        When a row holds what the optimiser's contract does not allow.
    """
    problem_request(
        request,
        tonight=tonight(now),
        separate_from=set(),
        shelters=(),
        regions=read_regions(),
        urgent_after=policy().number_of("URGENT_AFTER_DAYS"),
    )


def _part(
    rows: list[PlacementRequest],
    shelters: QuerySet[Shelter],
    *,
    today: date,
    now: datetime,
    current: Policy,
) -> Problem:
    apart, regions = kept_apart({request.id for request in rows}, tonight=today), read_regions()
    found = problem_shelters(
        shelters,
        fresh=fresh_units(now, hours=current.number_of("CAPACITY_FRESH_HOURS")),
        tonight=today,
        closed_to=shelters_closed_to(apart),
        regions=regions,
    )
    after = current.number_of("URGENT_AFTER_DAYS")
    beside: dict[str, Any] = {"shelters": found, "regions": regions, "urgent_after": after}
    asked = (_as_asked(row, tonight=today, separate_from=apart[row.id], **beside) for row in rows)
    return Problem(
        today=today,
        objectives=current.objectives,
        shelters=found,
        requests=tuple(asked),
    )


def _as_asked(request: PlacementRequest, **beside: Any) -> Request:
    try:
        return problem_request(request, **beside)
    except InvalidInput as error:
        # Nobody is left out in silence: the run fails, and says whom to look at.
        raise error.inside(f"request {request.reference}") from error

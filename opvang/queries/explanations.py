"""What the optimiser says of one request or place: where it could go, and who could come."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

import matching
from matching.files import read_plan, read_problem
from opvang.models import MatchRun, Unit
from opvang.snapshot import open_requests, take_part, take_waiting


@dataclass(frozen=True, slots=True, kw_only=True)
class Possibility:
    """A unit in which a request could be now, by the rules that a hold keeps as well."""

    unit: UUID
    start: date  #: first night
    displaces: int | None  #: people whose proposal it would cost; None: the last run cannot tell


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A request that could be in a unit now, by the rules that a hold keeps as well."""

    request: UUID
    start: date  #: first night


def possibilities(request: UUID, *, run: MatchRun | None, now: datetime) -> tuple[Possibility, ...]:
    """Return where *request* could go; nowhere, where it does not wait for a place.

    A hold looks at nobody else who waits: who asks first has the place. Whose proposal that would
    cost is counted in the plan of *run*, the last that made one.
    """
    problem = take_waiting(request, now=now)
    if problem is None:
        return ()
    (asked,) = problem.requests
    lodgings = (
        matching.lodge(problem, asked, unit)
        for unit in problem.unit.values()
        if not matching.obstacles(problem, asked, unit)
    )
    displaced = _displaced(asked.id, run)
    return tuple(
        Possibility(unit=UUID(one.unit), start=one.start, displaces=displaced.get(one.unit))
        for one in lodgings
        if one is not None
    )


def candidates(unit: Unit, requests: Collection[UUID], *, now: datetime) -> tuple[Candidate, ...]:
    """Return which of *requests* that wait could go to *unit*, each as if it were the only one."""
    waiting = [one for one in open_requests() if one.id in requests]
    problem = take_part(waiting, unit.shelter_id, now=now)
    place = problem.unit.get(str(unit.id))
    if place is None:
        return ()
    lodgings = (
        matching.lodge(problem, asked, place)
        for asked in problem.requests
        if not matching.obstacles(problem, asked, place)
    )
    return tuple(
        Candidate(request=UUID(one.request), start=one.start) for one in lodgings if one is not None
    )


def _displaced(request: str, run: MatchRun | None) -> dict[str, int]:
    """Return how many people would lose their proposal, by each unit that *request* could take."""
    if run is None:
        return {}
    try:
        problem, plan = read_problem(run.problem), read_plan(run.plan)
        explained = matching.explain(problem, plan, request, exact=0)
    except matching.InvalidInput:
        # The run does not know the request yet, or kept other rules than those of today.
        return {}
    return {
        one.unit: sum(len(problem.request[other].persons) for other in one.displaces)
        for one in explained.alternatives
    }

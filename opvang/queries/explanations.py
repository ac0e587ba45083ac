"""What the optimiser says: where a request could go, who could come somewhere, what is odd."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

import matching
from matching.files import read_plan, read_problem
from opvang.calendar import tonight
from opvang.models import MatchRun, Unit
from opvang.snapshot import open_requests, real_room, take_part, take_waiting, unit_alone


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Oddity:
    """Something about the rules of a unit that can hardly be meant."""

    unit: UUID
    kind: str  #: a `matching.FindingKind`
    words: tuple[str, ...]  #: codes that it is about
    room: UUID | None  #: that it is about; None: no room in particular


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryOddities:
    """What is odd about the units that a run knew."""

    rules: tuple[Oddity, ...]
    unreached: tuple[UUID, ...]  #: units that nobody who waited could use, were all of it free


def oddities_of_unit(unit: Unit, *, now: datetime) -> tuple[Oddity, ...]:
    """Return what is odd about the rules of a unit, saved or not, and the rooms that it has."""
    problem = unit_alone(unit, today=tonight(now))
    return tuple(map(_oddity, matching.lint(problem)))


def oddities_of_country(run: MatchRun) -> CountryOddities:
    """Return what is odd about the units of a run; nothing, where it kept rules of another day."""
    try:
        problem = read_problem(run.problem)
    except matching.InvalidInput:
        return CountryOddities(rules=(), unreached=())
    return CountryOddities(
        rules=tuple(map(_oddity, matching.lint(problem))),
        unreached=tuple(UUID(unit.id) for unit in matching.unreached(problem)),
    )


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


def _oddity(finding: matching.Finding) -> Oddity:
    return Oddity(
        unit=UUID(finding.unit),
        kind=finding.kind,
        words=finding.words,
        room=real_room(finding.room) if finding.room else None,
    )

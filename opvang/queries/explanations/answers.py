"""Where one request could go and where not, and what that would cost others."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import lru_cache
from uuid import UUID

import matching
import matching.requests
from matching.files import read_plan, read_problem
from opvang.calendar import tonight
from opvang.models import MatchRun
from opvang.snapshot import take_waiting

_ONLY_LENGTH = ("stay",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Possibility:
    """A unit in which a request could be now, by the rules that a hold keeps as well."""

    unit: UUID
    start: date  #: first night


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What the last plan would come to with a request in one unit."""

    rank: int  #: its place among all units that can take the request; 0 is the plan's own, or best
    displaces: tuple[UUID, ...]  #: requests that would lose their proposal
    people: int  #: in those requests
    changes: Mapping[str, int]  #: each objective that differs, with how much more it would be
    is_exact: bool  #: all else is the best that can be. False: all else stays as it is


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """What the last run says of a request that is still what it was then."""

    costs: Mapping[UUID, Cost]  #: of each unit that can take it
    refused: Mapping[UUID, tuple[str, ...]]  #: of each other unit, all codes that keep it out
    if_shorter: Mapping[UUID, int]  #: nights in each unit that would take it for so long at most
    competitors: tuple[UUID, ...]  #: requests proposed for a room that this one could use


@dataclass(frozen=True, slots=True, kw_only=True)
class Provisional:
    """What can be said at once of a request that the last run did not know, or not like this."""

    place: Possibility | None  #: free beside all that stands proposed; None: there is none
    blocked: Mapping[str, int]  #: how many units each code keeps out; empty: there is a place


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What is known of where one request could go."""

    places: tuple[Possibility, ...] = ()  #: in which a hold would put it now
    explained: Explained | None = None
    provisional: Provisional | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    """What a run was asked and what it answered."""

    problem: matching.Problem
    plan: matching.Plan = field(repr=False)


def answer_for(
    request: UUID, *, run: MatchRun | None, now: datetime, exact: int = 0, seconds: float = 5.0
) -> Answer:
    """Return where *request* could go; nowhere, where it does not wait for a place.

    A hold looks at nobody else who waits: who asks first has the place. What that would cost others
    is counted in the plan of *run*, the last that made one. The first *exact* costs are computed
    anew, each within *seconds*; no transaction is open meanwhile.
    """
    problem = take_waiting(request, now=now)
    if problem is None:
        return Answer()
    (asked,) = problem.requests
    places = _places(problem)
    kept = _kept(run)
    if kept is None:
        return Answer(places=places)
    was = kept.problem.request.get(asked.id)
    if was is None or replace(was, current_unit=None) != replace(asked, current_unit=None):
        return Answer(places=places, provisional=_provisional(kept, asked, places, now=now))
    return Answer(places=places, explained=_explained(kept, asked.id, exact, seconds))


def _places(problem: matching.Problem) -> tuple[Possibility, ...]:
    """Return where the only request of *problem* could go."""
    (asked,) = problem.requests
    lodgings = (
        matching.lodge(problem, asked, unit)
        for unit in problem.unit.values()
        if not matching.obstacles(problem, asked, unit)
    )
    return tuple(
        Possibility(unit=UUID(one.unit), start=one.start) for one in lodgings if one is not None
    )


def _kept(run: MatchRun | None) -> _Kept | None:
    return _read(run.problem, run.plan) if run else None


# One run is read for each page until the next. By what it holds and not by its id: who empties a
# run must not find it here all the same.
@lru_cache(maxsize=2)
def _read(problem: str, plan: str) -> _Kept | None:
    try:
        return _Kept(problem=read_problem(problem), plan=read_plan(plan))
    except matching.InvalidInput:
        # It kept other rules than those of today.
        return None


def _explained(kept: _Kept, request: str, exact: int, seconds: float) -> Explained | None:
    try:
        found = matching.explain(kept.problem, kept.plan, request, exact=exact, seconds=seconds)
    except matching.InvalidInput:
        return None
    values = {one.name: one.value for one in kept.plan.objectives}
    return Explained(
        costs={
            UUID(one.unit): Cost(
                rank=rank,
                displaces=tuple(map(UUID, one.displaces)),
                people=sum(len(kept.problem.request[other].persons) for other in one.displaces),
                changes={
                    name: value - values[name]
                    for name, value in one.objectives.items()
                    if value != values[name]
                },
                is_exact=one.exact,
            )
            for rank, one in enumerate(found.alternatives)
        },
        refused={UUID(one.unit): one.codes for one in found.refused},
        if_shorter=_if_shorter(kept.problem, kept.problem.request[request], found.refused),
        competitors=tuple(map(UUID, found.competitors)),
    )


def _if_shorter(
    problem: matching.Problem,
    asked: matching.requests.Request,
    refused: Collection[matching.Refusal],
) -> dict[UUID, int]:
    """Return the most nights in each unit that nothing but the length of the stay keeps shut."""
    units = (problem.unit[one.unit] for one in refused if one.codes == _ONLY_LENGTH)
    limits = ((unit, unit.max_nights) for unit in units if unit.max_nights is not None)
    return {
        UUID(unit.id): nights
        for unit, nights in limits
        if not matching.obstacles(problem, replace(asked, nights=nights), unit)
    }


def _provisional(
    kept: _Kept,
    asked: matching.requests.Request,
    places: Collection[Possibility],
    *,
    now: datetime,
) -> Provisional | None:
    """Return the place that *asked* has in the last plan where it still holds, if a hold agrees."""
    others = [one for one in kept.problem.requests if one.id != asked.id]
    try:
        problem = replace(kept.problem, today=tonight(now), requests=(*others, asked))
    except matching.InvalidInput:
        # A night has passed since, and the next run begins any moment.
        return None
    plan = matching.provisional(problem, kept.plan)
    for left_out in plan.unplaced:
        if left_out.request == asked.id:
            return Provisional(place=None, blocked=left_out.blocked)
    (there,) = (one for one in plan.placements if one.request == asked.id)
    place = next((one for one in places if str(one.unit) == there.unit), None)
    return Provisional(place=place, blocked={}) if place else None

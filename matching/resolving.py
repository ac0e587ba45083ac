"""From the plan there is to the next: an answer at once, and the best one that moves few people."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from matching.beds_left import BedsLeft
from matching.plan import ObjectiveValue
from matching.rules import first_failing
from matching.scoring import trivial_bound, values
from matching.solving import as_plan, best_plan
from matching.stays import preference, stays

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from matching.places import Unit
    from matching.plan import Placement, Plan
    from matching.problem import Problem
    from matching.requests import Request


def resolve(problem: Problem, plan: Plan, *, seconds: float = 30.0) -> Plan:
    """Return a best plan of *problem*, as `solve` does, that moves as few requests as can be.

    *plan* is the answer to an earlier problem, from which this one may differ in any way. Where
    all is proved it equals what `solve` returns in every objective, and of the plans that do so it
    has the most requests in the unit that *plan* gave them.
    """
    known = provisional(problem, plan).placements
    return best_plan(problem, seconds=seconds, known=known, near=plan.placements)


def provisional(problem: Problem, plan: Plan) -> Plan:
    """Return a lawful plan at once: *plan* where it still holds, and who still fits beside it.

    Nobody moves to make room for somebody else. No solver is loaded and nothing is proved, so that
    it is marked by its bounds, which are the trivial ones, and as `FEASIBLE` for it.
    """
    began = monotonic()
    placements = _kept_and_added(problem, plan.placements)
    objectives = tuple(
        ObjectiveValue(name=name, value=value, bound=trivial_bound(problem, name))
        for name, value in values(problem, placements).items()
    )
    return as_plan(problem, placements, objectives, began=began)


def _kept_and_added(problem: Problem, earlier: Iterable[Placement]) -> tuple[Placement, ...]:
    """Return who can stay where *earlier* had them, and who then fits where, one after another."""
    was = {one.request: one for one in earlier}
    left = BedsLeft(problem, ())
    there: dict[str, Placement] = {}

    def place(request: Request, found: Iterable[Placement]) -> None:
        best = min(found, key=preference(problem), default=None)
        if best is not None:
            there[request.id] = best
            left.give(best)

    in_turn = sorted(problem.requests, key=lambda one: one.turn)
    for request in in_turn:
        if request.id in was:
            place(request, _same_rooms(left, request, was[request.id]))
    for request in in_turn:
        if request.id not in there:
            place(request, _any_rooms(left, request))
    return tuple(there[one.id] for one in problem.requests if one.id in there)


def _same_rooms(left: BedsLeft, request: Request, earlier: Placement) -> Iterator[Placement]:
    """Yield how *request* can stay in the rooms it had, or some of them, if it can."""
    unit = left.problem.unit.get(earlier.unit)
    if unit is not None and _may_enter(left, request, unit):
        yield from stays(left, request, unit, within={use.id for use in earlier.rooms})


def _any_rooms(left: BedsLeft, request: Request) -> Iterator[Placement]:
    for unit in left.problem.units_for(request):
        if _may_enter(left, request, unit):
            yield from stays(left, request, unit)


def _may_enter(left: BedsLeft, request: Request, unit: Unit) -> bool:
    shelter = left.problem.shelter_of[unit.id]
    allowed = first_failing(request, shelter, unit) is None
    return allowed and not left.meets_somebody(request, unit)

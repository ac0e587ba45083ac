"""Why a plan puts one request where it does, why not elsewhere, and what elsewhere would cost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matching.beds_left import BedsLeft
from matching.checks import check_range
from matching.errors import InvalidInput, shown
from matching.explaining.alternatives import alternatives
from matching.explaining.competitors import competitors
from matching.explanation import Explanation, Refusal
from matching.lodging import obstacles
from matching.plan import Unplaced
from matching.unplaced import reasons
from matching.verify import check

if TYPE_CHECKING:
    from matching.plan import Plan
    from matching.problem import Problem
    from matching.requests import Request


def explain(
    problem: Problem, plan: Plan, request_id: str, *, exact: int = 3, seconds: float = 30.0
) -> Explanation:
    """Return why *plan* puts a request where it does, and what it could have instead.

    The first *exact* alternatives are solved again, each within *seconds* of wall time (0.1 to
    3600). With 0 none is, no solver is loaded, and the answer is there at once.

    Raises
    ------
    InvalidInput
        When *problem* has no such request, or *plan* is not a lawful plan of it.
    """
    check_range("seconds", seconds, 0.1, 3600)
    if request_id not in problem.request:
        raise InvalidInput("request", f"{shown(request_id)} is not in the problem")
    if violations := check(problem, plan):
        raise InvalidInput("plan", f"it is no lawful plan of this problem: {violations[0]}")
    request = problem.request[request_id]
    own = next((one for one in plan.placements if one.request == request_id), None)
    refused = _refused(problem, request)
    closed = {one.unit for one in refused}
    why_not = _why_not(problem, plan, request)
    return Explanation(
        request=request_id,
        unit=own.unit if own else None,
        start=own.start if own else None,
        refused=refused,
        alternatives=alternatives(
            problem, plan, request, refused=closed, exact=exact, seconds=seconds
        ),
        blocked=why_not.blocked,
        relaxations=why_not.relaxations,
        earliest=why_not.earliest,
        competitors=competitors(problem, plan, request, refused=closed),
    )


def _refused(problem: Problem, request: Request) -> tuple[Refusal, ...]:
    return tuple(
        Refusal(shelter=problem.shelter_of[unit.id].id, unit=unit.id, codes=codes)
        for unit in problem.units_for(request)
        if (codes := obstacles(problem, request, unit))
    )


def _why_not(problem: Problem, plan: Plan, request: Request) -> Unplaced:
    if any(one.request == request.id for one in plan.placements):
        return Unplaced(request=request.id, blocked={}, relaxations=())
    return reasons(BedsLeft(problem, plan.placements), request)


__all__ = ["explain"]

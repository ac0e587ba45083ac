"""Where else a request could be: counted from the plan as it is, the first of them made exact."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from matching.explaining.moves import move
from matching.explaining.tally import Tally
from matching.plan import Status
from matching.scoring import costs
from matching.solving import best_plan

if TYPE_CHECKING:
    from collections.abc import Collection

    from matching.explaining.moves import Move
    from matching.explanation import Alternative
    from matching.plan import Plan
    from matching.problem import Problem
    from matching.requests import Request


def alternatives(
    problem: Problem,
    plan: Plan,
    request: Request,
    *,
    refused: Collection[str],
    exact: int,
    seconds: float,
) -> tuple[Alternative, ...]:
    """Return every unit that can take *request*: the plan's own first, then the best first.

    *refused* are the units that cannot. The first *exact* are solved again, each within *seconds*,
    and sorted among themselves.
    """
    own = {one.unit for one in plan.placements if one.request == request.id}

    def rank(one: Alternative) -> tuple[bool, tuple[int, ...], str]:
        return one.unit not in own, costs(one.objectives), one.unit

    tally = Tally(problem, plan.placements)
    counted = [
        move(problem, plan, request, unit, tally=tally)
        for unit in problem.units_for(request)
        if unit.id not in refused
    ]
    counted.sort(key=lambda one: rank(one.alternative))
    solved = [_made_exact(problem, plan, request, one, seconds) for one in counted[:exact]]
    return (*sorted(solved, key=rank), *(one.alternative for one in counted[exact:]))


def _made_exact(
    problem: Problem, plan: Plan, request: Request, counted: Move, seconds: float
) -> Alternative:
    """Return the alternative with all else best again; as counted where the time is too short."""
    there = replace(request, pinned_unit=counted.alternative.unit)
    only_there = replace(
        problem,
        requests=tuple(there if one.id == there.id else one for one in problem.requests),
    )
    best = best_plan(only_there, seconds=seconds, known=counted.placements, must_place=there.id)
    if best.status is not Status.OPTIMAL:
        return counted.alternative
    start = {one.request: one.start for one in best.placements}
    lost = {one.request for one in plan.placements} - start.keys()
    return replace(
        counted.alternative,
        start=start[there.id],
        exact=True,
        objectives={one.name: one.value for one in best.objectives},
        displaces=tuple(one.id for one in problem.requests if one.id in lost),
    )

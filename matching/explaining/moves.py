"""A plan with one request moved to another unit, and those taken out who stood in its way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from matching.beds_left import BedsLeft
from matching.explaining.fewest_beds import fewest_beds
from matching.explaining.in_the_way import in_the_way
from matching.explanation import Alternative
from matching.lodging import placed_in
from matching.scoring import costs, values, values_of_stay

if TYPE_CHECKING:
    from matching.places import Unit
    from matching.plan import Placement, Plan
    from matching.problem import Problem
    from matching.requests import Request


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A plan in which one request is in one unit, and nobody else has moved."""

    alternative: Alternative  #: as counted
    placements: tuple[Placement, ...]


def move(problem: Problem, plan: Plan, request: Request, unit: Unit) -> Move:
    """Return *plan* with *request* in *unit*, which can take it; itself, where it is there."""
    own = [one for one in plan.placements if one.request == request.id]
    others = tuple(one for one in plan.placements if one.request != request.id)
    if own and own[0].unit == unit.id:
        return _move(problem, own[0], others, out=frozenset())
    out = in_the_way(problem, request, unit, others)
    stay = tuple(one for one in others if one.request not in out)
    return _move(problem, _best_there(problem, request, unit, stay), stay, out=out)


def _move(
    problem: Problem, there: Placement, others: tuple[Placement, ...], *, out: frozenset[str]
) -> Move:
    placements = (there, *others)
    return Move(
        alternative=Alternative(
            shelter=there.shelter,
            unit=there.unit,
            start=there.start,
            exact=False,
            objectives=values(problem, placements),
            displaces=tuple(one.id for one in problem.requests if one.id in out),
        ),
        placements=placements,
    )


def _best_there(
    problem: Problem, request: Request, unit: Unit, others: tuple[Placement, ...]
) -> Placement:
    """Return what the objectives like best for *request* in what *others* leave of *unit*."""
    found = [
        placed_in(problem, request, unit, inside)
        for start, beds in BedsLeft(problem, others).by_start(request, unit)
        if start <= problem.last_start(request)
        and (inside := fewest_beds(request, unit, beds)) is not None
    ]
    return min(found, key=lambda one: (costs(values_of_stay(problem, one)), one.start))

"""A plan with one request moved to another unit, and those taken out who stood in its way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from matching.beds_left import BedsLeft
from matching.explaining.in_the_way import in_the_way
from matching.explanation import Alternative
from matching.stays import preference, stays

if TYPE_CHECKING:
    from matching.explaining.tally import Tally
    from matching.places import Unit
    from matching.plan import Placement, Plan
    from matching.problem import Problem
    from matching.requests import Request


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A plan in which one request is in one unit, and nobody else has moved."""

    alternative: Alternative  #: as counted
    placements: tuple[Placement, ...]


def move(problem: Problem, plan: Plan, request: Request, unit: Unit, *, tally: Tally) -> Move:
    """Return *plan* with *request* in *unit*, which can take it; itself, where it is there.

    *tally* has what *plan* comes to.
    """
    own = [one for one in plan.placements if one.request == request.id]
    others = tuple(one for one in plan.placements if one.request != request.id)
    if own and own[0].unit == unit.id:
        return _move(problem, own[0], others, out=frozenset(), tally=tally)
    out = in_the_way(problem, request, unit, others)
    stay = tuple(one for one in others if one.request not in out)
    left = BedsLeft(problem, (one for one in stay if one.unit == unit.id))
    there = min(stays(left, request, unit), key=preference(problem))
    return _move(problem, there, stay, out=out, tally=tally)


def _move(
    problem: Problem,
    there: Placement,
    others: tuple[Placement, ...],
    *,
    out: frozenset[str],
    tally: Tally,
) -> Move:
    return Move(
        alternative=Alternative(
            shelter=there.shelter,
            unit=there.unit,
            start=there.start,
            exact=False,
            objectives=tally.with_change(there, out=out),
            displaces=tuple(one.id for one in problem.requests if one.id in out),
        ),
        placements=(there, *others),
    )

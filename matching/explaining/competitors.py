"""Who is in a room that a request could use as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matching.beds_left import BedsLeft
from matching.housing import can_use

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from matching.plan import Plan
    from matching.problem import Problem
    from matching.requests import Request


def competitors(
    problem: Problem, plan: Plan, request: Request, *, refused: Collection[str]
) -> tuple[str, ...]:
    """Return the other requests in a room that *request*, alone in the problem, could use.

    *refused* are the units that cannot take it.
    """
    of_use = set(_rooms_of_use(problem, request, refused))
    inside = {
        placement.request
        for placement in plan.placements
        if any(use.id in of_use for use in placement.rooms)
    }
    inside.discard(request.id)
    return tuple(one.id for one in problem.requests if one.id in inside)


def _rooms_of_use(problem: Problem, request: Request, refused: Collection[str]) -> Iterator[str]:
    """Yield the rooms that a lawful placing of *request* uses, some more than once."""
    empty = BedsLeft(problem, ())
    for unit in problem.units_for(request):
        if unit.id in refused:
            continue
        for start, beds in empty.by_start(request, unit):
            if start <= problem.last_start(request):
                yield from (room.id for room in beds if can_use(request, unit, beds, room))

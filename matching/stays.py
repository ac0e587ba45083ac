"""The stays one request could have in what a plan leaves, and which of them is liked best."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matching.fewest_beds import fewest_beds
from matching.lodging import placed_in
from matching.scoring import costs, values_of_stay

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator
    from datetime import date

    from matching.beds_left import BedsLeft
    from matching.places import Unit
    from matching.plan import Placement
    from matching.problem import Problem
    from matching.requests import Request


def stays(
    left: BedsLeft, request: Request, unit: Unit, *, within: Collection[str] | None = None
) -> Iterator[Placement]:
    """Yield *request* in *unit*, for each first night it accepts, in rooms with few beds empty.

    One of them is the best there is under any order of the objectives. Only the rooms *within* are
    used, or all. Neither the pair rules nor who is met are asked.
    """
    for start, beds in left.by_start(request, unit):
        if start <= left.problem.last_start(request):
            usable = {
                room: count for room, count in beds.items() if within is None or room.id in within
            }
            inside = fewest_beds(request, unit, usable)
            if inside is not None:
                yield placed_in(left.problem, request, unit, inside)


def preference(problem: Problem) -> Callable[[Placement], tuple[tuple[int, ...], date, str]]:
    """Return the key by which the best of one request's stays is the smallest.

    Equals are told apart by the earliest night, then by the unit.
    """
    return lambda one: (costs(values_of_stay(problem, one)), one.start, one.unit)

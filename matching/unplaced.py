"""Why a request has no place: which rules keep it out where, and what would let it in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matching.beds_left import BedsLeft
from matching.codes import PLAN_CODES, WAIVABLE
from matching.plan import Unplaced
from matching.rules import PAIR_RULES, failing, first_failing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from matching.places import Shelter, Unit
    from matching.plan import Placement
    from matching.problem import Problem
    from matching.requests import Request

_ORDER = (*(rule.code for rule in PAIR_RULES), *PLAN_CODES)


def unplaced(problem: Problem, placements: tuple[Placement, ...]) -> tuple[Unplaced, ...]:
    """Return each request that *placements* leave out, with its reasons, in the problem's order."""
    placed = {placement.request for placement in placements}
    left = BedsLeft(problem, placements)
    return tuple(reasons(left, request) for request in problem.requests if request.id not in placed)


def reasons(left: BedsLeft, request: Request) -> Unplaced:
    """Return why *request* has no place, given what a plan leaves free."""
    problem = left.problem
    units = problem.units_for(request)
    codes = {unit.id: _codes(request, problem.shelter_of[unit.id], unit) for unit in units}
    lawful = [unit for unit in units if not codes[unit.id]]
    first = {unit.id: _first_code(left, request, unit, codes[unit.id]) for unit in units}
    dates = [day for unit in lawful if (day := left.earliest(request, unit)) is not None]
    return Unplaced(
        request=request.id,
        blocked={code: count for code in _ORDER if (count := list(first.values()).count(code))},
        relaxations=() if None in first.values() else _relaxations(left, request, codes),
        earliest=min(dates, default=None),
    )


def _codes(request: Request, shelter: Shelter, unit: Unit) -> tuple[str, ...]:
    """Return what keeps *request* out of *unit*: all of it where all of it may be waived."""
    first = first_failing(request, shelter, unit)
    if first is None:
        return ()
    return failing(request, shelter, unit) if first in WAIVABLE else (first,)


def _first_code(left: BedsLeft, request: Request, unit: Unit, codes: tuple[str, ...]) -> str | None:
    """Return the first code that keeps *request* out of *unit*; None when it could go there."""
    if codes:
        return codes[0]
    if not left.would_hold(request, unit):
        return "size"
    if not left.holds_when_empty(request, unit):
        return "period"
    if not left.holds(request, unit):
        return "capacity"
    return "separation" if left.meets_somebody(request, unit) else None


def _relaxations(
    left: BedsLeft, request: Request, codes: dict[str, tuple[str, ...]]
) -> tuple[tuple[str, ...], ...]:
    letting_in = {
        failed
        for unit_id, failed in codes.items()
        if 1 <= len(failed) <= 2
        and set(failed) <= set(WAIVABLE)
        and left.holds(request, left.problem.unit[unit_id])
        and not left.meets_somebody(request, left.problem.unit[unit_id])
    }
    smallest = [
        codes_of_unit
        for codes_of_unit in letting_in
        if not any(set(other) < set(codes_of_unit) for other in letting_in)
    ]
    return tuple(sorted(smallest, key=_shorter_first))


def _shorter_first(codes: Iterable[str]) -> tuple[int, list[int]]:
    places = [_ORDER.index(code) for code in codes]
    return len(places), places

"""What a plan comes to under each objective, in whole numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matching.objectives import BY_NAME, Absence, Stay

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from matching.places import Unit
    from matching.plan import Placement
    from matching.problem import Problem
    from matching.requests import Request


def stay(
    problem: Problem, request: Request, unit: Unit, *, start: date, empty_beds: int = 0
) -> Stay:
    """Return *request* in *unit* from *start*, as objectives see it."""
    return Stay(
        request=request,
        shelter=problem.shelter_of[unit.id],
        unit=unit,
        days_waiting=(start - problem.first_night(request)).days,
        empty_beds=empty_beds,
        moves=_current(problem, request) not in (None, unit.id),
    )


def absences(problem: Problem) -> dict[str, Absence]:
    """Return each request as objectives see it when it is not placed, by its id."""
    last = len(problem.requests) - 1
    return {
        request.id: Absence(
            request=request,
            days_registered=(problem.today - request.registered_on).days,
            requests_after=last - position,
            moves=_current(problem, request) is not None,
        )
        for position, request in enumerate(problem.requests)
    }


def values(problem: Problem, placements: Iterable[Placement]) -> dict[str, int]:
    """Return the value of each objective, by name. Every name in *placements* is known."""
    stays = {placement.request: _stay_of(problem, placement) for placement in placements}
    left_out = [absent for key, absent in absences(problem).items() if key not in stays]
    return {
        name: sum(BY_NAME[name].of_stay(one) for one in stays.values())
        + sum(BY_NAME[name].of_absence(one) for one in left_out)
        for name in problem.objectives
    }


def costs(values: Mapping[str, int]) -> tuple[int, ...]:
    """Return *values* so that the better of two is the smaller, by the order of the objectives."""
    return tuple(-value if BY_NAME[name].maximise else value for name, value in values.items())


def trivial_bound(problem: Problem, name: str) -> int:
    """Return what no plan does better than under objective *name*, whatever it is."""
    persons = sum(len(request.persons) for request in problem.requests)
    return persons if BY_NAME[name].maximise else 0


def values_of_stay(problem: Problem, placement: Placement) -> dict[str, int]:
    """Return what *placement* adds to each objective, by name."""
    there = _stay_of(problem, placement)
    return {name: BY_NAME[name].of_stay(there) for name in problem.objectives}


def _stay_of(problem: Problem, placement: Placement) -> Stay:
    rooms = [(problem.room[use.id], use.persons) for use in placement.rooms]
    return stay(
        problem,
        problem.request[placement.request],
        problem.unit[placement.unit],
        start=placement.start,
        empty_beds=sum(room.beds - persons for room, persons in rooms if not room.shared),
    )


def _current(problem: Problem, request: Request) -> str | None:
    return request.current_unit if request.current_unit in problem.unit else None

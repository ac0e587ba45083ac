"""The whole match as one integer programme, and its solution as placements."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from matching.engine.columns import OptionColumns, add_option
from matching.engine.programme import Cost, Floats, Programme
from matching.objectives import BY_NAME
from matching.scoring import absences, stay

if TYPE_CHECKING:
    from collections.abc import Iterable

    from matching.engine.options import Option
    from matching.engine.room_classes import RoomClass
    from matching.objectives import Stay
    from matching.plan import Placement
    from matching.problem import Problem


@dataclass(frozen=True, kw_only=True)
class Assignment:
    """A problem's programme and what its columns mean."""

    problem: Problem
    programme: Programme
    options: tuple[OptionColumns, ...]

    def cost(self, name: str) -> tuple[Cost, int]:
        """Return objective *name* as a cost, and what it comes to where nobody is placed."""
        objective = BY_NAME[name]
        sign = -1 if objective.maximise else 1
        absent = {
            key: sign * objective.of_absence(one) for key, one in absences(self.problem).items()
        }
        coefficients = np.zeros(len(self.programme.upper))
        least = dict.fromkeys(absent, 0)
        for columns, (full, one_empty) in zip(self.options, self._stays, strict=True):
            request = columns.option.request.id
            value = sign * objective.of_stay(full)
            a_bed = sign * objective.of_stay(one_empty) - value
            _add_cost(coefficients, columns, value - absent[request], a_bed)
            least[request] = min(least[request], value - absent[request])
        return Cost(coefficients=coefficients, least=sum(least.values())), sum(absent.values())

    def cost_of_moving(self, placements: Iterable[Placement]) -> Cost:
        """Return a cost that is lower by one for each request in its unit of *placements*."""
        unit = {one.request: one.unit for one in placements}
        coefficients = np.zeros(len(self.programme.upper))
        same = [
            one for one in self.options if unit.get(one.option.request.id) == one.option.unit.id
        ]
        coefficients[[one.taken for one in same]] = -1
        return Cost(coefficients=coefficients, least=-len({one.option.request.id for one in same}))

    def cost_of_likeness(self, placements: Iterable[Placement]) -> Cost:
        """Return a cost of one for each request in its unit of *placements*.

        A request that is not in *placements* costs one less where it is placed. So the cost is
        highest where all is the same, and then it is the number of *placements*.
        """
        unit = {one.request: one.unit for one in placements}
        coefficients = np.zeros(len(self.programme.upper))
        for one in self.options:
            in_unit = unit.get(one.option.request.id)
            if in_unit in (None, one.option.unit.id):
                coefficients[one.taken] = -1 if in_unit is None else 1
        return Cost(coefficients=coefficients, least=-len(self.problem.requests))

    @cached_property
    def _stays(self) -> list[tuple[Stay, Stay]]:
        """Each option as objectives see it: with no bed left empty, and with one."""
        return [
            (full, replace(full, empty_beds=1))
            for full in (
                stay(self.problem, one.option.request, one.option.unit, start=one.option.start)
                for one in self.options
            )
        ]


def assignment(
    problem: Problem, options: tuple[Option, ...], *, must_place: str | None = None
) -> Assignment:
    """Return the programme that lets each request take at most one option.

    The request *must_place* takes exactly one.
    """
    programme = Programme()
    columns = tuple(add_option(programme, option) for option in options)
    _place_once(programme, columns, must_place)
    _give_no_bed_twice(programme, columns)
    _keep_apart(problem, programme, columns)
    return Assignment(problem=problem, programme=programme, options=columns)


def _place_once(
    programme: Programme, options: tuple[OptionColumns, ...], must_place: str | None
) -> None:
    of_request: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for columns in options:
        of_request[columns.option.request.id].append((columns.taken, 1.0))
    for request, terms in of_request.items():
        programme.add_row(terms, at_least=int(request == must_place), at_most=1)


def _give_no_bed_twice(programme: Programme, options: tuple[OptionColumns, ...]) -> None:
    takers: dict[RoomClass, list[tuple[int, float]]] = defaultdict(list)
    for columns in options:
        for rooms, column in (columns.rooms | columns.beds).items():
            takers[rooms].append((column, 1.0))
    for rooms, terms in takers.items():
        programme.add_row(terms, at_most=rooms.capacity)


def _keep_apart(problem: Problem, programme: Programme, options: tuple[OptionColumns, ...]) -> None:
    inside: dict[tuple[str, str], list[tuple[int, float]]] = defaultdict(list)
    for columns in options:
        shelter = problem.shelter_of[columns.option.unit.id].id
        inside[shelter, columns.option.request.id].append((columns.taken, 1.0))
    for (shelter, one), terms in inside.items():
        for other in sorted(problem.apart_from[one]):
            if one < other:
                programme.add_row(terms + inside.get((shelter, other), []), at_most=1)


def _add_cost(cost: Floats, columns: OptionColumns, value: int, a_bed: int) -> None:
    """Add what taking the option costs, and each empty bed in it.

    Empty beds are all beds of the private rooms, less the persons who are not in shared ones.
    """
    cost[columns.taken] = value - a_bed * len(columns.option.request.persons)
    for rooms, column in columns.rooms.items():
        cost[column] = a_bed * rooms.beds
    for column in columns.beds.values():
        cost[column] = a_bed

"""The whole match as one integer programme, and its solution as placements."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from matching.engine.columns import OptionColumns, add_option
from matching.engine.programme import Floats, Programme
from matching.objectives import BY_NAME
from matching.scoring import absences, stay

if TYPE_CHECKING:
    from matching.engine.options import Option
    from matching.engine.room_classes import RoomClass
    from matching.objectives import Objective
    from matching.problem import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """A problem's programme and what its columns mean."""

    problem: Problem
    programme: Programme
    options: tuple[OptionColumns, ...]

    def cost(self, name: str) -> tuple[Floats, int]:
        """Return objective *name* as a sum to minimise: a coefficient a column, and a constant."""
        objective = BY_NAME[name]
        sign = -1 if objective.maximise else 1
        absent = {key: objective.of_absence(one) for key, one in absences(self.problem).items()}
        cost = np.zeros(len(self.programme.upper))
        for columns in self.options:
            alone = absent[columns.option.request.id]
            _add_cost(cost, self.problem, objective, columns, alone)
        return sign * cost, sign * sum(absent.values())


def assignment(problem: Problem, options: tuple[Option, ...]) -> Assignment:
    """Return the programme that lets each request take at most one option."""
    programme = Programme()
    columns = tuple(add_option(programme, option) for option in options)
    _place_once(programme, columns)
    _give_no_bed_twice(programme, columns)
    _keep_apart(problem, programme, columns)
    return Assignment(problem=problem, programme=programme, options=columns)


def _place_once(programme: Programme, options: tuple[OptionColumns, ...]) -> None:
    of_request: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for columns in options:
        of_request[columns.option.request.id].append((columns.taken, 1.0))
    for terms in of_request.values():
        programme.add_row(terms, at_most=1)


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


def _add_cost(
    cost: Floats, problem: Problem, objective: Objective, columns: OptionColumns, alone: int
) -> None:
    option = columns.option
    full = objective.of_stay(stay(problem, option.request, option.unit, start=option.start))
    one_empty = objective.of_stay(
        stay(problem, option.request, option.unit, start=option.start, empty_beds=1)
    )
    a_bed = one_empty - full
    # Empty beds are all beds of the private rooms, less the persons who are not in shared ones.
    cost[columns.taken] = full - alone - a_bed * len(option.request.persons)
    for rooms, column in columns.rooms.items():
        cost[column] = a_bed * rooms.beds
    for column in columns.beds.values():
        cost[column] = a_bed

"""From lawful placements to the columns that stand for them: the way back of `decode`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from matching.lodging import tightened

if TYPE_CHECKING:
    from collections.abc import Iterable

    from matching.engine.assignment import Assignment
    from matching.engine.columns import OptionColumns
    from matching.engine.programme import Floats
    from matching.plan import Placement


def columns_of(assignment: Assignment, placements: Iterable[Placement]) -> Floats:
    """Return the columns that put lawful *placements* in force, in no more rooms than needed."""
    problem = assignment.problem
    option = {
        (one.option.request.id, one.option.unit.id, one.option.start): one
        for one in assignment.options
    }
    values = np.zeros(len(assignment.programme.upper))
    for placement in placements:
        # The programme has no column for a room that people could do without.
        needed = tightened(problem, placement)
        _take(option[needed.request, needed.unit, needed.start], needed, values)
    return values


def _take(columns: OptionColumns, placement: Placement, values: Floats) -> None:
    persons = {use.id: use.persons for use in placement.rooms}
    values[columns.taken] = 1
    for rooms, column in columns.rooms.items():
        values[column] = sum(room.id in persons for room in rooms.rooms)
    for rooms, column in columns.beds.items():
        values[column] = sum(persons.get(room.id, 0) for room in rooms.rooms)
    for rooms, column in columns.opened.items():
        values[column] = int(values[columns.beds[rooms]] > 0)

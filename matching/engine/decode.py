"""From the columns of a solution to placements in named rooms."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from matching.plan import Placement, RoomUse

if TYPE_CHECKING:
    from matching.engine.assignment import Assignment
    from matching.engine.columns import OptionColumns
    from matching.engine.programme import Floats
    from matching.engine.room_classes import RoomClass
    from matching.places import Room
    from matching.problem import Problem


def placements(assignment: Assignment, columns: Floats) -> tuple[Placement, ...]:
    """Return who goes where, in the order of the requests."""
    problem = assignment.problem
    left = _BedsLeft()
    taken = {
        one.option.request.id: _placement(problem, one, columns, left)
        for one in assignment.options
        if columns[one.taken]
    }
    return tuple(taken[request.id] for request in problem.requests if request.id in taken)


class _BedsLeft:
    """The rooms of each class that nobody has yet, and the beds left in each."""

    def __init__(self) -> None:
        self._left: dict[RoomClass, list[tuple[Room, int]]] = {}

    def private(self, rooms: RoomClass) -> Room:
        """Give a whole room."""
        return self._of(rooms).pop(0)[0]

    def shared(self, rooms: RoomClass, persons: int) -> list[tuple[Room, int]]:
        """Give beds to *persons*, in as few rooms as come first."""
        given = []
        while persons:
            room, beds = self._of(rooms).pop(0)
            given.append((room, min(beds, persons)))
            persons -= given[-1][1]
            if beds > given[-1][1]:
                self._of(rooms).insert(0, (room, beds - given[-1][1]))
        return given

    def _of(self, rooms: RoomClass) -> list[tuple[Room, int]]:
        return self._left.setdefault(rooms, [(room, room.beds) for room in rooms.rooms])


def _placement(
    problem: Problem, columns: OptionColumns, values: Floats, left: _BedsLeft
) -> Placement:
    option = columns.option
    persons: dict[str, int] = defaultdict(int)
    for rooms, column in columns.beds.items():
        for room, inside in left.shared(rooms, int(values[column])):
            persons[room.id] += inside
    alone = len(option.request.persons) - sum(persons.values())
    given = [rooms for rooms, column in columns.rooms.items() for _ in range(int(values[column]))]
    persons |= _spread(alone, [left.private(rooms) for rooms in _needed(given, alone)])
    used = [room for room in option.unit.rooms if room.id in persons]
    return Placement(
        request=option.request.id,
        shelter=problem.shelter_of[option.unit.id].id,
        unit=option.unit.id,
        start=max([problem.first_night(option.request), *map(problem.free_from, used)]),
        rooms=tuple(RoomUse(id=room.id, persons=persons[room.id]) for room in used),
    )


def _needed(given: list[RoomClass], persons: int) -> list[RoomClass]:
    """Return the largest of *given* that hold *persons*: what is not needed stays free."""
    needed: list[RoomClass] = []
    for rooms in sorted(given, key=lambda one: -one.beds):
        if sum(one.beds for one in needed) < persons:
            needed.append(rooms)
    return needed


def _spread(persons: int, rooms: list[Room]) -> dict[str, int]:
    """Put somebody in each of *rooms*, then fill them in order."""
    inside = {room.id: 1 for room in rooms}
    persons -= len(rooms)
    for room in rooms:
        more = min(persons, room.beds - 1)
        inside[room.id] += more
        persons -= more
    return inside

"""Rooms that are the same to everybody, taken together: no symmetry, so less to search."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from matching.codes import Sex
    from matching.places import Room, Unit
    from matching.problem import Problem


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class RoomClass:
    """Rooms of one unit that differ in nothing but their id. Equal only to itself."""

    unit: Unit
    rooms: tuple[Room, ...]  #: in the unit's order, none taken
    free_from: date

    @property
    def shared(self) -> bool:
        """Say whether strangers may sleep here together."""
        return self.rooms[0].shared

    @property
    def sex(self) -> Sex | None:
        """The sex of those who share these rooms."""
        return self.rooms[0].sex

    @property
    def beds(self) -> int:
        """Beds in each of the rooms."""
        return self.rooms[0].beds

    @property
    def capacity(self) -> int:
        """What can be given: rooms where they are private, beds where they are shared."""
        return len(self.rooms) * (self.beds if self.shared else 1)


def room_classes(problem: Problem, unit: Unit) -> tuple[RoomClass, ...]:
    """Return the rooms of *unit* that are not taken, by class, in the order of their first room."""
    groups: dict[object, list[Room]] = {}
    for room in unit.rooms:
        if not room.taken:
            groups.setdefault(_kind(problem, unit, room), []).append(room)
    return tuple(
        RoomClass(unit=unit, rooms=tuple(rooms), free_from=problem.free_from(rooms[0]))
        for rooms in groups.values()
    )


def _kind(problem: Problem, unit: Unit, room: Room) -> object:
    period = (problem.free_from(room), room.free_until)
    if not room.shared:
        return ("private", room.beds, *period)
    if room.minors and not unit.self_contained:
        # Small children may use few rooms, so it matters which room a bed is in.
        return ("shared", room.id)
    return ("shared", room.beds, room.sex, room.minors, *period)

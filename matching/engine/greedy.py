"""A first solution: one request after another takes the first option that still holds it.

It is what a careful telephone round would find. The engine starts from it, and falls back on it
when there is no time to prove anything better.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

import numpy as np

from matching.housing import sharers

if TYPE_CHECKING:
    from matching.engine.assignment import Assignment
    from matching.engine.columns import OptionColumns
    from matching.engine.programme import Floats
    from matching.engine.room_classes import RoomClass


def first_come_first_served(assignment: Assignment) -> Floats:
    """Return columns that place people by urgency, then by waiting, then by their order."""
    columns = np.zeros(len(assignment.programme.upper))
    left: dict[RoomClass, int] = {}
    inside: dict[str, set[str]] = {}
    for options in _in_turn(assignment):
        for option in options:
            request = option.option.request.id
            shelter = assignment.problem.shelter_of[option.option.unit.id].id
            here = inside.setdefault(shelter, set())
            taken = _take(option, left)
            if taken and here.isdisjoint(assignment.problem.apart_from[request]):
                here.add(request)
                columns[option.taken] = 1
                for rooms, count in taken.items():
                    left[rooms] = left.get(rooms, rooms.capacity) - count
                    columns[(option.rooms | option.beds)[rooms]] = count
                break
    return columns


def _in_turn(assignment: Assignment) -> list[list[OptionColumns]]:
    of_request: dict[str, list[OptionColumns]] = {}
    for option in assignment.options:
        of_request.setdefault(option.option.request.id, []).append(option)
    return sorted(of_request.values(), key=lambda options: options[0].option.request.turn)


def _take(option: OptionColumns, left: dict[RoomClass, int]) -> dict[RoomClass, int]:
    """Return what *option* would take of *left*; nothing when that does not do."""
    persons = len(option.option.request.persons)
    taken: dict[RoomClass, int] = {}
    # People in few rooms, for their small children, look for private ones only.
    if option.option.most_rooms == persons:
        persons -= _take_beds(option, left, taken)
    rooms_left = option.option.most_rooms - sum(taken.values())
    for rooms in sorted(option.rooms, key=lambda one: -one.beds):
        free = min(left.get(rooms, rooms.capacity), rooms_left, ceil(persons / rooms.beds))
        if free > 0:
            taken[rooms] = free
            persons -= free * rooms.beds
            rooms_left -= free
    waited = any(rooms.free_from == option.option.start for rooms in taken)
    return taken if persons <= 0 and (waited or not option.option.must_wait) else {}


def _take_beds(
    option: OptionColumns, left: dict[RoomClass, int], taken: dict[RoomClass, int]
) -> int:
    inside: dict[object, int] = {}
    for rooms in option.beds:
        most = sharers(option.option.request, rooms.rooms[0]) - inside.get(rooms.sex, 0)
        count = min(left.get(rooms, rooms.capacity), most)
        if count > 0:
            taken[rooms] = count
            inside[rooms.sex] = inside.get(rooms.sex, 0) + count
    return sum(inside.values())

"""What each request could get: an option is one unit from one first night."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from matching.engine.masks import eligible
from matching.engine.pairs import pairs_of
from matching.engine.room_classes import RoomClass, room_classes
from matching.housing import can_sleep, most_rooms, sharers
from matching.rules.period import free_for_nights

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from matching.places import Unit
    from matching.problem import Problem
    from matching.requests import Request


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One request in one unit from one night, in some of the rooms free by then."""

    request: Request
    unit: Unit
    start: date  #: first night, the latest `free_from` of the rooms used
    classes: tuple[RoomClass, ...]  #: those with a room the people could use, free all their nights
    most_rooms: int  #: in how many rooms the people may sleep
    must_wait: bool  #: starts after the first possible night, for a room free only then


def options(problem: Problem) -> tuple[Option, ...]:
    """Return every option that the rules of the pair, the rooms and the period allow."""
    pairs = pairs_of(problem)
    classes = [room_classes(problem, unit) for unit in pairs.units]
    found: list[Option] = []
    for row, column in np.argwhere(eligible(pairs)):
        request = pairs.requests[row]
        found += _of_pair(problem, request, pairs.units[column], classes[column])
    return tuple(found)


def _of_pair(
    problem: Problem, request: Request, unit: Unit, classes: tuple[RoomClass, ...]
) -> Iterator[Option]:
    first, last = problem.first_night(request), problem.last_start(request)
    starts = sorted({max(first, one.free_from) for one in classes})
    for start in starts:
        if start > last:
            return
        usable = tuple(one for one in classes if _usable(request, unit, one, start))
        # Waiting must be for something: some room used comes free on the first night.
        awaited = start == first or any(one.free_from == start for one in usable)
        if awaited and _holds(request, unit, usable):
            yield Option(
                request=request,
                unit=unit,
                start=start,
                classes=usable,
                most_rooms=most_rooms(request, unit),
                must_wait=start > first,
            )


def _usable(request: Request, unit: Unit, rooms: RoomClass, start: date) -> bool:
    room = rooms.rooms[0]
    if rooms.free_from > start or not free_for_nights(request, room, start):
        return False
    if rooms.shared:
        return sharers(request, room) > 0
    return most_rooms(request, unit) > 1 or room.beds >= len(request.persons)


def _holds(request: Request, unit: Unit, usable: tuple[RoomClass, ...]) -> bool:
    return can_sleep(request, unit, {room: room.beds for one in usable for room in one.rooms})

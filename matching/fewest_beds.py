"""The spread of people over rooms that leaves the fewest beds of private rooms empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matching.housing import additions, most_rooms

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from matching.places import Room, Unit
    from matching.requests import Request


def fewest_beds(
    request: Request, unit: Unit, beds_left: Mapping[Room, int]
) -> dict[Room, int] | None:
    """Return how many people sleep in each room; None where *beds_left* do not hold them all."""
    persons, most = len(request.persons), most_rooms(request, unit)
    private = _private_rooms(beds_left, persons=persons, most=most)
    found = [
        (beds - alone, shared, rooms)
        for shared in _shared_beds(request, beds_left)
        for alone in [persons - sum(shared.values())]
        for beds, rooms in private
        if len(rooms) <= alone <= beds and len(shared) + len(rooms) <= most
    ]
    if not found:
        return None
    empty, shared, rooms = min(found, key=lambda one: one[0])
    return shared | _filled(rooms, empty=empty)


def _shared_beds(request: Request, beds_left: Mapping[Room, int]) -> Iterator[dict[Room, int]]:
    """Yield how no person, one, two and so on sleep in as few shared rooms as will do."""
    inside: dict[Room, int] = {}
    yield inside
    for room, persons in additions(request, beds_left):
        if room.shared:
            for count in range(1, persons + 1):
                inside = inside | {room: count}
                yield inside


def _private_rooms(
    beds_left: Mapping[Room, int], *, persons: int, most: int
) -> list[tuple[int, tuple[Room, ...]]]:
    """Return, for every sum of beds and number of rooms, one set of private rooms."""
    found: dict[tuple[int, int], tuple[Room, ...]] = {(0, 0): ()}
    for room, beds in beds_left.items():
        if not room.shared:
            for (total, count), rooms in list(found.items()):
                if total < persons and count < most:
                    found.setdefault((total + beds, count + 1), (*rooms, room))
    return [(beds, rooms) for (beds, _), rooms in found.items()]


def _filled(rooms: tuple[Room, ...], *, empty: int) -> dict[Room, int]:
    """Return the persons in each of *rooms*, with *empty* beds left and nobody's room empty."""
    inside = {}
    for room in rooms:
        left = min(empty, room.beds - 1)
        inside[room] = room.beds - left
        empty -= left
    return inside

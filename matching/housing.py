"""How the people of one request may be spread over rooms: the facts behind the rule `rooms`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matching.codes import Role, Sex
from matching.requests import ADULT_AGE, OWN_ROOM_AGE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from matching.places import Room, Unit
    from matching.requests import Request


def most_rooms(request: Request, unit: Unit) -> int:
    """Return in how many rooms of *unit* the people may sleep.

    Small children sleep with somebody older, unless the unit is a dwelling of its own.
    """
    if unit.self_contained:
        return len(request.persons)
    return max(1, sum(person.age >= OWN_ROOM_AGE for person in request.persons))


def sharers(request: Request, room: Room) -> int:
    """Return how many of the people may sleep in shared rooms such as *room*, beds set aside."""
    adults = {person.age >= ADULT_AGE for person in request.persons}
    if request.private_room or adults != {not room.minors}:
        return 0
    if any(person.role is Role.CHILD for person in request.persons):
        return 0
    return sum(person.sex is room.sex for person in request.persons)


def can_sleep(request: Request, unit: Unit, beds_left: Mapping[Room, int]) -> bool:
    """Say whether rooms of *unit*, with the beds left in each, hold all the people at once.

    What one more room adds only ever shrinks, so taking the largest addition first is best.
    """
    additions = [beds for room, beds in beds_left.items() if not room.shared]
    for sex in Sex:
        additions += _shared_additions(request, beds_left, sex)
    best = sorted(additions, reverse=True)[: most_rooms(request, unit)]
    return sum(best) >= len(request.persons)


def _shared_additions(request: Request, beds_left: Mapping[Room, int], sex: Sex) -> list[int]:
    rooms = [(beds, room) for room, beds in beds_left.items() if room.shared and room.sex is sex]
    usable = [(beds, sharers(request, room)) for beds, room in rooms]
    additions, inside = [], 0
    for beds, most in sorted(usable, reverse=True):
        addition = min(beds, max(0, most - inside))
        additions.append(addition)
        inside += addition
    return additions

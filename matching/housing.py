"""How the people of one request may be spread over rooms: the facts behind the rule `rooms`."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from matching.codes import Role
from matching.requests import ADULT_AGE, OWN_ROOM_AGE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from matching.codes import Sex
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
    best = additions(request, beds_left)[: most_rooms(request, unit)]
    return sum(persons for _, persons in best) >= len(request.persons)


def can_use(request: Request, unit: Unit, beds_left: Mapping[Room, int], room: Room) -> bool:
    """Say whether `can_sleep` holds with somebody in *room*, one of those with beds left."""
    best = additions(request, beds_left, first=room)[: most_rooms(request, unit)]
    return best[0][1] > 0 and sum(persons for _, persons in best) >= len(request.persons)


def additions(
    request: Request, beds_left: Mapping[Room, int], *, first: Room | None = None
) -> list[tuple[Room, int]]:
    """Return each room with the people it adds to those before it, the largest addition first.

    The room *first*, if there is one, comes before all others.
    """
    found = []
    inside: Counter[Sex | None] = Counter()
    for room, beds in sorted(beds_left.items(), key=lambda one: (one[0] is not first, -one[1])):
        persons = beds
        if room.shared:
            persons = min(beds, max(0, sharers(request, room) - inside[room.sex]))
            inside[room.sex] += persons
        found.append((room, persons))
    return sorted(found, key=lambda one: (one[0] is not first, -one[1]))

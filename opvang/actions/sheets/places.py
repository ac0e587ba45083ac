"""What a line counts: beds or whole rooms, and which of them belong together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from opvang.actions.sheets.state import BedState


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """One bed, or the beds that only come free together."""

    beds: tuple[BedState, ...]
    #: How many it is in what the line counts.
    size: int

    @property
    def is_known(self) -> bool:
        """Say whether a request known here has part of it."""
        return any(one.is_known for one in self.beds)

    @property
    def is_awaited(self) -> bool:
        """Say whether a request known here has yet to arrive in it."""
        return any(one.is_awaited for one in self.beds)

    @property
    def is_closed(self) -> bool:
        """Say whether all of it is closed."""
        return all(one.closure for one in self.beds)

    @property
    def has_guests(self) -> bool:
        """Say whether guests whom only the shelter knows have part of it."""
        return any(one.guests for one in self.beds)

    def freeing_order(self, tonight: date) -> tuple[object, ...]:
        """Return what comes first when places must be free: what changes least, then who is due."""
        ends = [guest.period.upper or date.max for one in self.beds for guest in one.guests]
        is_promised = any(one.next_stay for one in self.beds)
        due = max(ends, default=tonight)
        return self.has_guests, is_promised, due, min(one.name for one in self.beds)


def beds_as_places(beds: Iterable[BedState]) -> list[Place]:
    """Return each bed by itself."""
    return [Place((one,), 1) for one in beds]


def rooms_as_places(beds: Iterable[BedState]) -> list[Place]:
    """Return each room as one."""
    return [Place(tuple(room), 1) for room in _by_room(beds).values()]


def private_rooms_joined(places: Sequence[Place]) -> list[Place]:
    """Return beds of shared rooms by themselves, and those of a private room as one."""
    beds = [one for place in places for one in place.beds]
    joined = []
    for room in _by_room(beds).values():
        if room[0].room.shared:
            joined += [Place((one,), 1) for one in room]
        else:
            joined.append(Place(tuple(room), len(room)))
    return joined


def best_fit(places: Sequence[Place], *, at_most: int) -> list[Place]:
    """Return places that are together as many as can be, *at_most* given; earlier ones win ties."""
    found: dict[int, list[Place]] = {0: []}
    for place in places:
        for total in sorted(found):
            if total + place.size <= at_most:
                found.setdefault(total + place.size, [*found[total], place])
    return found[max(found)]


def _by_room(beds: Iterable[BedState]) -> dict[UUID, list[BedState]]:
    rooms: dict[UUID, list[BedState]] = defaultdict(list)
    for one in beds:
        rooms[one.room.id].append(one)
    return rooms

"""What a plan leaves free, and who could still be put there."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from matching.housing import can_sleep
from matching.rules.period import free_for_nights

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from matching.places import Room, Unit
    from matching.plan import Placement
    from matching.problem import Problem
    from matching.requests import Request


class BedsLeft:
    """The beds of each room that *placements* do not give away, and who is in each shelter."""

    def __init__(self, problem: Problem, placements: Iterable[Placement]) -> None:
        self.problem = problem
        self._persons: Counter[str] = Counter()
        self._inside: defaultdict[str, set[str]] = defaultdict(set)
        for placement in placements:
            self.give(placement)

    def give(self, placement: Placement) -> None:
        """Give the rooms of *placement* away too."""
        self._inside[placement.shelter].add(placement.request)
        for use in placement.rooms:
            self._persons[use.id] += use.persons

    def would_hold(self, request: Request, unit: Unit) -> bool:
        """Say whether the rooms, taken ones too, would hold the request were they free for ever."""
        return can_sleep(request, unit, {room: room.beds for room in unit.rooms})

    def holds_when_empty(self, request: Request, unit: Unit) -> bool:
        """Say whether the unit holds the request in time when this plan gives nothing away."""
        return self._in_time(request, unit, {room: room.beds for room in unit.rooms})

    def holds(self, request: Request, unit: Unit) -> bool:
        """Say whether the unit holds the request in time in the beds this plan leaves."""
        return self._in_time(request, unit, self._left(unit))

    def meets_somebody(self, request: Request, unit: Unit) -> bool:
        """Say whether this plan puts somebody in the shelter whom the request must not meet."""
        inside = self._inside[self.problem.shelter_of[unit.id].id]
        return not inside.isdisjoint(self.problem.apart_from[request.id])

    def earliest(self, request: Request, unit: Unit) -> date | None:
        """Return the first date the unit holds the request from; None: never, or not there."""
        if self.meets_somebody(request, unit):
            return None
        return self.first_rooms(request, unit)[0]

    def _left(self, unit: Unit) -> dict[Room, int]:
        left = {}
        for room in unit.rooms:
            persons = self._persons[room.id]
            beds = room.beds - persons if room.shared or not persons else 0
            if beds:
                left[room] = beds
        return left

    def first_rooms(self, request: Request, unit: Unit) -> tuple[date | None, dict[Room, int]]:
        """Return the first date the unit holds the request from, and the beds free to it then."""
        return self._first_start(request, unit, self._left(unit))

    def by_start(self, request: Request, unit: Unit) -> Iterator[tuple[date, dict[Room, int]]]:
        """Yield the dates on which more comes free, and the beds free to the request from then on.

        The rooms are those that stay free all its nights. Whether its people fit is not asked.
        """
        return self._by_start(request, self._left(unit))

    def _in_time(self, request: Request, unit: Unit, beds: Mapping[Room, int]) -> bool:
        start, _ = self._first_start(request, unit, beds)
        return start is not None and start <= self.problem.last_start(request)

    def _first_start(
        self, request: Request, unit: Unit, beds: Mapping[Room, int]
    ) -> tuple[date | None, dict[Room, int]]:
        for start, usable in self._by_start(request, beds):
            if can_sleep(request, unit, usable):
                return start, usable
        return None, {}

    def _by_start(
        self, request: Request, beds: Mapping[Room, int]
    ) -> Iterator[tuple[date, dict[Room, int]]]:
        first_night = self.problem.first_night(request)
        free = {room: self.problem.free_from(room) for room in beds if not room.taken}
        for start in sorted({max(first_night, day) for day in free.values()}):
            yield (
                start,
                {
                    room: beds[room]
                    for room, day in free.items()
                    if day <= start and free_for_nights(request, room, start)
                },
            )

"""The beds of the country as invented years go by: who comes takes them, and they come free."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random
from uuid import UUID

from django.db.models import Count

from matching import Placement
from matching.codes import Sex
from matching.places import Room, Shelter, Unit
from opvang.actions.trends.history.seasons import COURSES
from opvang.models import Room as RoomRow
from opvang.models import Unit as UnitRow
from opvang.models.codes import PLACE_GROUP, PlaceType

#: Beds that come free later than this are no place for anybody who asks now.
_NEAR = timedelta(days=40)
#: Between a room's own id and the number of the part of it that comes free on one day.
_PART = "/"


@dataclass(slots=True)
class _Beds:
    """One room, with the first night on which each of its beds is free."""

    room: Room
    free_from: list[date]

    def parts(self, day: date) -> Iterator[Room]:
        """Yield the room as the optimiser sees it: once, or where shared once a free day."""
        soon = [max(day, one) for one in self.free_from if one <= day + _NEAR]
        for number, (free_from, beds) in enumerate(sorted(Counter(soon).items())):
            name = f"{self.room.id}{_PART}{number}"
            yield replace(self.room, id=name, beds=beds, free_from=free_from)

    def take(self, start: date, until: date, *, persons: int) -> None:
        """Give beds away until they are free again; a private room goes as a whole."""
        if not self.room.shared:
            self.free_from = [until] * self.room.beds
            return
        self.free_from.sort(reverse=True)
        first = next(n for n, free in enumerate(self.free_from) if free <= start)
        self.free_from[first : first + persons] = [until] * persons


@dataclass(frozen=True, slots=True, kw_only=True)
class Houses:
    """Every bed there is, and how long people stay."""

    shelters: tuple[Shelter, ...]  #: without rooms
    beds: dict[str, list[_Beds]]  #: by unit
    nights: dict[str, float]  #: mean stay, by unit
    draw: Random

    def free(self, day: date) -> tuple[Shelter, ...]:
        """Return every shelter with the beds that are free, or soon will be."""
        return tuple(
            replace(shelter, units=tuple(self._unit(unit, day) for unit in shelter.units))
            for shelter in self.shelters
        )

    def take(self, placement: Placement, *, nights: int | None) -> None:
        """Let people move in for as long as they stay; *nights* is what they asked for."""
        usual = self.draw.expovariate(1 / self.nights[placement.unit])
        stay = max(1, round(usual if nights is None else min(usual, nights)))
        rooms = {one.room.id: one for one in self.beds[placement.unit]}
        for use in placement.rooms:
            rooms[use.id.partition(_PART)[0]].take(
                placement.start, placement.start + timedelta(days=stay), persons=use.persons
            )

    def _unit(self, unit: Unit, day: date) -> Unit:
        rooms = tuple(part for room in self.beds[unit.id] for part in room.parts(day))
        return replace(unit, confirmed=True, rooms=rooms)


def houses(shelters: Iterable[Shelter], *, first: date, draw: Random) -> Houses:
    """Return the shelters of a problem with all of their beds, most of them lived in."""
    found = Houses(
        shelters=tuple(replace(one, closed_to=frozenset()) for one in shelters),
        beds={},
        nights={
            str(unit): sum(COURSES[PLACE_GROUP[PlaceType(kind)]].nights) / 2
            for unit, kind in UnitRow.objects.values_list("id", "place_type")
        },
        draw=draw,
    )
    for unit, mean in sorted(found.nights.items()):
        found.beds[unit] = []
        for room in _rooms(unit):
            stay = draw.expovariate(1 / mean)
            began = [
                first + timedelta(days=round(draw.expovariate(1 / mean) if room.shared else stay))
                for _ in range(room.beds)
            ]
            found.beds[unit].append(_Beds(room, began))
    return found


def _rooms(unit: str) -> Iterator[Room]:
    rows = RoomRow.objects.filter(unit=UUID(unit)).annotate(number=Count("beds")).order_by("id")
    for row in rows.filter(number__gt=0):
        yield Room(
            id=str(row.id),
            beds=row.number,
            shared=row.shared,
            sex=Sex(row.sex) if row.shared else None,
            minors=row.minors,
        )

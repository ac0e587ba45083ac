"""The rooms of the optimiser's problem: what of each real room is free, and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

import matching.places
from matching.codes import Sex
from opvang.calendar import Block, Gap, closure_block, first_gap, stay_block
from opvang.models import Bed, Closure, Occupancy, Room
from opvang.models.codes import LIVE_PLACEMENT_STATES

#: Between a room's own id and the number of the part of it that comes free on one day.
_PART = "/"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Use:
    """What keeps a room from being given away."""

    stays: dict[UUID, list[Block]]  #: by bed
    bed_closures: dict[UUID, list[Block]]  #: by bed
    closures: list[Block]  #: of the room or its whole unit


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomPart:
    """Beds of one room that come free together: a whole private room, or some of a shared one."""

    room: Room
    number: int  #: its place among the parts of the room
    beds: tuple[UUID, ...]  #: at least one, in the order of the room
    gap: Gap | None  #: when they are free; None: no night is known

    @property
    def id(self) -> str:
        """The id that the optimiser knows the part by."""
        return f"{self.room.id}{_PART}{self.number}" if self.room.shared else str(self.room.id)


def room_parts(room: Room, *, tonight: date) -> list[RoomPart]:
    """Return *room* as it comes free: once where private, once a free day where shared.

    Its beds, their occupancies and all closures should have been fetched along.
    """
    beds = [bed.id for bed in room.beds.all()]
    if not beds:
        return []
    use = _use(room, tonight=tonight)
    parts = _shared_parts(beds, use, tonight) if room.shared else [_private(beds, use, tonight)]
    return [
        RoomPart(room=room, number=number, beds=tuple(part), gap=gap)
        for number, (gap, part) in enumerate(parts)
    ]


def problem_room(part: RoomPart) -> matching.places.Room:
    """Return *part* as the optimiser sees it."""
    return matching.places.Room(
        id=part.id,
        beds=len(part.beds),
        shared=part.room.shared,
        sex=Sex(part.room.sex) if part.room.shared else None,
        minors=part.room.minors,
        taken=part.gap is None,
        free_from=part.gap.free_from if part.gap else None,
        free_until=part.gap.free_until if part.gap else None,
    )


def empty_room(room: Room) -> matching.places.Room | None:
    """Return *room* as if all its beds were free; None: it has none."""
    beds = len(room.beds.all())
    if not beds:
        return None
    return matching.places.Room(
        id=str(room.id),
        beds=beds,
        shared=room.shared,
        sex=Sex(room.sex) if room.shared else None,
        minors=room.minors,
    )


def real_room(problem_room_id: str) -> UUID:
    """Return the id of the real room behind a room of a problem."""
    return UUID(problem_room_id.partition(_PART)[0])


def _shared_parts(
    beds: list[UUID], use: _Use, tonight: date
) -> list[tuple[Gap | None, list[UUID]]]:
    parts: dict[Gap | None, list[UUID]] = {}
    for bed in beds:
        blocks = use.stays[bed] + use.bed_closures[bed] + use.closures
        parts.setdefault(first_gap(blocks, tonight=tonight), []).append(bed)
    return sorted(parts.items(), key=lambda part: _soonest_first(part[0]))


def _soonest_first(gap: Gap | None) -> tuple[date, date]:
    if gap is None:
        return date.max, date.max
    return gap.free_from, gap.free_until or date.max


def _private(beds: list[UUID], use: _Use, tonight: date) -> tuple[Gap | None, list[UUID]]:
    # Whoever sleeps in one bed has the whole room; a broken bed only makes it smaller.
    blocks = [block for bed in beds for block in use.stays[bed]] + use.closures
    gap = first_gap(blocks, tonight=tonight)
    if gap is None:
        return None, beds
    usable = [bed for bed in beds if not _is_blocked(use.bed_closures[bed], gap.free_from)]
    return (gap, usable) if usable else (None, beds)


def _is_blocked(closures: list[Block], night: date) -> bool:
    return any(block.until is None or block.until > night for block in closures)


def _use(room: Room, *, tonight: date) -> _Use:
    beds = list(room.beds.all())
    return _Use(
        stays={
            bed.id: [_stay(one, room.unit.turnaround_days, tonight) for one in _occupancies(bed)]
            for bed in beds
        },
        bed_closures={
            bed.id: [_closure(one, tonight) for one in bed.closures.all()] for bed in beds
        },
        closures=[
            _closure(one, tonight) for one in (*room.closures.all(), *room.unit.closures.all())
        ],
    )


def _occupancies(bed: Bed) -> list[Occupancy]:
    return list(bed.occupancies.all())


def _stay(occupancy: Occupancy, turnaround_days: int, tonight: date) -> Block:
    return stay_block(
        start=occupancy.period.lower,
        until=occupancy.period.upper,
        is_over=occupancy.placement.state not in LIVE_PLACEMENT_STATES,
        turnaround_days=turnaround_days,
        tonight=tonight,
    )


def _closure(closure: Closure, tonight: date) -> Block:
    return closure_block(
        start=closure.closed_from,
        expected_until=closure.expected_until,
        reopened_on=closure.reopened_on,
        tonight=tonight,
    )

"""The rooms of the optimiser's problem: what of each real room is free, and when."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from uuid import UUID

import matching.places
from matching.codes import Sex
from opvang.models import Bed, Closure, Occupancy, Room
from opvang.models.codes import LIVE_PLACEMENT_STATES
from opvang.snapshot.availability import Block, Gap, closure_block, first_gap, stay_block

#: Between a room's own id and the number of the part of it that comes free on one day.
_PART = "/"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Use:
    """What keeps a room from being given away."""

    stays: dict[UUID, list[Block]]  #: by bed
    bed_closures: dict[UUID, list[Block]]  #: by bed
    closures: list[Block]  #: of the room or its whole unit


def problem_rooms(room: Room, *, tonight: date) -> list[matching.places.Room]:
    """Return *room* as the optimiser sees it: once where private, once a free day where shared.

    Its beds, their occupancies and all closures must have been fetched along (`ROOM_RELATIONS`).
    """
    beds = [bed.id for bed in room.beds.all()]
    if not beds:
        return []
    use = _use(room, tonight=tonight)
    if not room.shared:
        return [_private_room(room, beds, use, tonight=tonight)]
    parts = Counter(
        first_gap(use.stays[bed] + use.bed_closures[bed] + use.closures, tonight=tonight)
        for bed in beds
    )
    ordered = sorted(parts.items(), key=lambda part: (part[0] is None, part[0] or _NO_GAP))
    return [
        _problem_room(room, gap, beds=count, part=number)
        for number, (gap, count) in enumerate(ordered)
    ]


def real_room(problem_room: str) -> UUID:
    """Return the id of the real room behind a room of a problem."""
    return UUID(problem_room.split(_PART, maxsplit=1)[0])


_NO_GAP = Gap(date.max, None)


def _private_room(
    room: Room, beds: list[UUID], use: _Use, *, tonight: date
) -> matching.places.Room:
    # Whoever sleeps in one bed has the whole room; a broken bed only makes it smaller.
    blocks = [block for bed in beds for block in use.stays[bed]] + use.closures
    gap = first_gap(blocks, tonight=tonight)
    if gap is None:
        return _problem_room(room, None, beds=len(beds), part=0)
    usable = [
        bed
        for bed in beds
        if all(
            block.until is not None and block.until <= gap.free_from
            for block in use.bed_closures[bed]
        )
    ]
    if not usable:
        return _problem_room(room, None, beds=len(beds), part=0)
    return _problem_room(room, gap, beds=len(usable), part=0)


def _problem_room(room: Room, gap: Gap | None, *, beds: int, part: int) -> matching.places.Room:
    return matching.places.Room(
        id=f"{room.id}{_PART}{part}" if room.shared else str(room.id),
        beds=beds,
        shared=room.shared,
        sex=Sex(room.sex) if room.shared else None,
        minors=room.minors,
        taken=gap is None,
        free_from=gap.free_from if gap else None,
        free_until=gap.free_until if gap else None,
    )


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

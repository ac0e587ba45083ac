"""How each bed stands tonight, counted by unit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce

from opvang.calendar import Block, closure_block, first_gap, stay_block
from opvang.models import Bed, Closure, Occupancy, Unit
from opvang.models.codes import LIVE_PLACEMENT_STATES

#: A bed that is not free tonight is expected soon when it comes free within so many nights.
SOON_NIGHTS = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Beds:
    """Numbers of beds; occupied, closed and free make up the total."""

    total: int = 0
    occupied: int = 0  #: lived in, promised, made ready, or empty in a room that another has
    closed: int = 0
    free: int = 0
    soon: int = 0  #: not free tonight, and expected to be within a week

    def __add__(self, other: Beds) -> Beds:
        return Beds(
            **{
                field.name: getattr(self, field.name) + getattr(other, field.name)
                for field in fields(Beds)
            }
        )

    @property
    def percentage_occupied(self) -> int:
        """The share of the beds that is occupied, in percents rounded down; 0 where none are."""
        return self._percentage(self.occupied)

    @property
    def percentage_closed(self) -> int:
        """The share of the beds that is closed, in percents rounded down; 0 where none are."""
        return self._percentage(self.closed)

    def _percentage(self, part: int) -> int:
        # Rounded down: 100 % means that not one bed is left.
        return 100 * part // self.total if self.total else 0


def beds_by_unit(units: QuerySet[Unit], *, night: date) -> dict[UUID, Beds]:
    """Return how the beds of *units* stand on a night; a unit without beds is not named."""
    stays = _stays(units, night=night)
    closures = _closures(units, night=night)
    counts: dict[UUID, Beds] = defaultdict(Beds)
    for (unit, room, shared), beds in _rooms(units).items():
        in_room = [block for bed in beds for block in stays[bed]]
        for bed in beds:
            counts[unit] += _one_bed(
                stays=stays[bed],
                # Whoever sleeps in one bed of a private room has the whole room.
                room_stays=stays[bed] if shared else in_room,
                closures=closures[unit] + closures[room] + closures[bed],
                night=night,
            )
    return dict(counts)


def _one_bed(
    *, stays: list[Block], room_stays: list[Block], closures: list[Block], night: date
) -> Beds:
    closed = not _cover(stays, night) and _cover(closures, night)
    occupied = not closed and _cover(room_stays, night)
    free = not closed and not occupied
    gap = first_gap([*room_stays, *closures], tonight=night)
    soon = not free and gap is not None and gap.free_from <= night + timedelta(SOON_NIGHTS)
    return Beds(total=1, occupied=int(occupied), closed=int(closed), free=int(free), soon=int(soon))


def _cover(blocks: Iterable[Block], night: date) -> bool:
    return any(block.covers(night) for block in blocks)


def _rooms(units: QuerySet[Unit]) -> dict[tuple[UUID, UUID, bool], list[UUID]]:
    """Return the beds of each room; a room is named with its unit and whether it is shared."""
    rooms: dict[tuple[UUID, UUID, bool], list[UUID]] = defaultdict(list)
    beds = Bed.objects.filter(room__unit__in=units)
    for unit, room, shared, bed in beds.values_list(
        "room__unit_id", "room_id", "room__shared", "id"
    ):
        rooms[unit, room, shared].append(bed)
    return rooms


def _stays(units: QuerySet[Unit], *, night: date) -> dict[UUID, list[Block]]:
    stays: dict[UUID, list[Block]] = defaultdict(list)
    rows = Occupancy.objects.filter(bed__room__unit__in=units).values_list(
        "bed_id", "period", "placement__state", "bed__room__unit__turnaround_days"
    )
    for bed, period, state, turnaround_days in rows:
        stays[bed].append(
            stay_block(
                start=period.lower,
                until=period.upper,
                is_over=state not in LIVE_PLACEMENT_STATES,
                turnaround_days=turnaround_days,
                tonight=night,
            )
        )
    return stays


def _closures(units: QuerySet[Unit], *, night: date) -> dict[UUID, list[Block]]:
    """Return the closures of each unit, room and bed, by its id."""
    closures: dict[UUID, list[Block]] = defaultdict(list)
    rows = (
        Closure.objects.filter(
            Q(unit__in=units) | Q(room__unit__in=units) | Q(bed__room__unit__in=units)
        )
        .annotate(closed=Coalesce("unit_id", "room_id", "bed_id"))
        .values_list("closed", "closed_from", "expected_until", "reopened_on")
    )
    for closed, start, expected_until, reopened_on in rows:
        closures[closed].append(
            closure_block(
                start=start, expected_until=expected_until, reopened_on=reopened_on, tonight=night
            )
        )
    return closures

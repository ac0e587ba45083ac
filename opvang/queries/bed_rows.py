"""The beds of units, read from the tables in three queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce

from opvang.calendar import Block, closure_block, stay_block
from opvang.models import Bed, Closure, Occupancy, Unit
from opvang.models.codes import LIVE_PLACEMENT_STATES, ClosureReason, PlacementState
from opvang.queries.bed_nights import BedNights, Shut, Stay

#: No unit takes longer to make a bed ready, so what ended earlier says nothing of tonight.
_LONGEST_TURNAROUND = timedelta(days=365)


def bed_nights(units: QuerySet[Unit], *, night: date) -> tuple[BedNights, ...]:
    """Return the beds of *units* by room and name, and what takes each from a night on."""
    stays, closures = _stays(units, night=night), _closures(units, night=night)
    rooms = _rooms(units)
    return tuple(
        BedNights(
            id=bed.id,
            name=bed.name,
            unit=bed.room.unit_id,
            room=bed.room_id,
            stays=tuple(stays[bed.id]),
            # Whoever sleeps in one bed of a private room has the whole room.
            room_blocks=_blocks(stays, [bed] if bed.room.shared else beds),
            closures=(*closures[bed.id], *closures[bed.room_id], *closures[bed.room.unit_id]),
        )
        for beds in rooms
        for bed in beds
    )


def _blocks(stays: dict[UUID, list[Stay]], beds: Iterable[Bed]) -> tuple[Block, ...]:
    return tuple(stay.block for bed in beds for stay in stays[bed.id])


def _rooms(units: QuerySet[Unit]) -> list[list[Bed]]:
    """Return the beds of each room."""
    rooms: dict[UUID, list[Bed]] = defaultdict(list)
    beds = Bed.objects.filter(room__unit__in=units).select_related("room")
    for bed in beds.order_by("room__name", "room_id", "name"):
        rooms[bed.room_id].append(bed)
    return list(rooms.values())


def _stays(units: QuerySet[Unit], *, night: date) -> dict[UUID, list[Stay]]:
    stays: dict[UUID, list[Stay]] = defaultdict(list)
    rows = Occupancy.objects.filter(bed__room__unit__in=units).filter(
        Q(placement__state__in=LIVE_PLACEMENT_STATES)
        | Q(period__endswith__isnull=True)
        | Q(period__endswith__gte=night - _LONGEST_TURNAROUND)
    )
    for bed, period, placement, state, held_until, turnaround_days in rows.values_list(
        "bed_id",
        "period",
        "placement_id",
        "placement__state",
        "placement__held_until",
        "bed__room__unit__turnaround_days",
    ):
        is_over = state not in LIVE_PLACEMENT_STATES
        blocks = [
            stay_block(
                start=period.lower,
                until=period.upper,
                is_over=is_over,
                turnaround_days=days,
                tonight=night,
            )
            for days in (0, turnaround_days)
        ]
        stays[bed].append(
            Stay(
                placement=placement,
                state=PlacementState(state),
                held_until=held_until,
                until=period.upper,
                nights=blocks[0],
                block=blocks[1],
            )
        )
    return stays


def _closures(units: QuerySet[Unit], *, night: date) -> dict[UUID, list[Shut]]:
    """Return the closures of each unit, room and bed, by its id."""
    closures: dict[UUID, list[Shut]] = defaultdict(list)
    of_units = Q(unit__in=units) | Q(room__unit__in=units) | Q(bed__room__unit__in=units)
    still = Q(reopened_on=None) | Q(reopened_on__gt=night)
    rows = Closure.objects.filter(of_units, still).annotate(
        closed=Coalesce("unit_id", "room_id", "bed_id")
    )
    for one in rows:
        block = closure_block(
            start=one.closed_from,
            expected_until=one.expected_until,
            reopened_on=one.reopened_on,
            tonight=night,
        )
        shut = Shut(
            id=one.id,
            reason=ClosureReason(one.reason),
            expected_until=one.expected_until,
            is_stop=one.is_stop,
            block=block,
        )
        closures[one.closed].append(shut)
    return closures

"""What the system knows of each bed tonight, before the sheet has its say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q

from opvang.calendar import Block, closure_block, stay_block
from opvang.models import Bed, Closure, Occupancy, Room, Unit
from opvang.models.codes import LIVE_PLACEMENT_STATES, PlacementState

_AWAITED = (PlacementState.HELD, PlacementState.CONFIRMED)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class BedState:
    """One bed tonight."""

    bed: Bed
    room: Room
    #: Kept from others by a request known here: lived in, held, promised, or being made ready.
    is_known: bool
    #: Held for or promised to a request that has yet to arrive, tonight or later.
    is_awaited: bool
    #: Stays of guests whom only the shelter knows; nearly always none or one.
    guests: tuple[Occupancy, ...]
    #: First night of the next stay, held or promised; None: none is known.
    next_stay: date | None
    #: What keeps it closed: the closure of the unit, else of the room, else of the bed itself.
    closure: Closure | None

    @property
    def name(self) -> tuple[str, str]:
        """What beds are ordered by where nothing else tells them apart."""
        return self.room.name, self.bed.name


@dataclass(frozen=True, slots=True)
class UnitState:
    """One unit tonight, as it was when its shelter was locked."""

    unit: Unit
    beds: tuple[BedState, ...]
    #: Closures in force, of the unit, its rooms or its beds.
    closures: tuple[Closure, ...]
    #: Every occupancy of each placement, by the placement.
    occupancies: dict[UUID, list[Occupancy]]


def unit_states(units: Iterable[Unit], *, tonight: date) -> dict[UUID, UnitState]:
    """Return the state of each unit by its id; rooms and beds must have been fetched along."""
    units = list(units)
    stays: dict[UUID, list[Occupancy]] = defaultdict(list)
    rows = Occupancy.objects.filter(bed__room__unit__in=units).select_related("placement")
    for row in rows.order_by("id"):
        stays[row.bed_id].append(row)
    closures = _closures(units, tonight=tonight)
    return {unit.id: _unit_state(unit, stays, closures, tonight=tonight) for unit in units}


def _closures(units: list[Unit], *, tonight: date) -> dict[UUID, list[Closure]]:
    """Return the closures in force, by the unit, room or bed that is closed."""
    closures: dict[UUID, list[Closure]] = defaultdict(list)
    of_units = Q(unit__in=units) | Q(room__unit__in=units) | Q(bed__room__unit__in=units)
    for row in Closure.objects.filter(of_units).order_by("closed_from", "id"):
        block = closure_block(
            start=row.closed_from,
            expected_until=row.expected_until,
            reopened_on=row.reopened_on,
            tonight=tonight,
        )
        if block.covers(tonight):
            closures[closed_thing(row)].append(row)
    return closures


def closed_thing(closure: Closure) -> UUID:
    """Return the id of the unit, room or bed that is closed."""
    thing = closure.unit_id or closure.room_id or closure.bed_id
    if thing is None:
        raise ValueError("A closure closes one thing; the database sees to that.")
    return thing


def _unit_state(
    unit: Unit,
    stays: dict[UUID, list[Occupancy]],
    closures: dict[UUID, list[Closure]],
    *,
    tonight: date,
) -> UnitState:
    beds = [(bed, room) for room in unit.rooms.all() for bed in room.beds.all()]
    things = [unit.id, *(room.id for room in unit.rooms.all()), *(bed.id for bed, _ in beds)]
    occupancies: dict[UUID, list[Occupancy]] = defaultdict(list)
    for bed, _ in beds:
        for stay in stays[bed.id]:
            occupancies[stay.placement_id].append(stay)
    return UnitState(
        unit=unit,
        beds=tuple(
            _bed_state(
                bed,
                room,
                stays[bed.id],
                [*closures[unit.id], *closures[room.id], *closures[bed.id]],
                turnaround_days=unit.turnaround_days,
                tonight=tonight,
            )
            for bed, room in beds
        ),
        closures=tuple(closure for thing in things for closure in closures[thing]),
        occupancies=occupancies,
    )


def _bed_state(
    bed: Bed,
    room: Room,
    stays: list[Occupancy],
    closures: list[Closure],
    *,
    turnaround_days: int,
    tonight: date,
) -> BedState:
    blocks = [_block(stay, turnaround_days, tonight) for stay in stays]
    covering = [stay for stay, block in zip(stays, blocks, strict=True) if block.covers(tonight)]
    guests = tuple(stay for stay in covering if _is_guest(stay, tonight))
    return BedState(
        bed=bed,
        room=room,
        is_known=len(guests) < len(covering),
        is_awaited=any(stay.placement.state in _AWAITED for stay in stays),
        guests=guests,
        next_stay=min(
            (stay.period.lower for stay in stays if stay.period.lower > tonight), default=None
        ),
        closure=closures[0] if closures else None,
    )


def _block(stay: Occupancy, turnaround_days: int, tonight: date) -> Block:
    return stay_block(
        start=stay.period.lower,
        until=stay.period.upper,
        is_over=stay.placement.state not in LIVE_PLACEMENT_STATES,
        turnaround_days=turnaround_days,
        tonight=tonight,
    )


def _is_guest(stay: Occupancy, tonight: date) -> bool:
    return (
        stay.placement.request_id is None
        and stay.placement.state in LIVE_PLACEMENT_STATES
        and stay.period.lower <= tonight
    )

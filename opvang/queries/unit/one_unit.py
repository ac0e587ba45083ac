"""One unit for other systems: its rules in codes, its rooms and beds, and what is closed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import QuerySet

from opvang.access import Part, require
from opvang.calendar import tonight
from opvang.errors import NotFound
from opvang.models import Account, Unit
from opvang.queries.bed_rows import bed_nights
from opvang.queries.board.beds import BoardBed, board_rooms
from opvang.queries.closures import UnitClosure, closures_by_unit
from opvang.queries.filled_in.units import UnitRules, rules_of_unit
from opvang.queries.freshness import latest_confirmations
from opvang.queries.unit.calendar import BedGroup, calendar
from opvang.queries.visible import visible_units


@dataclass(frozen=True, slots=True, kw_only=True)
class OneRoom:
    """One room with its beds tonight."""

    id: UUID
    name: str
    shared: bool
    sex: str  #: code; for whom a shared room is; empty: it is private
    minors: bool
    beds: tuple[BoardBed, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OneUnit:
    """A unit in full; nobody who lives there is named."""

    id: UUID
    shelter_id: UUID
    shelter: str  #: its public name
    name: str
    place_type: str  #: code
    version: int  #: of the rules
    rules: UnitRules
    rules_checked_at: datetime | None  #: when somebody last said that they are right
    night: date
    rooms: tuple[OneRoom, ...]
    closures: tuple[UnitClosure, ...]  #: now or later
    confirmed_at: datetime | None  #: None: never
    is_confirmed: bool  #: in time


def one_unit(actor: Account, unit: UUID, *, now: datetime) -> OneUnit:
    """Return a unit as it stands tonight.

    Raises
    ------
    NotAllowed, NotFound
        When it is not for the actor, or there is no such unit.
    """
    units, row = _seen(actor, unit)
    night = tonight(now)
    confirmed = latest_confirmations(units, now=now).get(unit)
    return OneUnit(
        id=row.id,
        shelter_id=row.shelter_id,
        shelter=row.shelter.public_name,
        name=row.name,
        place_type=row.place_type,
        version=row.version,
        rules=rules_of_unit(row),
        rules_checked_at=row.rules_checked_at,
        night=night,
        rooms=_rooms(row, units, night=night),
        closures=closures_by_unit(units, night=night).get(unit, ()),
        confirmed_at=confirmed.at if confirmed else None,
        is_confirmed=confirmed is not None and not confirmed.is_stale,
    )


def unit_nights(
    actor: Account, unit: UUID, *, first: date | None, number: int, now: datetime
) -> tuple[BedGroup, ...]:
    """Return so many nights of a unit, of each group of its beds; none that is over.

    Raises
    ------
    NotAllowed, NotFound
        As for `one_unit`.
    """
    units, row = _seen(actor, unit)
    night = tonight(now)
    beds = bed_nights(units, night=night)
    return calendar(row.rooms.all(), beds, night=max(first or night, night), number=number)


def _seen(actor: Account, unit: UUID) -> tuple[QuerySet[Unit], Unit]:
    units = visible_units(actor, require(actor, Part.UNITS)).filter(id=unit)
    row = units.select_related("shelter").prefetch_related("rooms").first()
    if row is None:
        raise NotFound
    return units, row


def _rooms(row: Unit, units: QuerySet[Unit], *, night: date) -> tuple[OneRoom, ...]:
    rooms = tuple(row.rooms.all())
    shown = board_rooms(rooms, bed_nights(units, night=night), night=night, each_bed=True)
    return tuple(
        OneRoom(
            id=room.id,
            name=room.name,
            shared=room.shared,
            sex=room.sex,
            minors=room.minors,
            beds=told.beds,
        )
        for room, told in zip(rooms, shown, strict=True)
    )

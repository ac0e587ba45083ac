"""All of the board: the units of one's own shelters, and what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import QuerySet

from opvang import audit
from opvang.access import Part, require
from opvang.audit import Subject
from opvang.calendar import tonight
from opvang.models import Account, Shelter, Unit
from opvang.models.codes import Activity, ObjectKind, PlaceType
from opvang.queries.bed_nights import BedNights
from opvang.queries.bed_rows import bed_nights
from opvang.queries.board.beds import BoardRoom, board_rooms, counted
from opvang.queries.board.stays import BoardStay, coming_and_going
from opvang.queries.closures import UnitClosure, closures_by_unit
from opvang.queries.freshness import Confirmed, fresh_hours, latest_confirmations
from opvang.queries.visible import visible_units


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardUnit:
    """One unit tonight."""

    id: UUID
    name: str
    place_type: str
    authority: str  #: who answers for its places
    confirmed: Confirmed | None  #: None: never
    is_stale: bool  #: it was not confirmed in time
    counts: dict[str, int]  #: of its beds, by `BedState`
    beds: int
    rooms: tuple[BoardRoom, ...]
    closures: tuple[UnitClosure, ...]  #: what is closed now or later

    @property
    def stop(self) -> UnitClosure | None:
        """Why nobody new comes in all of it, and until when; None: it takes people."""
        return next((one for one in self.closures if one.is_stop and one.is_whole), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardShelter:
    """One shelter with its units in use."""

    id: UUID
    name: str
    units: tuple[BoardUnit, ...]

    @property
    def is_stopped(self) -> bool:
        """Say whether nobody new comes in any of its units."""
        return all(unit.stop for unit in self.units)

    @property
    def has_stops(self) -> bool:
        """Say whether nobody new comes in some unit of several."""
        return len(self.units) > 1 and any(unit.stop for unit in self.units)


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """The board of one organisation."""

    night: date
    shelters: tuple[BoardShelter, ...]
    stale: int  #: units that were not confirmed in time
    fresh_hours: int  #: a confirmation older than this no longer counts
    expected: tuple[BoardStay, ...]
    ending: tuple[BoardStay, ...]


def board(actor: Account, *, now: datetime) -> Board:
    """Return the board of the own shelters, and write down that somebody looked.

    Raises
    ------
    NotAllowed
        When somebody runs no shelter.
    """
    scopes = require(actor, Part.BOARD)
    night = tonight(now)
    units = visible_units(actor, scopes)
    shelters = _shelters(units, night=night, now=now)
    coming, going = coming_and_going(units, night=night)
    audit.record(actor, Activity.READ_HOLD, Subject(kind=ObjectKind.PLACEMENT), at=now)
    return Board(
        night=night,
        shelters=shelters,
        stale=sum(unit.is_stale for shelter in shelters for unit in shelter.units),
        fresh_hours=fresh_hours(),
        expected=coming,
        ending=going,
    )


def _shelters(units: QuerySet[Unit], *, night: date, now: datetime) -> tuple[BoardShelter, ...]:
    beds = bed_nights(units, night=night)
    confirmations = latest_confirmations(units, now=now)
    closures = closures_by_unit(units, night=night)
    by_shelter: dict[Shelter, list[BoardUnit]] = {}
    rows = units.select_related("shelter").prefetch_related("rooms")
    for row in rows.order_by("shelter__public_name", "shelter_id", "name"):
        inside = [bed for bed in beds if bed.unit == row.id]
        made = _unit(
            row,
            inside,
            confirmed=confirmations.get(row.id),
            closures=closures.get(row.id, ()),
            night=night,
        )
        by_shelter.setdefault(row.shelter, []).append(made)
    return tuple(
        BoardShelter(id=shelter.id, name=shelter.public_name, units=tuple(made))
        for shelter, made in by_shelter.items()
    )


def _unit(
    row: Unit,
    beds: Sequence[BedNights],
    *,
    confirmed: Confirmed | None,
    closures: tuple[UnitClosure, ...],
    night: date,
) -> BoardUnit:
    return BoardUnit(
        id=row.id,
        name=row.name,
        place_type=str(PlaceType(row.place_type).label),
        authority=str(row.placing_authority.label),
        confirmed=confirmed,
        is_stale=confirmed is None or confirmed.is_stale,
        counts=counted(beds, night=night),
        beds=len(beds),
        rooms=board_rooms(row.rooms.all(), beds, night=night),
        closures=closures,
    )

"""The page of one unit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from opvang.access import Part, may_act, require
from opvang.calendar import tonight
from opvang.errors import NotFound
from opvang.models import Account, Unit
from opvang.models.codes import Activity, PlaceType
from opvang.queries.bed_rows import bed_nights
from opvang.queries.board.beds import BoardRoom, board_rooms
from opvang.queries.closures import UnitClosure, closures_by_unit
from opvang.queries.findings import findings_of_unit
from opvang.queries.freshness import Confirmed, confirmed, fresh_since
from opvang.queries.rule_defaults import sources
from opvang.queries.unit.calendar import BedGroup, calendar
from opvang.queries.unit.mending import Doubt, doubts
from opvang.queries.unit.rules import RuleInWords, rules_in_words
from opvang.queries.visible import visible_units

#: How many confirmations and past closures are shown.
_LATEST = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenUnit:
    """A unit, for who runs it or follows all of them; nobody who lives there is named."""

    id: UUID
    name: str
    shelter: str
    place_type: str
    night: date
    rules: tuple[RuleInWords, ...]
    rooms: tuple[BoardRoom, ...]
    calendar: tuple[BedGroup, ...]
    closures: tuple[UnitClosure, ...]  #: now or later
    past_closures: tuple[UnitClosure, ...]  #: the latest first
    confirmations: tuple[Confirmed, ...]  #: the latest first
    is_stale: bool  #: it was not confirmed in time
    findings: tuple[str, ...]  #: what can hardly be meant about the rules
    doubts: tuple[Doubt, ...]  #: people whom the rules let in, and who were refused all the same
    is_own: bool  #: the reader may confirm it as the shelter does, and close and open it
    may_change: bool  #: the rules and the beds

    @property
    def confirmed(self) -> Confirmed | None:
        """The latest confirmation; None: never."""
        return self.confirmations[0] if self.confirmations else None


def seen_unit(actor: Account, unit: UUID, *, now: datetime) -> SeenUnit:
    """Return a unit as somebody may see it.

    Raises
    ------
    NotAllowed, NotFound
        When it is not for them, or there is no such unit.
    """
    units = visible_units(actor, require(actor, Part.UNITS)).filter(id=unit)
    row = units.select_related("shelter").prefetch_related("rooms__beds").first()
    if row is None:
        raise NotFound
    night = tonight(now)
    beds = bed_nights(units, night=night)
    closures = closures_by_unit(units, night=night, with_past=True).get(unit, ())
    since = fresh_since(now)
    confirmations = tuple(
        confirmed(one, since=since) for one in row.capacity_confirmations.all()[:_LATEST]
    )
    past = [one for one in closures if one.reopened_on]
    return SeenUnit(
        id=row.id,
        name=row.name,
        shelter=row.shelter.public_name,
        place_type=str(PlaceType(row.place_type).label),
        night=night,
        rules=rules_in_words(row, sources=sources(row)),
        rooms=board_rooms(row.rooms.all(), beds, night=night, each_bed=True),
        calendar=calendar(row.rooms.all(), beds, night=night),
        closures=tuple(one for one in closures if not one.reopened_on),
        past_closures=tuple(past[:_LATEST]),
        confirmations=confirmations,
        is_stale=not confirmations or confirmations[0].is_stale,
        findings=findings_of_unit(row, now=now),
        doubts=doubts(row),
        is_own=_may(actor, Activity.CLOSE_PLACES, row, now=now),
        may_change=_may(actor, Activity.CHANGE_UNIT, row, now=now),
    )


def _may(actor: Account, activity: Activity, unit: Unit, *, now: datetime) -> bool:
    return may_act(actor, activity, now=now, unit=unit)

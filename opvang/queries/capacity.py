"""The beds of units tonight and when that was confirmed, for other systems."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from opvang.access import Part, require
from opvang.calendar import tonight
from opvang.models import Account, Closure, Unit
from opvang.queries.beds import Beds, beds_by_unit
from opvang.queries.freshness import latest_confirmations
from opvang.queries.visible import visible_units


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitCapacity:
    """One unit; occupied, closed and free make up the beds."""

    id: UUID
    shelter_id: UUID
    shelter: str  #: its public name
    name: str
    place_type: str  #: the code
    beds: int
    free: int
    occupied: int
    closed: int
    overbooked: int
    confirmed_at: datetime | None  #: None: never
    is_confirmed: bool  #: in time
    is_stopped: bool  #: nobody new comes for a while


def units_capacity(
    actor: Account, *, now: datetime, shelter: UUID | None = None
) -> tuple[UnitCapacity, ...]:
    """Return the units that somebody may know by name, by shelter and name; or those of one.

    Raises
    ------
    NotAllowed
        When they may know none.
    """
    units = visible_units(actor, require(actor, Part.UNITS))
    if shelter is not None:
        units = units.filter(shelter=shelter)
    beds = beds_by_unit(units, night=tonight(now))
    latest = latest_confirmations(units, now=now)
    stopped = _stopped(units)
    found = []
    for row in units.select_related("shelter").order_by("shelter__public_name", "name", "id"):
        of_unit, confirmed = beds.get(row.id, Beds()), latest.get(row.id)
        found.append(
            UnitCapacity(
                id=row.id,
                shelter_id=row.shelter_id,
                shelter=row.shelter.public_name,
                name=row.name,
                place_type=row.place_type,
                beds=of_unit.total,
                free=of_unit.free,
                occupied=of_unit.occupied,
                closed=of_unit.closed,
                overbooked=of_unit.overbooked,
                confirmed_at=confirmed.at if confirmed else None,
                is_confirmed=confirmed is not None and not confirmed.is_stale,
                is_stopped=row.id in stopped,
            )
        )
    return tuple(found)


def _stopped(units: QuerySet[Unit]) -> set[UUID | None]:
    stops = Closure.objects.filter(unit__in=units, is_stop=True, reopened_on=None)
    return set(stops.values_list("unit_id", flat=True))

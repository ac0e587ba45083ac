"""All units in use with their beds tonight and their last confirmation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from opvang.access import Part, Scope, require_all
from opvang.calendar import tonight
from opvang.models import Account
from opvang.models.codes import PlaceType
from opvang.queries.beds import Beds, beds_by_unit
from opvang.queries.freshness import Confirmed, latest_confirmations
from opvang.queries.visible import visible_units


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskUnit:
    """One unit of the country."""

    id: UUID
    name: str
    shelter_id: UUID
    shelter: str
    organisation: str
    place_type: str  #: the code
    place_type_name: str
    beds: Beds
    confirmed: Confirmed | None  #: None: never
    is_stale: bool  #: it was not confirmed in time


def desk_units(actor: Account, *, now: datetime) -> tuple[DeskUnit, ...]:
    """Return all units in use, by organisation, shelter and name.

    Raises
    ------
    NotAllowed
        When somebody does not see the units of the whole country.
    """
    require_all(actor, Part.UNITS)
    units = visible_units(actor, frozenset({Scope.ALL}))
    beds = beds_by_unit(units, night=tonight(now))
    confirmations = latest_confirmations(units, now=now)
    rows = units.select_related("shelter__organisation").order_by(
        "shelter__organisation__name", "shelter__public_name", "shelter_id", "name"
    )
    return tuple(
        DeskUnit(
            id=row.id,
            name=row.name,
            shelter_id=row.shelter_id,
            shelter=row.shelter.public_name,
            organisation=row.shelter.organisation.name,
            place_type=row.place_type,
            place_type_name=str(PlaceType(row.place_type).label),
            beds=beds.get(row.id, Beds()),
            confirmed=confirmations.get(row.id),
            is_stale=row.id not in confirmations or confirmations[row.id].is_stale,
        )
        for row in rows
    )

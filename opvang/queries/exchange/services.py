"""Units and their free beds, as the standards for exchange have services and capacity.

Nothing of where a unit is: no location, no region, no telephone, whoever asks (ADR 8, ADR 20).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid5

from django.db.models import QuerySet

from opvang.access import Part, require
from opvang.calendar import tonight
from opvang.errors import NotFound
from opvang.models import Account, Unit
from opvang.models.codes import OrganisationKind, PlaceType
from opvang.queries.beds import Beds, beds_by_unit
from opvang.queries.freshness import latest_confirmations
from opvang.queries.visible import visible_units

#: What capacity is counted in, under one id in every answer.
BED = UUID("6f3d8a52-1c7e-4b0f-9a64-2e5d7c18b3a9")


@dataclass(frozen=True, slots=True, kw_only=True)
class Capacity:
    """How many beds a service has."""

    id: UUID
    available: int  #: tonight
    maximum: int
    updated: datetime  #: when somebody last said that this is right


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """One unit, as a service of the organisation that runs its shelter."""

    id: UUID
    name: str
    place_type: str  #: the code
    description: str  #: the kind of place, in words
    is_closed: bool  #: every bed is
    organisation_id: UUID
    organisation_name: str
    organisation_kind: str
    capacity: Capacity | None  #: None: nobody ever said how many beds there are


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """One page of them."""

    items: tuple[Service, ...]
    total: int


def services(actor: Account, *, page: int, size: int, now: datetime) -> Services:
    """Return a page of the units that somebody may know by name; pages count from 1.

    Raises
    ------
    NotAllowed
        When they may know none.
    """
    units = visible_units(actor, require(actor, Part.UNITS))
    first = (page - 1) * size
    # In the order of their random ids, which tells nothing and never changes.
    ids = list(units.order_by("id").values_list("id", flat=True)[first : first + size])
    return Services(items=_told(units.filter(id__in=ids), now=now), total=units.count())


def all_services(actor: Account, *, now: datetime) -> tuple[Service, ...]:
    """Return every unit that somebody may know by name, in the order of their ids.

    Raises
    ------
    NotAllowed
        When they may know none.
    """
    return _told(visible_units(actor, require(actor, Part.UNITS)), now=now)


def service_of(actor: Account, unit: UUID, *, now: datetime) -> Service:
    """Return one unit that somebody may know by name.

    Raises
    ------
    NotAllowed
        When they may know none.
    NotFound
        When they may not know this one, or there is no such unit.
    """
    units = visible_units(actor, require(actor, Part.UNITS))
    found = _told(units.filter(id=unit), now=now)
    if not found:
        raise NotFound
    return found[0]


def _told(units: QuerySet[Unit], *, now: datetime) -> tuple[Service, ...]:
    beds = beds_by_unit(units, night=tonight(now))
    latest = latest_confirmations(units, now=now)
    return tuple(
        _service(
            row,
            beds.get(row.id, Beds()),
            updated=latest[row.id].at if row.id in latest else None,
        )
        for row in units.select_related("shelter__organisation").order_by("id")
    )


def _service(row: Unit, beds: Beds, *, updated: datetime | None) -> Service:
    organisation = row.shelter.organisation
    capacity = updated and Capacity(
        id=uuid5(row.id, "capacity"), available=beds.free, maximum=beds.total, updated=updated
    )
    return Service(
        id=row.id,
        name=f"{row.shelter.public_name}, {row.name}",
        place_type=row.place_type,
        description=str(PlaceType(row.place_type).label),
        is_closed=0 < beds.total == beds.closed,
        organisation_id=organisation.id,
        organisation_name=organisation.name,
        organisation_kind=str(OrganisationKind(organisation.kind).label),
        capacity=capacity or None,
    )

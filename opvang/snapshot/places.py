"""The shelters of the optimiser's problem, from the tables."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Max, QuerySet

import matching.places
from matching import Problem
from matching.codes import Route, Security, Sex, Urgency
from matching.geography import Point
from opvang.models import AddressChange, CapacityConfirmation, Municipality, Shelter, Unit
from opvang.models.shelters.address_changes import OPEN
from opvang.snapshot.regions import Regions, is_secret
from opvang.snapshot.rooms import empty_room, problem_room, room_parts

_RELATIONS = (
    "units__closures",
    "units__rooms__unit__closures",
    "units__rooms__closures",
    "units__rooms__beds__closures",
    "units__rooms__beds__occupancies__placement",
)

_NOWHERE: dict[str, Any] = {
    "municipality": "GM0000",
    "safety_region": "VR00",
    "point": Point(latitude=0, longitude=0),
}


def problem_shelters(
    shelters: QuerySet[Shelter],
    *,
    fresh: Collection[UUID],
    tonight: date,
    closed_to: Mapping[UUID, frozenset[str]],
    regions: Regions,
) -> tuple[matching.places.Shelter, ...]:
    """Return those of *shelters* that are in use; *closed_to* names who is barred from each.

    The capacity of the units *fresh* was confirmed in time.
    """
    in_use = (
        shelters.filter(is_active=True)
        # Nobody is sent to where somebody may have changed the address to lure them.
        .exclude(id__in=AddressChange.objects.filter(OPEN).values("shelter"))
        .select_related("municipality")
        .prefetch_related(*_RELATIONS)
        .order_by("id")
    )
    return tuple(
        matching.places.Shelter(
            id=str(shelter.id),
            **where_known(shelter.municipality, secret=is_secret(shelter), regions=regions),
            closed_to=closed_to.get(shelter.id, frozenset()),
            units=_units(shelter, tonight=tonight, fresh=fresh),
        )
        for shelter in in_use
    )


def where_known(town: Municipality, *, secret: bool, regions: Regions) -> dict[str, Any]:
    """Return where a shelter is; a secret one is somewhere in its region, around its middle."""
    region = town.safety_region_id
    if secret:
        return {"municipality": region, "safety_region": region, "point": regions.middle(region)}
    return {
        "municipality": town.code,
        "safety_region": region,
        "point": Point(latitude=town.latitude, longitude=town.longitude),
        "radius_km": town.radius_km,
    }


def unit_alone(unit: Unit, *, today: date) -> Problem:
    """Return a unit by itself with all its beds free, nowhere in particular.

    Its rooms and their beds should have been fetched along; its rules need not be saved.
    """
    rooms = (empty_room(room) for room in unit.rooms.all())
    alone = matching.places.Unit(
        id=str(unit.id), rooms=tuple(one for one in rooms if one), **unit_rules(unit)
    )
    shelter = matching.places.Shelter(id=str(unit.id), units=(alone,), **_NOWHERE)
    return Problem(today=today, shelters=(shelter,), requests=())


def unit_rules(unit: Unit) -> dict[str, Any]:
    """Return the rules of *unit* as the optimiser has them, by name; the row need not be saved."""
    return {
        "routes": frozenset(map(Route, unit.routes)),
        "security": Security[unit.security],
        "clients": matching.places.Clients(
            sexes=frozenset(map(Sex, unit.sexes)), min_age=unit.min_age, max_age=unit.max_age
        ),
        "children": _children(unit),
        "only_for": frozenset(unit.only_for),
        "reserved_for": frozenset(map(Urgency, unit.reserved_for)),
        "capabilities": frozenset(unit.capabilities),
        "contraindications": frozenset(unit.contraindications),
        "accessibility": frozenset(unit.accessibility),
        "languages": frozenset(unit.languages),
        "night_intake": unit.night_intake,
        "max_nights": unit.max_nights,
        "self_contained": unit.self_contained,
    }


def fresh_units(now: datetime, *, hours: int) -> set[UUID]:
    """Return the units whose capacity was confirmed in the last so many hours."""
    since = now - timedelta(hours=hours)
    latest = CapacityConfirmation.objects.values("unit").annotate(latest=Max("confirmed_at"))
    return {row["unit"] for row in latest.filter(latest__gte=since)}


def _units(
    shelter: Shelter, *, tonight: date, fresh: Collection[UUID]
) -> tuple[matching.places.Unit, ...]:
    units = sorted((unit for unit in shelter.units.all() if unit.is_active), key=lambda u: u.id)
    return tuple(_unit(unit, tonight=tonight, confirmed=unit.id in fresh) for unit in units)


def _unit(unit: Unit, *, tonight: date, confirmed: bool) -> matching.places.Unit:
    rooms = sorted(unit.rooms.all(), key=lambda room: room.id)
    return matching.places.Unit(
        id=str(unit.id),
        confirmed=confirmed,
        rooms=tuple(
            problem_room(part) for room in rooms for part in room_parts(room, tonight=tonight)
        ),
        **unit_rules(unit),
    )


def _children(unit: Unit) -> matching.places.Children | None:
    if unit.max_age_boys is None or unit.max_age_girls is None:
        return None
    return matching.places.Children(
        max_age_boys=unit.max_age_boys, max_age_girls=unit.max_age_girls
    )

"""How full it is: by kind of place and by province."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Max
from django.utils.translation import gettext

from opvang.access import Part, Scope, require
from opvang.calendar import tonight
from opvang.errors import NotAllowed
from opvang.models import Account, Province, Unit
from opvang.models.codes import PlaceType
from opvang.queries.beds import Beds, beds_by_unit
from opvang.queries.freshness import fresh_hours
from opvang.queries.provinces import ProvinceBeds, shown_provinces
from opvang.queries.visible import visible_units


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceTypeBeds:
    """The beds of one kind of place."""

    code: str  #: of the kind of place; empty: all of them
    name: str
    beds: Beds
    unconfirmed: int  #: beds in units of which nobody confirmed the capacity in time


@dataclass(frozen=True, slots=True, kw_only=True)
class Occupancy:
    """How full it is, in all that somebody may see."""

    night: date
    is_national: bool  #: false: only the own shelters
    total: PlaceTypeBeds
    by_place_type: tuple[PlaceTypeBeds, ...]
    by_province: tuple[ProvinceBeds, ...]  #: empty for one's own shelters
    units: int
    unconfirmed_units: int
    fresh_hours: int  #: a confirmation older than this no longer counts


def occupancy(actor: Account, *, now: datetime) -> Occupancy:
    """Return how full it is tonight.

    Raises
    ------
    NotAllowed
        When somebody may see nothing of it, or of a region only (`region_occupancy`).
    """
    scopes = require(actor, Part.OCCUPANCY)
    if not scopes & {Scope.ALL, Scope.OWN_UNITS}:
        raise NotAllowed
    night = tonight(now)
    visible = visible_units(actor, scopes)
    beds = beds_by_unit(visible, night=night)
    hours = fresh_hours()
    since = now - timedelta(hours=hours)
    units = list(
        visible.select_related("shelter__municipality__safety_region").annotate(
            confirmed_at=Max("capacity_confirmations__confirmed_at")
        )
    )
    stale = {unit.id for unit in units if unit.confirmed_at is None or unit.confirmed_at < since}
    is_national = Scope.ALL in scopes
    return Occupancy(
        night=night,
        is_national=is_national,
        total=_counted("", gettext("Alle plekken"), units, beds=beds, stale=stale),
        by_place_type=_by_place_type(units, beds=beds, stale=stale),
        by_province=province_rows(units, beds=beds) if is_national else (),
        units=len(units),
        unconfirmed_units=len(stale),
        fresh_hours=hours,
    )


def _counted(
    code: str, name: str, units: Iterable[Unit], *, beds: dict[UUID, Beds], stale: set[UUID]
) -> PlaceTypeBeds:
    counts = {unit.id: beds.get(unit.id, Beds()) for unit in units}
    return PlaceTypeBeds(
        code=code,
        name=name,
        beds=sum(counts.values(), Beds()),
        unconfirmed=sum(count.total for unit, count in counts.items() if unit in stale),
    )


def _by_place_type(
    units: Sequence[Unit], *, beds: dict[UUID, Beds], stale: set[UUID]
) -> tuple[PlaceTypeBeds, ...]:
    groups = _grouped(units, by=lambda unit: unit.place_type)
    return tuple(
        _counted(one.value, str(one.label), groups[one], beds=beds, stale=stale)
        for one in PlaceType
        if one in groups
    )


def province_rows(units: Sequence[Unit], *, beds: dict[UUID, Beds]) -> tuple[ProvinceBeds, ...]:
    """Return the beds of all units of the country by province, as they may be shown."""
    groups = _grouped(units, by=lambda u: u.shelter.municipality.safety_region.province_id)
    return shown_provinces(
        ProvinceBeds(
            names=(province.name,),
            beds=sum((beds.get(unit.id, Beds()) for unit in groups[province.code]), Beds()),
            shelters=len({unit.shelter_id for unit in groups[province.code]}),
        )
        for province in Province.objects.all()
    )


def _grouped(units: Sequence[Unit], *, by: Callable[[Unit], str]) -> dict[str, list[Unit]]:
    groups: dict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        groups[by(unit)].append(unit)
    return groups

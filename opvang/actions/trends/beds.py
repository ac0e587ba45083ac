"""What one night is counted of beds: available, lived in, closed, and who came and went."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.db.models import Count, Q, QuerySet

from opvang.actions.trends.tally import Measures, Where
from opvang.models import Placement, Unit
from opvang.models.codes import PLACE_GROUP, PlacementState, PlaceType
from opvang.queries.beds import beds_by_unit

_CAME = (PlacementState.ARRIVED, PlacementState.DEPARTED)


def beds_of_day(day: date) -> Iterator[tuple[Where, Measures]]:
    """Yield the beds of each unit in use, on the night of a day."""
    units = Unit.objects.filter(is_active=True, shelter__is_active=True)
    beds = beds_by_unit(units, night=day)
    for unit in units.select_related("shelter__municipality__safety_region"):
        if unit.id in beds:
            found = beds[unit.id]
            yield (
                where(unit),
                Measures(
                    beds_available=found.total - found.closed,
                    beds_occupied=found.occupied,
                    beds_closed=found.closed,
                ),
            )


def moves_of_day(day: date) -> Iterator[tuple[Where, Measures]]:
    """Yield who slept somewhere for the first night of a stay, and who was gone for the first."""
    stays = Placement.objects.filter(state__in=_CAME)
    for stay in _with_persons(stays.filter(start=day)):
        yield where(stay.unit), Measures(arrivals=_persons(stay))
    for stay in _with_persons(stays.filter(departed_on=day)):
        yield where(stay.unit), Measures(departures=_persons(stay))


def where(unit: Unit) -> Where:
    """Return where the beds of a unit are counted."""
    return Where(
        province=unit.shelter.municipality.safety_region.province_id,
        group=PLACE_GROUP[PlaceType(unit.place_type)],
        organisation=unit.shelter.organisation_id,
    )


def _with_persons(stays: QuerySet[Placement]) -> QuerySet[Placement]:
    return stays.select_related("unit__shelter__municipality__safety_region").annotate(
        persons=Count("request__request_persons", filter=Q(request__isnull=False))
    )


def _persons(stay: Placement) -> int:
    """Return for how many a stay is; a guest whom only the shelter knows is one."""
    return int(getattr(stay, "persons", 0)) or 1

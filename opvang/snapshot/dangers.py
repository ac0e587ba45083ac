"""The danger areas of the optimiser's problem: wherever one of the people is in danger."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

import matching.requests
from matching.geography import Point
from opvang.models import DangerArea, Municipality
from opvang.snapshot.regions import Circle, Regions

_WIDEST_KM = 500.0  #: the contract's limit on a radius


def problem_dangers(
    areas: Iterable[DangerArea], *, tonight: date, regions: Regions
) -> frozenset[matching.requests.DangerArea]:
    """Return *areas* that still hold *tonight*: the whole areas as one, and each circle.

    A secret shelter has a safety region for a municipality, so each region that an area lies in or
    touches is named as one. No other shelter has such a municipality.
    """
    held = [area for area in areas if area.expires_on is None or area.expires_on > tonight]
    municipalities = frozenset(one.municipality_id for one in held if one.municipality_id)
    whole = frozenset(one.safety_region_id for one in held if one.safety_region_id)
    circles = {circle for area in held for circle in _circles(area)}
    near = regions.reached(municipalities=municipalities, circles=circles)
    around = {
        matching.requests.DangerArea(point=one.point, radius_km=one.radius_km) for one in circles
    }
    named = municipalities.union(near)
    if not named and not whole:
        return frozenset(around)
    return frozenset(
        {matching.requests.DangerArea(municipalities=named, safety_regions=whole), *around}
    )


def _circles(area: DangerArea) -> Iterator[Circle]:
    if area.latitude is not None and area.longitude is not None and area.radius_km is not None:
        yield _circle(area.latitude, area.longitude, area.radius_km)
    elif area.buffer_km:
        # A rim around an area, on the safe side: around each of its municipalities' own circles.
        for one in _municipalities(area):
            yield _circle(one.latitude, one.longitude, one.radius_km + area.buffer_km)


def _circle(latitude: float, longitude: float, radius_km: float) -> Circle:
    point = Point(latitude=latitude, longitude=longitude)
    return Circle(point=point, radius_km=min(radius_km, _WIDEST_KM))


def _municipalities(area: DangerArea) -> list[Municipality]:
    if area.municipality is not None:
        return [area.municipality]
    return list(area.safety_region.municipalities.all()) if area.safety_region else []

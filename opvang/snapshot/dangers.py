"""The danger areas of the optimiser's problem: wherever one of the people is in danger."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

import matching.requests
from matching.geography import Point
from opvang.models import DangerArea, Municipality

_WIDEST_KM = 500.0  #: the contract's limit on a radius


def problem_dangers(
    areas: Iterable[DangerArea], *, tonight: date
) -> frozenset[matching.requests.DangerArea]:
    """Return *areas* that still hold *tonight*: the whole areas as one, and each circle."""
    held = [area for area in areas if area.expires_on is None or area.expires_on > tonight]
    municipalities = frozenset(one.municipality_id for one in held if one.municipality_id)
    regions = frozenset(one.safety_region_id for one in held if one.safety_region_id)
    circles = {
        matching.requests.DangerArea(
            point=Point(latitude=latitude, longitude=longitude),
            radius_km=min(radius_km, _WIDEST_KM),
        )
        for area in held
        for latitude, longitude, radius_km in _circles(area)
    }
    if not municipalities and not regions:
        return frozenset(circles)
    named = matching.requests.DangerArea(municipalities=municipalities, safety_regions=regions)
    return frozenset({named, *circles})


def _circles(area: DangerArea) -> Iterator[tuple[float, float, float]]:
    if area.latitude is not None and area.longitude is not None and area.radius_km is not None:
        yield area.latitude, area.longitude, area.radius_km
    elif area.buffer_km:
        # A rim around an area, on the safe side: around each of its municipalities' own circles.
        for municipality in _municipalities(area):
            radius_km = municipality.radius_km + area.buffer_km
            yield municipality.latitude, municipality.longitude, radius_km


def _municipalities(area: DangerArea) -> list[Municipality]:
    if area.municipality is not None:
        return [area.municipality]
    return list(area.safety_region.municipalities.all()) if area.safety_region else []

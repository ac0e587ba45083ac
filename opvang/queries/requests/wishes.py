"""Whether people live in the region they wish."""

from __future__ import annotations

from opvang.models import Placement, PlacementRequest


def wished_regions(request: PlacementRequest) -> frozenset[str]:
    """Return the safety regions that a request wishes, by name or by a municipality in one."""
    named = frozenset(region.code for region in request.wish_safety_regions.all())
    near = request.wish_municipality
    return named or (frozenset({near.safety_region_id}) if near else frozenset())


def is_wish_unmet(place: Placement) -> bool:
    """Say whether who have a place wish to be in another region."""
    if place.request is None:
        return False
    wished = wished_regions(place.request)
    return bool(wished) and place.unit.shelter.municipality.safety_region_id not in wished

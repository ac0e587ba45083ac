"""The rule `danger`, for all pairs at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from matching.engine.masks.incidence import shares
from matching.engine.masks.kilometres import kilometres
from matching.rules.danger import threatens

if TYPE_CHECKING:
    from matching.engine.masks.incidence import Mask
    from matching.engine.pairs import Pairs
    from matching.geography import Point
    from matching.requests import DangerArea


def mask(pairs: Pairs) -> Mask:
    """Return whether the shelter is outside all their danger areas, as [request, unit]."""
    allowed = ~_in_areas(pairs)
    for row, request in enumerate(pairs.requests):
        for area in request.danger:
            if area.point is not None:
                allowed[row] &= ~_near(pairs, area, area.point)
    return allowed


def _in_areas(pairs: Pairs) -> Mask:
    dangers = [request.danger for request in pairs.requests]
    municipalities = [{code for area in areas for code in area.municipalities} for areas in dangers]
    regions = [{code for area in areas for code in area.safety_regions} for areas in dangers]
    in_municipality = shares(municipalities, [[one.municipality] for one in pairs.shelters])
    in_region = shares(regions, [[one.safety_region] for one in pairs.shelters])
    return in_municipality | in_region


def _near(pairs: Pairs, area: DangerArea, point: Point) -> Mask:
    margin = kilometres(point, pairs) - pairs.radius_km - area.radius_km
    near: Mask = margin <= 0
    # Two ways of counting can differ in the last digit: on the edge the rule itself decides.
    for column in np.flatnonzero(np.abs(margin) < 1e-6):
        near[column] = threatens(area, pairs.shelters[column])
    return near

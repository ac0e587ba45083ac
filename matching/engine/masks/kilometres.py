"""Great-circle distance from one point to every unit at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from matching.geography import EARTH_RADIUS_KM

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from matching.engine.pairs import Pairs
    from matching.geography import Point


def kilometres(point: Point, pairs: Pairs) -> NDArray[np.float64]:
    """Return the kilometres from *point* to the shelter of each unit (haversine)."""
    latitude, longitude = np.radians(point.latitude), np.radians(point.longitude)
    half_height = np.sin((pairs.latitude - latitude) / 2)
    half_width = np.sin((pairs.longitude - longitude) / 2)
    chord = half_height**2 + np.cos(latitude) * np.cos(pairs.latitude) * half_width**2
    distance: NDArray[np.float64] = 2 * EARTH_RADIUS_KM * np.arcsin(np.sqrt(np.minimum(1.0, chord)))
    return distance

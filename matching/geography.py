"""Points on the globe and the distance between them."""

from __future__ import annotations

from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

from matching.checks import check_range

EARTH_RADIUS_KM = 6371.0088


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A place on the globe, in degrees."""

    latitude: float  #: -90 to 90, north is positive
    longitude: float  #: -180 to 180, east is positive

    def __post_init__(self) -> None:
        check_range("latitude", self.latitude, -90, 90)
        check_range("longitude", self.longitude, -180, 180)

    def kilometres_to(self, other: Point) -> float:
        """Return the great-circle distance (haversine)."""
        latitude, other_latitude = radians(self.latitude), radians(other.latitude)
        half_height = sin((other_latitude - latitude) / 2)
        half_width = sin(radians(other.longitude - self.longitude) / 2)
        chord = half_height**2 + cos(latitude) * cos(other_latitude) * half_width**2
        # Rounding can lift the chord of two opposite points a hair above 1.
        return 2 * EARTH_RADIUS_KM * asin(sqrt(min(1.0, chord)))

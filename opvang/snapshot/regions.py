"""Where secret shelters are taken to be: somewhere in their safety region, and nowhere closer.

What the optimiser does not know no answer of it can tell, however often somebody asks:
`docs/adr/0020-a-secret-shelter-is-somewhere-in-its-region.md`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from statistics import fmean

from matching.geography import Point
from opvang.models import Municipality, Shelter
from opvang.models.codes import Security

#: Fewer kilometres than there are in a degree of latitude anywhere.
_KM_IN_A_DEGREE = 110.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Circle:
    """All places within a distance of a point."""

    point: Point
    radius_km: float

    def meets(self, other: Circle) -> bool:
        """Say whether the two have a place in common."""
        reach = self.radius_km + other.radius_km
        # Most are far apart, and to say so takes no trigonometry.
        if abs(self.point.latitude - other.point.latitude) * _KM_IN_A_DEGREE > reach:
            return False
        return self.point.kilometres_to(other.point) <= reach


class Regions:
    """The safety regions, each with its municipalities as circles; read once somebody asks."""

    def __init__(self, towns: Collection[tuple[str, str, float, float, float]]) -> None:
        self._towns = towns
        self._reached: dict[Circle, frozenset[str]] = {}

    def reached(self, *, municipalities: Iterable[str], circles: Iterable[Circle]) -> Iterator[str]:
        """Yield the regions that any of these lies in or touches, some more than once."""
        yield from (self._region_of[code] for code in municipalities)
        for circle in circles:
            if circle not in self._reached:
                self._reached[circle] = frozenset(self._touched(circle))
            yield from self._reached[circle]

    def middle(self, region: str) -> Point:
        """Return the point of the municipality that is nearest to the middle of a region."""
        points = [circle.point for circle in self._circles[region]]
        middle = Point(
            latitude=fmean(one.latitude for one in points),
            longitude=fmean(one.longitude for one in points),
        )
        return min(points, key=middle.kilometres_to)

    @cached_property
    def _region_of(self) -> dict[str, str]:
        return {code: region for code, region, *_ in self._towns}

    @cached_property
    def _circles(self) -> dict[str, list[Circle]]:
        circles: dict[str, list[Circle]] = defaultdict(list)
        for _, region, latitude, longitude, radius_km in self._towns:
            point = Point(latitude=latitude, longitude=longitude)
            circles[region].append(Circle(point=point, radius_km=radius_km))
        return circles

    def _touched(self, circle: Circle) -> Iterator[str]:
        for region, circles in self._circles.items():
            if any(circle.meets(one) for one in circles):
                yield region


def read_regions() -> Regions:
    """Return the regions as they are when somebody first asks about them."""
    towns = Municipality.objects.values_list(
        "code", "safety_region_id", "latitude", "longitude", "radius_km"
    )
    return Regions(towns)


def is_secret(shelter: Shelter) -> bool:
    """Say whether a shelter has a secret address: a unit out of use keeps it so."""
    return any(unit.security == Security.SECRET for unit in shelter.units.all())

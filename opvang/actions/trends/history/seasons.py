"""How demand rises and falls through the years, and how the shelters silt up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from opvang.models.codes import PlaceGroup

#: Demand by month of the year, January first; 1 is the mean.
_EVEN = (0.92, 0.98, 1.03, 1.03, 1.02, 1.00, 0.92, 0.94, 1.06, 1.08, 1.06, 0.96)
#: Raids on farms and in packing halls, when there is work there.
_HARVEST = (0.78, 0.86, 1.00, 1.12, 1.20, 1.16, 0.98, 0.96, 1.16, 1.14, 0.94, 0.70)
#: More violence at home around the holidays; few shelters let people move on then.
_HOLIDAYS = (1.12, 0.98, 0.96, 0.96, 1.00, 0.98, 1.06, 1.06, 0.96, 0.96, 0.98, 1.10)
#: School sees what nobody saw in summer.
_SCHOOL = (1.02, 1.04, 1.06, 1.02, 1.02, 0.98, 0.76, 0.78, 1.04, 1.14, 1.16, 0.98)


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """How things go in one group of place types; first and last are of the two years."""

    season: tuple[float, ...]
    #: How full it was at first, against now.
    emptier: float
    #: Mean stay in nights: where nobody can move on to a home, it grows.
    nights: tuple[float, float]
    #: How many people wait at a time in the whole country.
    waiting: tuple[float, float]


COURSES: Mapping[PlaceGroup, Course] = {
    PlaceGroup.TRAFFICKING: Course(season=_HARVEST, emptier=0.9, nights=(88, 97), waiting=(13, 22)),
    PlaceGroup.EMERGENCY: Course(season=_HOLIDAYS, emptier=0.82, nights=(4.0, 6.5), waiting=(5, 8)),
    PlaceGroup.ADULTS: Course(season=_HOLIDAYS, emptier=0.94, nights=(118, 152), waiting=(18, 31)),
    PlaceGroup.MINORS: Course(season=_SCHOOL, emptier=0.97, nights=(160, 165), waiting=(7, 9)),
    PlaceGroup.ONWARD: Course(season=_EVEN, emptier=0.96, nights=(240, 310), waiting=(0, 0)),
}


def season(course: Course, day: date) -> float:
    """Return demand on a day against the mean, moving evenly from month to month."""
    share = (day.day - 15) / 30
    here = course.season[day.month - 1]
    neighbour = course.season[(day.month - 1 + (1 if share > 0 else -1)) % 12]
    return here + abs(share) * (neighbour - here)


def between(ends: tuple[float, float], progress: float) -> float:
    """Return where something is on its way from its first value to its last."""
    first, last = ends
    return first + progress * (last - first)

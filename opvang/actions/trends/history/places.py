"""The years of the beds of one organisation in one province and group."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from opvang.actions.trends.beds import beds_of_day
from opvang.actions.trends.history.chance import Chance
from opvang.actions.trends.history.seasons import COURSES, Course, between, season
from opvang.actions.trends.tally import Measures, Where, added_up
from opvang.models.codes import PlaceGroup

#: One organisation in so many had fewer beds two years ago.
_GREW = 0.3
#: How often a part of the beds closes, each night.
_CLOSES = 0.008
#: How much of a difference with what is usual arrivals make up for, each night.
_RETURN = 0.06


def beds_on(day: date) -> dict[Where, Measures]:
    """Return the beds each organisation has in each province and group, in a fixed order."""
    beds = added_up(beds_of_day(day))
    ordered = sorted(beds, key=lambda one: (one.province, one.group, str(one.organisation)))
    return {one: beds[one] for one in ordered}


def fullness(beds: Mapping[Where, Measures]) -> dict[str, float]:
    """Return how much of the available beds of each group is lived in."""
    found: dict[str, Measures] = defaultdict(Measures)
    for place, measures in beds.items():
        found[place.group] += measures
    return {
        group: one.beds_occupied / one.beds_available if one.beds_available else 0
        for group, one in found.items()
    }


@dataclass(slots=True)
class _House:
    """The beds of one organisation as the nights go by."""

    course: Course
    fullness: float  #: at the end
    chance: Chance
    occupied: int
    closed: int = 0
    closed_nights: int = 0

    def night(self, day: date, *, beds: int, progress: float) -> Measures:
        """Return what is counted of the next night."""
        self._close_or_reopen(beds)
        leaving = self.occupied / between(self.course.nights, progress)
        departures = min(self.occupied, self.chance.poisson(leaving))
        self.occupied -= departures
        available = max(beds - self.closed, self.occupied)
        usual = beds * between((self.course.emptier, 1), progress) * self.fullness
        # A busy season fills beds less than it makes people wait: there are only so many.
        usual *= 1 + (season(self.course, day) - 1) / 4
        asked = max(0, leaving + _RETURN * (usual - self.occupied)) * season(self.course, day)
        arrivals = min(available - self.occupied, self.chance.poisson(asked))
        self.occupied += arrivals
        return Measures(
            beds_available=available,
            beds_occupied=self.occupied,
            beds_closed=max(0, beds - available),
            arrivals=arrivals,
            departures=departures,
        )

    def _close_or_reopen(self, beds: int) -> None:
        self.closed_nights -= 1
        if self.closed_nights <= 0:
            self.closed = 0
        if not self.closed and self.chance.random() < _CLOSES:
            self.closed = self.chance.randint(1, max(1, beds // 4))
            self.closed_nights = self.chance.randint(5, 45)


def years_of_beds(
    place: Where, *, beds: int, fullness: float, days: list[date], chance: Chance
) -> Iterator[Measures]:
    """Yield what is counted of each night.

    Parameters
    ----------
    beds, fullness
        How many there are at the end, and how much of the group's is lived in then.
    """
    course = COURSES[PlaceGroup(place.group)]
    grew = beds > 2 and chance.random() < _GREW
    opened = chance.randint(len(days) // 10, len(days) * 9 // 10) if grew else 0
    fewer = max(1, round(beds * chance.uniform(0.6, 0.85))) if grew else beds
    house = _House(course, fullness, chance, round(fewer * fullness * course.emptier))
    for number, day in enumerate(days):
        now = fewer if number < opened else beds
        yield house.night(day, beds=now, progress=number / len(days))

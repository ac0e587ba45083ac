"""Invent two years and publish what became of those who asked for a place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time, timedelta

from opvang.actions.fairness.publish import publish_half
from opvang.actions.fairness.years.arrivals import arrivals
from opvang.actions.fairness.years.days import outcomes_by_day
from opvang.actions.fairness.years.houses import houses
from opvang.actions.trends.history.chance import chance
from opvang.calendar import AMSTERDAM
from opvang.fairness.halves import half_of, last_released_half, next_half, previous_half
from opvang.fairness.outcomes import Outcome
from opvang.models import FairnessFigure
from opvang.snapshot import take_snapshot

#: How many half years, up to the last that may be published.
_HALVES = 4
#: How many requests there are on a day, for each shelter.
_A_DAY = 0.07
#: For how many days people are drawn at once.
_TOGETHER = 30
_NOON = time(12)


def invent_halves(
    *,
    seed: int,
    today: date,
    days: Sequence[date] = (),
    each_day: Callable[[], object] = lambda: None,
) -> None:
    """Publish two invented years of an invented country; where any is published, do nothing.

    The same seed in the same country gives the same outcomes.

    Parameters
    ----------
    today
        The date of tonight's evening.
    days
        Which days to invent; none: those of the last four half years that may be published.
    each_day
        Is called over and over; what it raises ends all of it, and nothing is published.
    """
    if FairnessFigure.objects.exists():
        return
    found: dict[date, list[Outcome]] = defaultdict(list)
    days = days or _days(last_released_half(today))
    for day, one in _outcomes(seed, days, today=today, each_day=each_day):
        found[half_of(day)].append(one)
    for half, outcomes in sorted(found.items()):
        publish_half(outcomes, half=half, today=today)


def _days(last: date) -> list[date]:
    """Return the days of so many half years, the given one the last of them."""
    first = last
    for _ in range(_HALVES - 1):
        first = previous_half(first)
    return [first + timedelta(days=number) for number in range((next_half(last) - first).days)]


def _outcomes(
    seed: int, days: Sequence[date], *, today: date, each_day: Callable[[], object]
) -> Iterator[tuple[date, Outcome]]:
    shelters = take_snapshot(now=datetime.combine(today, _NOON, AMSTERDAM)).shelters
    draw = chance(seed, "fairness")
    asking = []
    for first in range(0, len(days), _TOGETHER):
        each_day()
        some = days[first : first + _TOGETHER]
        asking += arrivals(seed=seed, days=some, a_day=_A_DAY * len(shelters))
    return outcomes_by_day(
        asking,
        houses(shelters, first=days[0], draw=draw),
        days=days,
        draw=draw,
        each_day=each_day,
    )

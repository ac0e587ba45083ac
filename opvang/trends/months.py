"""The months of the figures; no smaller period is ever published."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

#: A month is published on this day of the next one: until then shelters can still mend it.
RELEASE_DAY = 5


def month_of(day: date) -> date:
    """Return the first day of the month of a day."""
    return day.replace(day=1)


def next_month(month: date) -> date:
    """Return the first day of the next month."""
    return month_of(month.replace(day=28) + timedelta(days=4))


def nights_in(month: date) -> int:
    """Return how many nights begin in a month."""
    return monthrange(month.year, month.month)[1]


def release_date(month: date) -> date:
    """Return the first day on which a month may be published."""
    return next_month(month).replace(day=RELEASE_DAY)


def last_released(today: date) -> date:
    """Return the latest month that may be published today."""
    back = 1 if today.day >= RELEASE_DAY else 2
    month = month_of(today)
    for _ in range(back):
        month = month_of(month - timedelta(days=1))
    return month

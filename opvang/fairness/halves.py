"""The half years of the audit: they never overlap, so each request is published once."""

from __future__ import annotations

from datetime import date

from opvang.trends.months import last_released, next_month, release_date


def half_of(day: date) -> date:
    """Return the first day of the half year of a day."""
    return date(day.year, 7 if day.month >= 7 else 1, 1)


def next_half(half: date) -> date:
    """Return the first day of the next half year."""
    return date(half.year, 7, 1) if half.month == 1 else date(half.year + 1, 1, 1)


def previous_half(half: date) -> date:
    """Return the first day of the half year before."""
    return date(half.year - 1, 7, 1) if half.month == 1 else date(half.year, 1, 1)


def half_code(half: date) -> str:
    """Return a half year as addresses and files have it: ``2026-1``."""
    return f"{half.year}-{1 if half.month == 1 else 2}"


def half_release_date(half: date) -> date:
    """Return the first day on which a half year may be published: that of its last month."""
    return release_date(half.replace(month=half.month + 5))


def last_released_half(today: date) -> date:
    """Return the latest half year that may be published today."""
    return previous_half(half_of(next_month(last_released(today))))

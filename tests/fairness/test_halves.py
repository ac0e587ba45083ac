"""Half years follow each other without a gap, and appear when their last month does."""

from datetime import date

import pytest

from opvang.fairness.halves import (
    half_code,
    half_of,
    half_release_date,
    last_released_half,
    next_half,
    previous_half,
)

FIRST, SECOND = date(2026, 1, 1), date(2026, 7, 1)


@pytest.mark.parametrize(
    ("day", "half"),
    [(date(2026, 1, 1), FIRST), (date(2026, 6, 30), FIRST), (date(2026, 12, 31), SECOND)],
)
def test_each_day_is_in_one_half_year(day, half):
    assert half_of(day) == half


def test_one_follows_the_other():
    assert next_half(FIRST) == SECOND
    assert next_half(SECOND) == date(2027, 1, 1)
    assert previous_half(SECOND) == FIRST
    assert previous_half(FIRST) == date(2025, 7, 1)
    assert (half_code(FIRST), half_code(SECOND)) == ("2026-1", "2026-2")


def test_it_appears_on_the_fifth_of_the_month_after():
    assert half_release_date(FIRST) == date(2026, 7, 5)
    assert half_release_date(SECOND) == date(2027, 1, 5)


@pytest.mark.parametrize(
    ("today", "half"),
    [
        (date(2026, 11, 27), FIRST),
        (date(2026, 7, 5), FIRST),
        (date(2026, 7, 4), date(2025, 7, 1)),
        (date(2027, 1, 4), FIRST),
        (date(2027, 1, 5), SECOND),
    ],
)
def test_the_last_that_appeared_is_over(today, half):
    assert last_released_half(today) == half
    assert half_release_date(half) <= today < half_release_date(next_half(half))

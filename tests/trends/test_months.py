"""Months begin on their first day and are released on the fifth of the next."""

from datetime import date

import pytest

from opvang.trends.months import last_released, month_of, next_month, nights_in, release_date


def test_a_day_belongs_to_the_month_it_is_written_in():
    assert month_of(date(2026, 10, 31)) == date(2026, 10, 1)


@pytest.mark.parametrize(
    ("month", "following", "nights"),
    [
        (date(2026, 1, 1), date(2026, 2, 1), 31),
        (date(2026, 12, 1), date(2027, 1, 1), 31),
        (date(2028, 2, 1), date(2028, 3, 1), 29),
    ],
)
def test_a_month_has_its_nights_and_the_next_follows(month, following, nights):
    assert next_month(month) == following
    assert nights_in(month) == nights


def test_a_month_is_released_on_the_fifth_of_the_next():
    assert release_date(date(2026, 12, 1)) == date(2027, 1, 5)


@pytest.mark.parametrize(
    ("today", "month"),
    [
        (date(2026, 11, 4), date(2026, 9, 1)),
        (date(2026, 11, 5), date(2026, 10, 1)),
        (date(2026, 11, 30), date(2026, 10, 1)),
        (date(2027, 1, 4), date(2026, 11, 1)),
        (date(2027, 1, 5), date(2026, 12, 1)),
    ],
)
def test_the_last_month_released_changes_on_that_day(today, month):
    assert last_released(today) == month

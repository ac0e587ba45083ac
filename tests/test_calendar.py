"""A night carries the date of its evening, until 08:00 in Amsterdam."""

from datetime import UTC, date, datetime

import pytest

from opvang.calendar import AMSTERDAM, tonight


@pytest.mark.parametrize(
    ("now", "night"),
    [
        (datetime(2026, 11, 22, 7, 59, 59, tzinfo=AMSTERDAM), date(2026, 11, 21)),
        (datetime(2026, 11, 22, 8, 0, tzinfo=AMSTERDAM), date(2026, 11, 22)),
        (datetime(2026, 11, 22, 23, 30, tzinfo=AMSTERDAM), date(2026, 11, 22)),
        (datetime(2026, 11, 22, 0, 30, tzinfo=AMSTERDAM), date(2026, 11, 21)),
        # 06:59 in UTC is 07:59 in Amsterdam in winter, and 08:59 in summer.
        (datetime(2026, 11, 22, 6, 59, tzinfo=UTC), date(2026, 11, 21)),
        (datetime(2026, 7, 22, 6, 59, tzinfo=UTC), date(2026, 7, 22)),
        (datetime(2026, 7, 22, 22, 30, tzinfo=UTC), date(2026, 7, 22)),
    ],
)
def test_the_night_goes_on_until_eight_in_amsterdam(now: datetime, night: date) -> None:
    assert tonight(now) == night


def test_a_moment_without_a_time_zone_is_refused() -> None:
    naive = datetime(2026, 11, 22, 12, 0)  # noqa: DTZ001

    with pytest.raises(ValueError, match="has no time zone; give one"):
        tonight(naive)

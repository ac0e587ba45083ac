"""Numbers of the policy are said as people say them."""

import pytest

from opvang.policy.units import Unit


@pytest.mark.parametrize(
    ("unit", "number", "said"),
    [
        (Unit.DAYS, 1, "1 dag"),
        (Unit.DAYS, 0, "0 dagen"),
        (Unit.NIGHTS, 90, "90 nachten"),
        (Unit.MINUTES, 1, "1 minuut"),
        (Unit.MINUTES, 90, "90 minuten"),
        (Unit.MINUTES, 60, "1 uur"),
        (Unit.MINUTES, 1440, "24 uur"),
        (Unit.MINUTES, 4320, "3 dagen"),
        (Unit.HOURS, 50, "50 uur"),
        (Unit.PERCENT, 60, "60%"),
    ],
)
def test_one_is_not_many_and_whole_hours_and_days_are_said_as_such(unit, number, said):
    assert unit.said(number) == said

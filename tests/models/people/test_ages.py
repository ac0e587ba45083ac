from datetime import date

import pytest

from opvang.models.people.ages import age_in_years
from tests.models import build

HEARD = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("day", "age"),
    [
        (date(2026, 11, 22), 16),
        (date(2027, 11, 21), 16),
        (date(2027, 11, 22), 17),
        (date(2028, 11, 22), 18),
        (date(2025, 1, 1), 16),
    ],
)
def test_an_age_grows_with_each_whole_year_since_it_was_heard(day, age):
    person = build.person(age=16, age_on=HEARD)

    assert age_in_years(person, day=day) == age


@pytest.mark.parametrize(
    ("day", "age"),
    [
        (HEARD, 16),
        (date(2027, 4, 30), 16),
        (date(2027, 5, 1), 17),
        (date(2028, 4, 30), 17),
        (date(2028, 5, 1), 18),
        (date(2029, 5, 1), 19),
    ],
)
def test_an_age_is_exact_where_the_day_of_turning_18_is_known(day, age):
    person = build.person(age=16, age_on=HEARD, turns_18_on=date(2028, 5, 1))

    assert age_in_years(person, day=day) == age

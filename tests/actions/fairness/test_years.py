"""The invented years: the real optimiser decides, beds run out, and the country stays as it is."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection, transaction
from django.test import override_settings

from opvang.actions.country import build_country
from opvang.actions.fairness.years import build
from opvang.actions.fairness.years.arrivals import arrivals
from opvang.models import FairnessFigure, Person, PlacementRequest, Registration
from opvang.models.codes import Division

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
TODAY = date(2026, 11, 22)
DAYS = [date(2026, 3, 1) + timedelta(days=number) for number in range(20)]


@pytest.fixture(scope="module")
def country(django_db_setup, django_db_blocker):
    """A small country, gone again after the last test of this module."""
    quick = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    with (
        django_db_blocker.unblock(),
        transaction.atomic(),
        override_settings(PASSWORD_HASHERS=quick),
    ):
        now = datetime(2026, 11, 22, 12, tzinfo=UTC)
        build_country(seed=1, shelters=20, requests=20, now=now, progress=lambda text: None)
        # Once for all: within this transaction each test would check every row again at its end.
        connection.check_constraints()
        yield
        transaction.set_rollback(True)


def outcomes(days=DAYS):
    return list(build._outcomes(1, days, today=TODAY, each_day=lambda: None))


def test_people_ask_on_days_of_these_years_and_the_country_does_not_change(country):
    before = [table.objects.count() for table in (PlacementRequest, Person, Registration)]

    found = arrivals(seed=1, days=DAYS, a_day=2.5)

    assert len(found) == 50
    assert {one.request.registered_on for one in found} <= set(DAYS)
    assert [one.request.registered_on for one in found] == sorted(
        one.request.registered_on for one in found
    )
    assert all(one.known.genders for one in found)
    assert before == [table.objects.count() for table in (PlacementRequest, Person, Registration)]


def test_everybody_who_asked_has_an_outcome_and_some_get_no_place(country):
    found = outcomes()

    assert len(found) == round(build._A_DAY * 20 * len(DAYS))
    assert {one.is_placed for _, one in found} == {True, False}
    assert len({one.organisation for _, one in found}) > 5
    assert len({one.groups[Division.ROUTE] for _, one in found}) > 3


def test_the_same_seed_gives_the_same_years(country):
    assert outcomes() == outcomes()


def test_four_half_years_end_with_the_last_that_may_be_published():
    days = build._days(date(2026, 1, 1))

    assert (days[0], days[-1]) == (date(2024, 7, 1), date(2026, 6, 30))


@pytest.mark.parametrize("number", [1, 15])
def test_who_stops_them_need_not_wait_and_nothing_is_published(country, number):
    calls = []

    def stop():
        calls.append(1)
        if len(calls) == number:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        build.invent_halves(seed=1, today=TODAY, days=DAYS, each_day=stop)

    assert not FairnessFigure.objects.exists()


def test_they_are_published_once(country):
    days = [date(2025, 12, 22) + timedelta(days=number) for number in range(20)]

    build.invent_halves(seed=1, today=TODAY, days=days)
    figures = set(FairnessFigure.objects.values_list("id", "half"))
    build.invent_halves(seed=1, today=TODAY, days=days)

    assert {half for _, half in figures} == {date(2025, 7, 1), date(2026, 1, 1)}
    assert set(FairnessFigure.objects.values_list("id", "half")) == figures

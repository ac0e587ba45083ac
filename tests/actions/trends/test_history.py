"""The invented years behind the demo are believable, and the same for the same seed."""

from datetime import UTC, date, datetime

import pytest
from django.db import connection, transaction
from django.db.models import Sum
from django.test import override_settings

from opvang.actions.country import build_country
from opvang.actions.trends.history import build_history
from opvang.models import DailyFact, PublishedFigure
from opvang.models.codes import PlaceGroup

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
YESTERDAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def history(django_db_setup, django_db_blocker):
    """A country with two years behind it, gone again after the last test of this module."""
    quick = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    with (
        django_db_blocker.unblock(),
        transaction.atomic(),
        override_settings(PASSWORD_HASHERS=quick),
    ):
        build_country(seed=1, shelters=60, requests=10, now=NOW, progress=lambda text: None)
        told = []
        build_history(seed=1, through=YESTERDAY, progress=told.append)
        # Once for all: within this transaction each test would check every row again at its end.
        connection.check_constraints()
        yield told
        transaction.set_rollback(True)


def total(column, **where):
    return DailyFact.objects.filter(**where).aggregate(total=Sum(column))["total"]


def test_two_whole_years_are_published_and_this_month_is_not(history):
    months = sorted(set(PublishedFigure.objects.values_list("month", flat=True)))

    assert len(months) == 24
    assert (months[0], months[-1]) == (date(2024, 11, 1), date(2026, 10, 1))
    assert DailyFact.objects.latest("day").day == YESTERDAY
    assert history[-1] == "24 months published"


def test_every_night_is_counted(history):
    nights = (YESTERDAY - date(2024, 11, 1)).days + 1

    assert DailyFact.objects.values("day").distinct().count() == nights


def test_it_fills_up_and_more_people_wait(history):
    for column in ("beds_available", "beds_occupied", "unplaced"):
        first = total(column, day__year=2025, day__month__lte=6)
        last = total(column, day__year=2026, day__month__lte=6)
        assert last > first, column


def test_more_people_come_from_farms_in_spring_than_in_winter(history):
    spring = total("arrivals", group=PlaceGroup.TRAFFICKING, day__month__in=[4, 5, 6])
    winter = total("arrivals", group=PlaceGroup.TRAFFICKING, day__month__in=[12, 1, 2])

    assert spring > winter


def test_emergency_beds_change_hands_fastest(history):
    stays = {
        group: total("beds_occupied", group=group) / total("arrivals", group=group)
        for group in PlaceGroup
    }

    assert min(stays, key=stays.get) == PlaceGroup.EMERGENCY
    assert max(stays, key=stays.get) == PlaceGroup.ONWARD


def test_nobody_waits_for_a_place_after_shelter(history):
    assert total("unplaced", group=PlaceGroup.ONWARD) == 0


def test_the_whole_country_and_every_group_has_figures(history):
    for group in ("", *PlaceGroup.values):
        figures = PublishedFigure.objects.filter(province=None, group=group, indicator="OCCUPIED")
        assert figures.count() == 24
        assert all(value > 0 for value in figures.values_list("value", flat=True))


def test_most_provinces_have_figures(history):
    provinces = PublishedFigure.objects.filter(group="", indicator="OCCUPIED").exclude(
        province=None
    )

    assert provinces.values("province").distinct().count() >= 8

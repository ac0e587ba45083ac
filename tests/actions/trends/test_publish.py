"""A month is published once, whole, when it is over; and the job does it by itself."""

from datetime import UTC, date, datetime, timedelta

import pytest

from opvang.actions.trends import publish_month
from opvang.actions.trends.errors import MonthIsNotComplete, MonthIsPublished
from opvang.actions.trends.jobs import bring_up_to_date, trends_job
from opvang.models import DailyFact, PublishedFigure
from tests.models import build
from tests.models.build import saved
from tests.queries.scene import unit

pytestmark = pytest.mark.django_db
OCTOBER, RELEASE = date(2026, 10, 1), date(2026, 11, 5)


def nights(month=OCTOBER, number=31):
    return [month + timedelta(days=night) for night in range(number)]


def count(*organisations, days, **measures):
    """Save what three organisations, or these, are counted on these nights."""
    parties = organisations or [saved(build.organisation()) for _ in range(3)]
    DailyFact.objects.bulk_create(
        DailyFact(day=day, province_id="PV27", group="ADULTS", organisation=one, **measures)
        for one in parties
        for day in days
    )
    return parties


def figures(**where):
    return {
        (figure.indicator, figure.province_id, figure.group): figure.value
        for figure in PublishedFigure.objects.filter(**where)
    }


def test_beds_are_published_as_a_mean_over_the_nights():
    count(days=nights(), beds_available=10, beds_occupied=5)

    publish_month(month=OCTOBER, today=RELEASE)

    # 30 and 15 are multiples of five, so no key changes them.
    assert figures(indicator="AVAILABLE")["AVAILABLE", "PV27", "ADULTS"] == 30
    assert figures(indicator="OCCUPIED")["OCCUPIED", None, ""] == 15


def test_arrivals_are_published_as_a_number():
    parties = count(days=nights()[1:], beds_available=10)
    count(*parties, days=nights()[:1], beds_available=10, arrivals=5)

    publish_month(month=OCTOBER, today=RELEASE)

    assert figures()["ARRIVALS", "PV27", ""] == 15


def test_what_two_organisations_contribute_is_not_published():
    parties = [saved(build.organisation()) for _ in range(2)]
    count(*parties, days=nights(), beds_available=100)

    publish_month(month=OCTOBER, today=RELEASE)

    assert figures() == {}


def test_a_month_is_not_published_before_its_day():
    count(days=nights(), beds_available=10)

    with pytest.raises(MonthIsNotComplete, match="2026-11-05"):
        publish_month(month=OCTOBER, today=RELEASE - timedelta(days=1))

    assert figures() == {}


def test_a_month_with_a_night_that_was_not_counted_is_not_published():
    count(days=nights()[1:], beds_available=10)

    with pytest.raises(MonthIsNotComplete, match="niet elke nacht"):
        publish_month(month=OCTOBER, today=RELEASE)


def test_a_month_is_published_once():
    count(days=nights(), beds_available=10)
    publish_month(month=OCTOBER, today=RELEASE)
    before = figures()
    DailyFact.objects.update(beds_available=50)

    with pytest.raises(MonthIsPublished):
        publish_month(month=OCTOBER, today=RELEASE)

    assert figures() == before


def test_figures_depend_on_the_key_of_the_installation(settings):
    count(days=nights(), beds_available=7, beds_occupied=4, arrivals=1, departures=1)
    seen = set()

    for key in "abcdefgh":
        settings.TRENDS_KEY = key
        PublishedFigure.objects.all().delete()
        publish_month(month=OCTOBER, today=RELEASE)
        seen.add(tuple(sorted(figures().items(), key=str)))

    assert len(seen) > 4


def test_the_job_counts_the_night_that_is_over():
    unit()

    bring_up_to_date(now=datetime(2026, 11, 22, 9, tzinfo=UTC))

    assert [fact.day for fact in DailyFact.objects.all()] == [date(2026, 11, 21)]


def test_the_job_catches_up_with_nights_on_which_no_worker_ran():
    made = unit()
    count(made.shelter.organisation, days=[date(2026, 11, 18)], beds_available=2)

    bring_up_to_date(now=datetime(2026, 11, 22, 9, tzinfo=UTC))

    days = DailyFact.objects.order_by("day").values_list("day", flat=True)
    assert [day.day for day in days] == [18, 19, 20, 21]


def test_the_job_publishes_a_month_on_its_day_and_no_earlier():
    unit()
    count(days=nights(number=34), beds_available=10)

    bring_up_to_date(now=datetime(2026, 11, 4, 9, tzinfo=UTC))
    early = figures()
    bring_up_to_date(now=datetime(2026, 11, 5, 9, tzinfo=UTC))

    assert early == {}
    assert set(PublishedFigure.objects.values_list("month", flat=True)) == {OCTOBER}


def test_the_job_leaves_a_first_month_that_began_halfway():
    unit()
    count(days=nights()[15:], beds_available=10)

    bring_up_to_date(now=datetime(2026, 11, 9, 9, tzinfo=UTC))

    assert figures() == {}


def test_the_job_runs_twice_without_harm():
    unit()
    count(days=nights(), beds_available=10)

    for _ in range(2):
        bring_up_to_date(now=datetime(2026, 11, 9, 9, tzinfo=UTC))

    assert figures()["AVAILABLE", "PV27", "ADULTS"] == 30


def test_a_worker_does_it_every_morning():
    from procrastinate.contrib.django import app

    periodic = app.periodic_registry.periodic_tasks.values()

    assert [one.cron for one in periodic if one.task.name == trends_job.name] == ["30 7 * * *"]

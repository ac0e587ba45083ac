"""A half year is published once, whole, when it is over; and the job does it by itself."""

from datetime import UTC, date, datetime

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from opvang.actions.fairness import publish_half
from opvang.actions.fairness.errors import HalfIsNotOver, HalfIsPublished
from opvang.actions.fairness.jobs import ask_for_invented_halves, publish_due
from opvang.models import FairnessFigure
from tests.actions.fairness.test_runs import APRIL, asked, run
from tests.fairness import make

pytestmark = pytest.mark.django_db
RELEASE = date(2026, 7, 5)
AFTER = datetime(2026, 7, 5, 20, tzinfo=UTC)


def publish(number=200, *, today=RELEASE):
    return publish_half(make.outcomes(1, number=number), half=make.HALF, today=today)


def test_every_division_is_published():
    number = publish()

    assert FairnessFigure.objects.count() == number
    assert FairnessFigure.objects.values("division").distinct().count() == 5
    assert set(FairnessFigure.objects.values_list("half", flat=True)) == {make.HALF}


def test_it_is_not_published_before_its_day():
    with pytest.raises(HalfIsNotOver, match="2026-1 verschijnen pas op 2026-07-05"):
        publish(today=date(2026, 7, 4))

    assert not FairnessFigure.objects.exists()


def test_it_is_published_once():
    publish()
    before = list(FairnessFigure.objects.order_by("id").values_list("value", flat=True))

    with pytest.raises(HalfIsPublished):
        publish(500)

    assert list(FairnessFigure.objects.order_by("id").values_list("value", flat=True)) == before


def test_the_job_publishes_what_is_kept_and_does_it_once():
    for _ in range(3):
        run(APRIL, asked())

    publish_due(now=AFTER)
    published = FairnessFigure.objects.count()
    publish_due(now=AFTER)

    assert published > 0
    assert FairnessFigure.objects.count() == published


def test_without_runs_there_is_nothing_to_publish():
    publish_due(now=AFTER)

    assert not FairnessFigure.objects.exists()


def test_invented_years_are_asked_for_once_and_only_where_nothing_is_published():
    ask_for_invented_halves(seed=1)
    ask_for_invented_halves(seed=1)
    assert ProcrastinateJob.objects.count() == 1

    ProcrastinateJob.objects.all().delete()
    publish()
    ask_for_invented_halves(seed=1)

    assert ProcrastinateJob.objects.count() == 0

"""What a worker does for the figures each morning: count what is over, publish what is due."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from django.utils import timezone
from procrastinate.contrib.django import app

from opvang.actions.trends.publish import is_complete, publish_month
from opvang.actions.trends.record import record_day
from opvang.calendar import tonight
from opvang.models import DailyFact, PublishedFigure
from opvang.trends.months import last_released, month_of, next_month


@app.periodic(cron="30 7 * * *")  # UTC: after eight in the morning here, in winter and summer
@app.task(queue="trends", lock="trends")
def trends_job(timestamp: int) -> None:  # noqa: ARG001  # a periodic job is told its time
    """Bring the figures up to date."""
    bring_up_to_date(now=timezone.now())


def bring_up_to_date(*, now: datetime) -> None:
    """Count the nights that are over and were not counted, and publish the months that are due.

    A night can be counted until its month is published, so nothing is missed when no worker ran
    for some days. A month of which the first nights were never counted is not published.
    """
    today = tonight(now)
    for day in _nights_to_count(today):
        record_day(day=day)
    for month in _months_to_publish(today):
        publish_month(month=month, today=today)


def _nights_to_count(today: date) -> Iterator[date]:
    """Yield the nights since the last one that was counted; the first time, last night alone."""
    last = DailyFact.objects.order_by("-day").values_list("day", flat=True).first()
    day = last + timedelta(days=1) if last else today - timedelta(days=1)
    done = _published_months()
    while day < today:
        if month_of(day) not in done:
            yield day
        day += timedelta(days=1)


def _months_to_publish(today: date) -> Iterator[date]:
    first = DailyFact.objects.order_by("day").values_list("day", flat=True).first()
    done = _published_months()
    month = month_of(first) if first else today
    while month <= last_released(today):
        if month not in done and is_complete(month):
            yield month
        month = next_month(month)


def _published_months() -> set[date]:
    return set(PublishedFigure.objects.values_list("month", flat=True).distinct())

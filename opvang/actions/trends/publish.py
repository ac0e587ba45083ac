"""Publish a month: once, whole, and never again."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import transaction

from opvang.actions.trends.errors import MonthIsNotComplete, MonthIsPublished
from opvang.actions.trends.lock import lock_month
from opvang.models import DailyFact, PublishedFigure
from opvang.trends.cube import Cell, month_tables
from opvang.trends.disclosure import protect
from opvang.trends.months import next_month, nights_in, release_date


def publish_month(*, month: date, today: date) -> int:
    """Publish what may be known of a month and return how many figures that are.

    Parameters
    ----------
    month
        Its first day.
    today
        The date of tonight's evening.

    Raises
    ------
    MonthIsNotComplete
        Before the day of its release, or when a night of it was not counted.
    MonthIsPublished
        When it was published before.
    """
    if today < release_date(month):
        raise MonthIsNotComplete(
            f"De cijfers van {month:%Y-%m} verschijnen pas op {release_date(month).isoformat()}. "
            f"Wacht tot die dag."
        )
    with transaction.atomic():
        lock_month(month)
        if PublishedFigure.objects.filter(month=month).exists():
            raise MonthIsPublished
        if not is_complete(month):
            raise MonthIsNotComplete(
                f"Van {month:%Y-%m} is niet elke nacht geteld. Tel eerst de nachten die ontbreken."
            )
        figures = PublishedFigure.objects.bulk_create(
            _figure(month, indicator=table.indicator, cell=cell, value=value)
            for table in month_tables(month)
            for cell, value in protect(table, secret=settings.TRENDS_KEY).items()
        )
    return len(figures)


def is_complete(month: date) -> bool:
    """Say whether every night of a month was counted."""
    facts = DailyFact.objects.filter(day__gte=month, day__lt=next_month(month))
    return facts.values("day").distinct().count() == nights_in(month)


def _figure(month: date, *, indicator: str, cell: Cell, value: int) -> PublishedFigure:
    return PublishedFigure(
        month=month,
        indicator=indicator,
        province_id=cell.province or None,
        group=cell.group,
        value=value,
    )

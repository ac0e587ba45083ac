"""Count a night: one transaction, and the same again changes nothing."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date

from django.db import transaction

from opvang.actions.trends.beds import beds_of_day, moves_of_day
from opvang.actions.trends.errors import MonthIsPublished
from opvang.actions.trends.lock import lock_month
from opvang.actions.trends.tally import added_up
from opvang.actions.trends.unplaced import unplaced_of_day
from opvang.models import DailyFact, PublishedFigure
from opvang.trends.months import month_of


def record_day(*, day: date) -> int:
    """Count the night of a day anew and return how many facts that gave.

    Raises
    ------
    MonthIsPublished
        When its month was published: a figure that is out never changes.
    """
    with transaction.atomic():
        lock_month(month_of(day))
        if PublishedFigure.objects.filter(month=month_of(day)).exists():
            raise MonthIsPublished(
                f"De nacht van {day.isoformat()} ligt in een maand die al is gepubliceerd; die "
                f"cijfers veranderen niet meer. Tel alleen nachten van latere maanden."
            )
        DailyFact.objects.filter(day=day).delete()
        counted = added_up([*beds_of_day(day), *moves_of_day(day), *unplaced_of_day(day)])
        facts = DailyFact.objects.bulk_create(
            DailyFact(
                day=day,
                province_id=where.province,
                group=where.group,
                organisation_id=where.organisation,
                **asdict(measures),
            )
            for where, measures in counted.items()
        )
    return len(facts)

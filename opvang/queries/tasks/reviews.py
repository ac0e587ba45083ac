"""What was set aside and nobody looked at since: somebody else reviews it."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import Count, Min
from django.utils.translation import ngettext

from opvang.access import may_ever
from opvang.calendar import today
from opvang.models import Account, Override
from opvang.models.codes import Activity
from opvang.policy import policy
from opvang.queries.tasks.task import Task, Weight


def reviews(actor: Account, _now: datetime) -> tuple[Task, ...]:
    """Return one task for all that the reader can review: what others set aside."""
    if not may_ever(actor, Activity.REVIEW_OVERRIDE):
        return ()
    waiting = Override.objects.filter(reviewed_at=None).exclude(author=actor)
    found = waiting.aggregate(number=Count("id"), first=Min("recorded_at"))
    number, first = found["number"], found["first"]
    if not number:
        return ()
    days = policy().number_of("OVERRIDE_REVIEW_DAYS")
    return (
        Task(
            kind="reviews",
            weight=Weight.AHEAD,
            title=ngettext(
                "Kijk %(number)s uitzondering na: was die terecht?",
                "Kijk %(number)s uitzonderingen na: waren die terecht?",
                number,
            )
            % {"number": number},
            due=today(first) + timedelta(days=days),
            view="overrides",
            anchor="nakijken",
        ),
    )

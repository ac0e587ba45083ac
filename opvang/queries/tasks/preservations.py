"""A case that is kept for a reason, of which the day has come to ask whether it still holds."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext

from opvang.access import may_ever
from opvang.calendar import today
from opvang.models import Account, Preservation
from opvang.models.codes import Activity
from opvang.queries.tasks.task import Task, Weight


def preservations(actor: Account, now: datetime) -> tuple[Task, ...]:
    """Return a task for each preservation that is to be looked at, for who can end it."""
    if not may_ever(actor, Activity.END_PRESERVATION):
        return ()
    due = Preservation.objects.filter(ended_at=None, review_on__lte=today(now))
    return tuple(_task(row) for row in due.select_related("request"))


def _task(preservation: Preservation) -> Task:
    sentence = gettext("%(request)s: kijk of de bewaarplicht nog nodig is, of hef die op.")
    return Task(
        kind="preservations",
        weight=Weight.AHEAD,
        title=sentence % {"request": preservation.request.reference},
        due=preservation.review_on,
        view="rights",
        id=preservation.request_id,
    )

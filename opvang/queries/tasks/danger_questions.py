"""A question about danger that only the police may answer, while people wait."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils.translation import gettext

from opvang.access import may_ever
from opvang.models import Account, DangerQuestion
from opvang.models.codes import Activity
from opvang.policy import policy
from opvang.queries.tasks.task import Task, Weight


def danger_questions(actor: Account, _now: datetime) -> tuple[Task, ...]:
    """Return a task for each question about danger that nobody answered."""
    if not may_ever(actor, Activity.ANSWER_DANGER):
        return ()
    hours = timedelta(hours=policy().number_of("APPEAL_HOURS"))
    waiting = DangerQuestion.objects.filter(answered_at=None).select_related("request")
    return tuple(
        Task(
            kind="danger_questions",
            weight=Weight.NOW,
            title=gettext("%(who)s: kunnen deze mensen in een gevaargebied wonen?")
            % {"who": one.request.reference},
            due=one.asked_at + hours,
            view="danger-question",
            id=one.id,
        )
        for one in waiting
    )

"""Who broke the glass and was not judged since: unread until an auditor does."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import Count, Min
from django.utils.translation import ngettext

from opvang.access import may_ever
from opvang.models import Account, BreakGlass
from opvang.models.codes import Activity
from opvang.queries.tasks.task import Task, Weight


def break_glass(actor: Account, _now: datetime) -> tuple[Task, ...]:
    """Return one task for all that the reader can judge: what others opened."""
    if not may_ever(actor, Activity.JUDGE_BREAK_GLASS):
        return ()
    waiting = BreakGlass.objects.filter(judged_at=None).exclude(account=actor)
    found = waiting.aggregate(number=Count("id"), first=Min("opened_at"))
    number, first = found["number"], found["first"]
    if not number:
        return ()
    title = ngettext(
        "Beoordeel %(number)s noodtoegang: mocht die?",
        "Beoordeel %(number)s noodtoegangen: mochten die?",
        number,
    )
    return (
        Task(
            kind="break_glass",
            weight=Weight.SAFETY,
            title=title % {"number": number},
            due=first + timedelta(hours=settings.BREAK_GLASS_JUDGED_HOURS),
            view="broken-glass",
        ),
    )

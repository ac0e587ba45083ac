"""An appeal against a refusal: the national desk decides, and meanwhile people wait."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils.translation import gettext

from opvang.access import may_ever
from opvang.models import Account, Appeal
from opvang.models.codes import Activity
from opvang.policy import policy
from opvang.queries.tasks.task import Task, Weight


def appeals(actor: Account, _now: datetime) -> tuple[Task, ...]:
    """Return a task for each appeal that the reader can decide: not where they refused."""
    if not may_ever(actor, Activity.DECIDE_APPEAL):
        return ()
    waiting = Appeal.objects.filter(decided_at=None).exclude(placement__answered_by=actor)
    hours = timedelta(hours=policy().number_of("APPEAL_HOURS"))
    return tuple(_task(one, within=hours) for one in waiting.select_related("placement__request"))


def _task(appeal: Appeal, *, within: timedelta) -> Task:
    request = appeal.placement.request
    return Task(
        kind="appeals",
        weight=Weight.NOW,
        title=gettext("%(who)s: beslis over het bezwaar tegen een weigering.")
        % {"who": request.reference if request else ""},
        due=appeal.made_at + within,
        view="decide-appeal",
        id=appeal.placement_id,
    )

"""A webhook that took nothing for so long that it is tried no more."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext

from opvang.access import accounts_to, may_ever
from opvang.models import Account, Webhook
from opvang.models.codes import Activity
from opvang.queries.tasks.task import Task, Weight


def webhooks(actor: Account, now: datetime) -> tuple[Task, ...]:
    """Return a task for each webhook that was given up, for who looks after its program."""
    if not may_ever(actor, Activity.TEST_WEBHOOK):
        return ()
    theirs = accounts_to(actor, Activity.TEST_WEBHOOK, field="program__account__organisation")
    given_up = Webhook.objects.filter(
        theirs,
        parked_at__isnull=False,
        ended_at=None,
        program__ended_at=None,
        program__expires_at__gt=now,
    )
    found = given_up.select_related("program__account__organisation").order_by("parked_at", "id")
    return tuple(_task(one) for one in found)


def _task(webhook: Webhook) -> Task:
    return Task(
        kind="webhooks",
        weight=Weight.NOW,
        title=gettext("%(organisation)s: een webhook neemt niets aan. Test of beëindig hem.")
        % {"organisation": webhook.program.account.organisation.name},
        due=None,
        view="programs",
        anchor=f"w-{webhook.id}",
    )

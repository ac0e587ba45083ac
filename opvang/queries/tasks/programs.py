"""A program, or a new key or webhook of one, that waits for a second person who calls back."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Q
from django.utils.translation import gettext

from opvang.access import may_ever
from opvang.models import Account, ApiKey, Program, Webhook
from opvang.models.codes import Activity
from opvang.queries.tasks.task import Task, Weight


def programs(actor: Account, now: datetime) -> tuple[Task, ...]:
    """Return a task for each program that the reader can activate: not what they made."""
    if not may_ever(actor, Activity.ACTIVATE_PROGRAM):
        return ()
    is_new = Q(activated_at=None) & ~Q(made_by=actor)
    keys = ApiKey.objects.filter(activated_at=None, revoked_at=None).exclude(made_by=actor)
    webhooks = Webhook.objects.filter(activated_at=None, ended_at=None).exclude(made_by=actor)
    has_new = Q(pk__in=keys.values("program")) | Q(pk__in=webhooks.values("program"))
    works = Q(activated_at__isnull=False) & has_new
    waiting = Program.objects.filter(is_new | works, ended_at=None, expires_at__gt=now)
    found = waiting.select_related("account__organisation")
    return tuple(_task(one) for one in found)


def _task(program: Program) -> Task:
    return Task(
        kind="programs",
        weight=Weight.AHEAD,
        title=gettext("%(organisation)s: bel terug en activeer de koppeling %(program)s.")
        % {"organisation": program.account.organisation.name, "program": program.name},
        due=None,
        view="activate-program",
        id=program.id,
    )

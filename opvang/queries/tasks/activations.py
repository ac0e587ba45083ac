"""An account that waits for a second person who calls back."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext

from opvang.access import may_ever
from opvang.models import Account, Invitation
from opvang.models.codes import Activity
from opvang.queries.tasks.task import Task, Weight


def activations(actor: Account, _now: datetime) -> tuple[Task, ...]:
    """Return a task for each account that the reader can activate: not whom they invited."""
    if not may_ever(actor, Activity.ACTIVATE_ACCOUNT):
        return ()
    waiting = Invitation.objects.filter(
        accepted_at__isnull=False, activated_at=None, withdrawn_at=None
    ).exclude(invited_by=actor)
    return tuple(_task(one) for one in waiting.select_related("organisation"))


def _task(invitation: Invitation) -> Task:
    return Task(
        kind="activations",
        weight=Weight.AHEAD,
        title=gettext("%(organisation)s: bel terug en activeer een nieuw account.")
        % {"organisation": invitation.organisation.name},
        due=None,
        view="activate-account",
        id=invitation.id,
    )

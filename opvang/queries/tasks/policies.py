"""A policy that somebody proposed: somebody else approves it or turns it down."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext

from opvang.access import may_ever
from opvang.models import Account, PolicyVersion
from opvang.models.codes import Activity
from opvang.queries.tasks.task import Task, Weight


def policies(actor: Account, _now: datetime) -> tuple[Task, ...]:
    """Return a task for the policy that stands open, for whoever can approve it: not its author."""
    if not may_ever(actor, Activity.APPROVE_POLICY):
        return ()
    rows = PolicyVersion.objects.filter(approved_at=None, withdrawn_at=None)
    return tuple(
        Task(
            kind="policies",
            weight=Weight.AHEAD,
            title=gettext("Beleid %(number)s is voorgesteld: keur het goed, of wijs het af.")
            % {"number": row.number},
            due=None,
            view="policy-version",
            id=row.id,
            anchor="beslissen",
        )
        for row in rows.exclude(proposed_by=actor)
    )

"""Ending all SMS to a telephone, and letting it come again, for each who has it."""

from __future__ import annotations

from datetime import datetime

from django.db.models import QuerySet

from opvang.audit import Subject, record
from opvang.models import MessageSettings
from opvang.models.codes import Activity, ObjectKind


def stop(theirs: QuerySet[MessageSettings], *, now: datetime) -> None:
    """Let no SMS go to them any more; of who stopped before nothing changes."""
    _change(theirs.filter(stopped_at=None), stopped_at=now, detail="STOP", now=now)


def start(theirs: QuerySet[MessageSettings], *, now: datetime) -> bool:
    """Let SMS go to them again, as they chose; say whether anybody had stopped it."""
    stopped = theirs.filter(stopped_at__isnull=False)
    return _change(stopped, stopped_at=None, detail="START", now=now)


def _change(
    rows: QuerySet[MessageSettings], *, stopped_at: datetime | None, detail: str, now: datetime
) -> bool:
    changed = list(rows.select_for_update(of=("self",)).select_related("account").order_by("id"))
    for row in changed:
        row.stopped_at = stopped_at
        row.save(update_fields=["stopped_at"])
        subject = Subject(kind=ObjectKind.ACCOUNT, id=row.account_id)
        record(row.account, Activity.CHANGE_MESSAGES, subject, at=now, detail=detail)
    return bool(changed)

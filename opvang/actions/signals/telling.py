"""What every act on a signal leaves behind: an audit row, and an event for who follows it."""

from __future__ import annotations

from datetime import datetime

from opvang import audit, events
from opvang.audit import Subject
from opvang.calendar import tonight
from opvang.models import Account, Signal
from opvang.models.codes import Activity, ObjectKind


def tell_of_signal(
    actor: Account | None, activity: Activity, signal: Signal, *, now: datetime, detail: str = ""
) -> None:
    """Write down what happened to *signal*, and tell who sent it and who judges it."""
    subject = Subject(kind=ObjectKind.SIGNAL, id=signal.id)
    audit.record(actor, activity, subject, at=now, detail=detail)
    audiences = events.of_signal(signal, night=tonight(now))
    events.publish(activity, audiences=audiences, object_id=signal.id, at=now)

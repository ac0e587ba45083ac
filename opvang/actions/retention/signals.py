"""Erasing signals that belong to no case: soon where it was no trafficking, later all others."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import Q

from opvang import audit, events
from opvang.actions.retention.erasing import Erased, erase_people
from opvang.audit import Subject
from opvang.calendar import today, tonight
from opvang.models import Signal
from opvang.models.codes import Activity, ObjectKind
from opvang.models.codes.signals import SignalState
from opvang.policy import Policy


def erase_signals(current: Policy, *, now: datetime) -> Erased:
    """Erase the signals whose time is over, and who was registered for one and asked for nothing.

    One that led to a request goes with its case.
    """
    rows = Signal.objects.filter(_over(current, now=now), person__request_persons=None)
    over = list(rows.select_for_update(of=("self",)).order_by("id"))
    found = [one.id for one in over]
    registered = Signal.objects.filter(id__in=found).exclude(person=None)
    erased = erase_people(list(registered.values_list("person", flat=True)))
    _, others = Signal.objects.filter(id__in=found).delete()
    for one in over:
        _tell(one, now=now)
    return erased + Erased({"signal": others.get("opvang.Signal", 0)})


def _tell(gone: Signal, *, now: datetime) -> None:
    """Write down that a signal is gone, and tell who followed it, but not which it was."""
    subject = Subject(kind=ObjectKind.SIGNAL, id=gone.pk)
    audit.record(None, Activity.ERASE_SIGNAL, subject, at=now)
    audiences = events.of_signal(gone, night=tonight(now))
    events.publish(Activity.ERASE_SIGNAL, audiences=audiences, object_id=None, at=now)


def _over(current: Policy, *, now: datetime) -> Q:
    def ago(line: str) -> object:
        return today(now) - timedelta(days=current.number_of(line))

    dismissed = Q(state=SignalState.NOT_TRAFFICKING)
    return Q(received_on__lt=ago("KEEP_SIGNAL_DAYS")) | dismissed & Q(
        assessed_on__lt=ago("KEEP_DISMISSED_SIGNAL_DAYS")
    )

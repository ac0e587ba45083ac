"""Signals as other programs see them: in codes, and no more than how far it is for who sent it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from opvang import audit
from opvang.access import require_ever, require_signal, signals_to
from opvang.audit import Subject
from opvang.calendar import tonight
from opvang.database.context import as_system
from opvang.models import Account, Signal
from opvang.models.codes import Activity, ObjectKind

_SAME = (
    *("text", "place", "seen_on", "contact", "in_danger", "urgency", "persons", "indicators"),
    *("exploitation_types", "sex_exploitation_types", "labour_industries", "control_means"),
    *("recruitment_methods", "loverboy_method", "question", "addition", "handed_to", "reason"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenSignal:
    """One signal in codes."""

    id: UUID
    reference: str
    state: str
    source: str
    received_on: date
    municipality: str | None
    in_danger: bool
    urgency: str
    report: dict[str, Any] | None  #: None: not for who does not judge it


def seen_signals(actor: Account, *, now: datetime) -> tuple[SeenSignal, ...]:
    """Return what somebody sent or judges, without what is written; a read in the audit log.

    Raises
    ------
    NotAllowed
        When there are never any for them.
    """
    require_ever(actor, Activity.LIST_SIGNALS)
    own = signals_to(actor, Activity.READ_SIGNAL, night=tonight(now))
    rows = Signal.objects.filter(own).defer("text", "place", "contact")
    audit.record(actor, Activity.LIST_SIGNALS, Subject(kind=ObjectKind.SIGNAL), at=now)
    return _seen(rows)


def seen_signal(actor: Account, signal: UUID, *, now: datetime) -> SeenSignal:
    """Return one signal; a read in the audit log.

    Raises
    ------
    NotAllowed, NotFound
        When it is not for them to read, or there is none.
    """
    row = require_signal(actor, Activity.READ_SIGNAL, signal, now=now)
    judged = signals_to(actor, Activity.DISMISS_SIGNAL, night=tonight(now))
    is_judge = Signal.objects.filter(judged, id=row.id).exists()
    subject = Subject(kind=ObjectKind.SIGNAL, id=row.id)
    audit.record(actor, Activity.READ_SIGNAL, subject, at=now)
    return _one(row, report=_report(row) if is_judge else None)


def _seen(rows: QuerySet[Signal]) -> tuple[SeenSignal, ...]:
    return tuple(_one(row, report=None) for row in rows)


def _one(row: Signal, *, report: dict[str, Any] | None) -> SeenSignal:
    return SeenSignal(
        id=row.id,
        reference=row.reference,
        state=row.state,
        source=row.source,
        received_on=row.received_on,
        municipality=row.municipality_id,
        in_danger=row.in_danger,
        urgency=row.urgency,
        report=report,
    )


# Who was registered and asked for nothing yet is shown to nobody; whoever judges knows the code.
@as_system()
def _report(row: Signal) -> dict[str, Any]:
    return {name: getattr(row, name) for name in _SAME} | {
        "municipality": row.municipality_id,
        "youngest": row.ages.lower,
        "oldest": row.ages.upper - 1,
        "person": row.person.code if row.person else None,
    }

"""The signals of a reader: those to judge, those judged lately, and those they sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Case, IntegerField, QuerySet, Value, When

from opvang import audit
from opvang.access import may_ever, require_ever, signals_to, without_coordinator
from opvang.access.acts import relations_of
from opvang.access.standing import Relation
from opvang.audit import Subject
from opvang.calendar import tonight
from opvang.models import Account, Signal
from opvang.models.codes import Activity, ExploitationType, ObjectKind, Urgency
from opvang.models.codes.signals import OPEN_SIGNAL_STATES, SignalState
from opvang.queries.words import labels

#: How many of each kind stand on the page.
_MOST = 100
_SOONEST_FIRST = Case(
    When(in_danger=True, then=Value(0)),
    When(urgency=Urgency.CRISIS, then=Value(1)),
    When(urgency=Urgency.URGENT, then=Value(2)),
    default=Value(3),
    output_field=IntegerField(),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedSignal:
    """One signal in a list: no word of what somebody wrote."""

    id: UUID
    reference: str
    state: str
    is_open: bool
    in_danger: bool
    urgency: str  #: empty: regular
    source: str
    where: str  #: empty: unknown
    about: str  #: the forms of exploitation; empty: unknown
    received_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Signals:
    """What a reader sees of all signals."""

    judges: bool  #: they judge signals at all
    is_desk: bool  #: they judge those of the whole country
    to_judge: tuple[ListedSignal, ...]  #: the most pressing first; of the desk those of no region
    elsewhere: tuple[ListedSignal, ...]  #: for a coordinator to judge, as the desk sees it
    judged: tuple[ListedSignal, ...]  #: the latest first
    sent: tuple[ListedSignal, ...]  #: by the own organisation, the latest first


def reports_signals(actor: Account) -> bool:
    """Say whether somebody has a list of signals."""
    return may_ever(actor, Activity.LIST_SIGNALS)


def signals(actor: Account, *, now: datetime) -> Signals:
    """Return the signals of a reader; a read in the audit log.

    Raises
    ------
    NotAllowed
        When there are never any for them.
    """
    require_ever(actor, Activity.LIST_SIGNALS)
    night = tonight(now)
    rows = Signal.objects.select_related("municipality").defer("text", "place", "contact")
    judged = rows.filter(signals_to(actor, Activity.DISMISS_SIGNAL, night=night))
    waiting = judged.filter(state__in=OPEN_SIGNAL_STATES)
    is_desk = Relation.ANY in relations_of(actor, Activity.DISMISS_SIGNAL)
    remote = without_coordinator(night=night)
    found = Signals(
        judges=may_ever(actor, Activity.DISMISS_SIGNAL),
        is_desk=is_desk,
        to_judge=_waiting(waiting.filter(remote) if is_desk else waiting),
        elsewhere=_waiting(waiting.exclude(remote)) if is_desk else (),
        judged=_latest(judged.exclude(state__in=OPEN_SIGNAL_STATES), by="-assessed_on"),
        sent=_latest(rows.filter(organisation=actor.organisation_id), by="-received_on"),
    )
    audit.record(actor, Activity.LIST_SIGNALS, Subject(kind=ObjectKind.SIGNAL), at=now)
    return found


def _waiting(rows: QuerySet[Signal]) -> tuple[ListedSignal, ...]:
    return _listed(rows.order_by(_SOONEST_FIRST, "received_on", "reference"))


def _latest(rows: QuerySet[Signal], *, by: str) -> tuple[ListedSignal, ...]:
    return _listed(rows.order_by(by, "reference"))


def _listed(rows: QuerySet[Signal]) -> tuple[ListedSignal, ...]:
    return tuple(listed(row) for row in rows[:_MOST])


def listed(row: Signal) -> ListedSignal:
    """Return a signal as it stands in a list."""
    return ListedSignal(
        id=row.id,
        reference=row.reference,
        state=str(SignalState(row.state).label),
        is_open=row.state in OPEN_SIGNAL_STATES,
        in_danger=row.in_danger,
        urgency="" if row.urgency == Urgency.REGULAR else str(row.get_urgency_display()),
        source=str(row.get_source_display()),
        where=row.municipality.name if row.municipality else "",
        about=", ".join(labels(row.exploitation_types, ExploitationType)),
        received_on=row.received_on,
    )

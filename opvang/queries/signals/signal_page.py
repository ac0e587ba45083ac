"""One signal: all of it for who judges it, and how far it is for who sent it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from opvang import audit
from opvang.access import requests_to, require_ever, require_signal, signals_to
from opvang.audit import Subject
from opvang.calendar import tonight
from opvang.database.context import as_system
from opvang.models import Account, CareCoordinationArea, PlacementRequest, Signal
from opvang.models.codes import Activity, ObjectKind
from opvang.models.codes.signals import OPEN_SIGNAL_STATES, SignalRecipient, SignalState
from opvang.policy import policy
from opvang.queries.requests.facts import Fact
from opvang.queries.signals.listed import ListedSignal, listed
from opvang.queries.signals.words import signal_facts


@dataclass(frozen=True, slots=True, kw_only=True)
class SignalPage:
    """What somebody reads of one signal."""

    signal: ListedSignal
    facts: tuple[Fact, ...]
    exploitation_types: tuple[str, ...]  #: the codes that were reported
    text: str
    addition: str
    question: str  #: asked and not answered yet; empty: none
    judged_by: str  #: who judges it: names of regions; empty: the national desk, from afar
    handed_to: str
    assessed_on: date | None
    reason: str  #: for who judges only
    person: str  #: code of who was registered, for who judges only; empty: nobody
    request: UUID | None  #: that began for them, where the reader may read it
    request_reference: str
    is_judge: bool
    may_judge: bool
    may_add: bool
    may_reopen: bool
    may_ask_place: bool
    kept_until: date | None  #: None: with the case of who was registered


def signal_page(actor: Account, signal: UUID, *, now: datetime) -> SignalPage:
    """Return one signal; a read in the audit log.

    Raises
    ------
    NotAllowed, NotFound
        When it is not for the actor to read, or there is none.
    """
    row = require_signal(actor, Activity.READ_SIGNAL, signal, now=now)
    night = tonight(now)
    is_judge = _may(actor, Activity.DISMISS_SIGNAL, row, night=night)
    is_open = row.state in OPEN_SIGNAL_STATES
    asked = _request_of(actor, row, night=night) if is_judge else None
    audit.record(actor, Activity.READ_SIGNAL, Subject(kind=ObjectKind.SIGNAL, id=row.id), at=now)
    person = _code(row) if is_judge else ""
    return SignalPage(
        signal=listed(row),
        facts=signal_facts(row),
        exploitation_types=tuple(row.exploitation_types),
        text=row.text,
        addition=row.addition,
        question=row.question if row.state == SignalState.ASKED else "",
        judged_by=_judged_by(row, night=night),
        handed_to=str(SignalRecipient(row.handed_to).label) if row.handed_to else "",
        assessed_on=row.assessed_on,
        reason=row.reason if is_judge else "",
        person=person,
        request=asked.id if asked else None,
        request_reference=asked.reference if asked else "",
        is_judge=is_judge,
        may_judge=is_judge and is_open,
        may_add=is_open,
        may_reopen=is_judge and row.state == SignalState.NOT_TRAFFICKING,
        may_ask_place=bool(person) and not _has_request(row),
        kept_until=_kept_until(row),
    )


def signal_to_judge(actor: Account, activity: str, signal: UUID, *, now: datetime) -> SignalPage:
    """Return a signal that the actor is about to judge, by the name of the act.

    Raises
    ------
    NotAllowed, NotFound
        When this is not for the actor to do, or not to this signal.
    """
    require_signal(actor, Activity(activity), signal, now=now)
    return signal_page(actor, signal, now=now)


def require_may_report(actor: Account) -> None:
    """Refuse whoever reports no signals.

    Raises
    ------
    NotAllowed
        When that is so.
    """
    require_ever(actor, Activity.SEND_SIGNAL)


def _may(actor: Account, activity: Activity, row: Signal, *, night: date) -> bool:
    own = signals_to(actor, activity, night=night)
    return Signal.objects.filter(own, id=row.id).exists()


# Who was registered and asked for nothing yet is shown to nobody; whoever judges knows the code.
@as_system()
def _code(row: Signal) -> str:
    return row.person.code if row.person else ""


@as_system()
def _has_request(row: Signal) -> bool:
    return PlacementRequest.objects.filter(persons=row.person_id).exists()


def _request_of(actor: Account, row: Signal, *, night: date) -> PlacementRequest | None:
    if row.person_id is None:
        return None
    own = requests_to(actor, Activity.READ_REQUEST, night=night)
    found = PlacementRequest.objects.filter(own, persons=row.person_id)
    return found.distinct().order_by("registered_on").last()


def _judged_by(row: Signal, *, night: date) -> str:
    areas = CareCoordinationArea.objects.filter(
        municipality=row.municipality_id, ages__overlap=row.ages, period__contains=night
    )
    return ", ".join(sorted(set(areas.values_list("region__name", flat=True))))


def _kept_until(row: Signal) -> date | None:
    current = policy()
    if row.person_id is not None and _has_request(row):
        return None
    ends = row.received_on + timedelta(days=current.number_of("KEEP_SIGNAL_DAYS"))
    if row.state == SignalState.NOT_TRAFFICKING and row.assessed_on:
        days = timedelta(days=current.number_of("KEEP_DISMISSED_SIGNAL_DAYS"))
        ends = min(ends, row.assessed_on + days)
    return ends

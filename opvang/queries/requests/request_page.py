"""One request in full, for whoever places it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils.crypto import salted_hmac

from opvang import audit
from opvang.audit import Subject
from opvang.calendar import tonight
from opvang.models import Account, MatchRun, Placement, PlacementRequest
from opvang.models.codes import Activity, ObjectKind, PersonRole, RequestStatus
from opvang.queries.choices import ENDS
from opvang.queries.filled_in.fields import NewRequest
from opvang.queries.filled_in.requests import asked_of
from opvang.queries.matches import last_finished_run, unplaced_entries
from opvang.queries.overrides.appeals import SeenAppeal, appeal_mark, appeal_of
from opvang.queries.overrides.marks import set_aside_mark
from opvang.queries.people import persons
from opvang.queries.place_names import place_names
from opvang.queries.requests.facts import Fact, facts
from opvang.queries.requests.moves import Moves, moves_of
from opvang.queries.requests.stays import Stay, stay_of
from opvang.queries.requests.steps import WAITING_STEPS, Progress, Step, progress_of, with_progress
from opvang.queries.requests.subjects import readable_requests
from opvang.queries.requests.waiting import Waiting, waiting
from opvang.queries.requests.work_items import refusal_of

#: So many of the places that fit are computed with everybody else at their best.
EXACT_ALTERNATIVES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestPage:
    """One request, how far it is, and where it could go."""

    id: UUID
    reference: str
    urgency: str  #: the code
    urgency_name: str
    status_name: str
    is_open: bool
    can_reopen: bool  #: it ended without a place
    persons: str
    days_waited: int
    organisation_name: str
    is_own: bool  #: the reader's organisation asks
    step: Step
    ended_on: date | None
    refusal: str  #: why the last place was not given; empty: it was, or none was asked for
    appeal: SeenAppeal | None  #: the refusal of that place; None: it was not refused
    stay: Stay | None
    moves: Moves
    waiting: Waiting | None  #: None: it does not wait for a place
    facts: tuple[Fact, ...]
    mark: str  #: another one when anything here is


@dataclass(frozen=True, slots=True, kw_only=True)
class ExactPlaces:
    """Where one request could go, as exactly as can be."""

    id: UUID
    reference: str
    waiting: Waiting | None  #: None: it does not wait for a place


def request_page(
    actor: Account, request: UUID, *, seen: str = "", now: datetime
) -> RequestPage | None:
    """Return one request; None when it still bears the mark that somebody has *seen*.

    What is returned is a read in the audit log; what is not is none.

    Raises
    ------
    NotAllowed, NotFound
        When this is not for the actor to read, or there is no such request.
    """
    row = with_progress(readable_requests(actor, request, now=now)).get()
    run = last_finished_run()
    progress = progress_of(row, unplaced=unplaced_entries(run))
    names = place_names(actor)
    moves = moves_of(row, progress.placement, reader=actor, names=names, now=now)
    mark = _mark(row, progress, run, moves)
    if seen and seen == mark:
        return None
    subject = Subject(kind=ObjectKind.REQUEST, id=row.id, request=row.id)
    audit.record(actor, Activity.READ_REQUEST, subject, at=now)
    return _page(row, progress, moves, reader=actor, run=run, mark=mark, now=now)


def exact_places(actor: Account, request: UUID, *, now: datetime) -> ExactPlaces:
    """Return the places that fit one request, with what the first cost when all adapt to it.

    It takes seconds, and is a read in the audit log as well.

    Raises
    ------
    NotAllowed, NotFound
        As `request_page`.
    """
    row = with_progress(readable_requests(actor, request, now=now)).get()
    subject = Subject(kind=ObjectKind.REQUEST, id=row.id, request=row.id)
    audit.record(actor, Activity.READ_REQUEST, subject, at=now)
    run = last_finished_run()
    progress = progress_of(row, unplaced=unplaced_entries(run))
    if progress.step not in WAITING_STEPS:
        return ExactPlaces(id=row.id, reference=row.reference, waiting=None)
    names = place_names(actor)
    # The place that is proposed is computed as the first, whatever it costs.
    exact = EXACT_ALTERNATIVES + (progress.proposal is not None)
    found = waiting(row, progress, names=names, run=run, now=now, exact=exact)
    return ExactPlaces(id=row.id, reference=row.reference, waiting=found)


def _page(
    row: PlacementRequest,
    progress: Progress,
    moves: Moves,
    *,
    reader: Account,
    run: MatchRun | None,
    mark: str,
    now: datetime,
) -> RequestPage:
    names, night = place_names(reader), tonight(now)
    waits = progress.step in WAITING_STEPS
    asked = asked_of(row, night=night, organisation=reader.organisation_id)
    return RequestPage(
        id=row.id,
        reference=row.reference,
        urgency=row.urgency,
        urgency_name=row.get_urgency_display(),
        status_name=row.get_status_display(),
        is_open=row.status == RequestStatus.OPEN,
        can_reopen=row.status in ENDS,
        persons=_persons(asked),
        days_waited=max(0, (night - row.registered_on).days),
        organisation_name=row.organisation.name,
        is_own=row.organisation_id == reader.organisation_id,
        step=progress.step,
        ended_on=row.ended_on,
        refusal=refusal_of(progress),
        appeal=appeal_of(progress.placement, reader=reader, now=now) if waits else None,
        stay=stay_of(reader, row, progress, names=names, now=now),
        moves=moves,
        waiting=waiting(row, progress, names=names, run=run, now=now) if waits else None,
        facts=facts(asked),
        mark=mark,
    )


def _persons(asked: NewRequest) -> str:
    clients = sum(one.role is PersonRole.CLIENT for one in asked.persons)
    return persons(clients=clients, children=len(asked.persons) - clients)


def _mark(row: PlacementRequest, progress: Progress, run: MatchRun | None, moves: Moves) -> str:
    """Return what differs when the page would: who waits is told of each new run."""
    placement: Placement | None = progress.placement
    parts = (
        row.status,
        row.version,
        progress.step,
        placement and (placement.id, placement.state, appeal_mark(placement)),
        progress.proposal and progress.proposal.unit_id,
        set_aside_mark(row),
        run.id if run and progress.step in WAITING_STEPS else None,
        moves,
    )
    return salted_hmac("opvang.request_page", repr((row.id, *parts))).hexdigest()[:16]

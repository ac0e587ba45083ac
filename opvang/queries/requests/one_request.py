"""One request for another system: what is asked, how far it is, and the place that it has."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from opvang import audit
from opvang.audit import Subject
from opvang.calendar import tonight
from opvang.models import Account
from opvang.models.codes import Activity, ObjectKind
from opvang.queries.filled_in.fields import NewRequest
from opvang.queries.filled_in.requests import asked_of
from opvang.queries.matches import last_finished_run, unplaced_entries
from opvang.queries.place_names import place_names
from opvang.queries.requests.stays import Stay, stay_of
from opvang.queries.requests.steps import Step, progress_of, with_progress
from opvang.queries.requests.subjects import readable_requests


@dataclass(frozen=True, slots=True, kw_only=True)
class OneRequest:
    """One request as whoever places it reads it."""

    id: UUID
    reference: str
    version: int  #: counts on with each change
    status: str  #: the code
    step: Step
    registered_on: date
    days_waited: int
    ended_on: date | None
    organisation_name: str  #: of who asks
    is_own: bool  #: that is the reader's
    transfer_reason: str | None  #: the code; None: it is no transfer
    moves_from: UUID | None  #: the placement they live in; None: it is no transfer
    asked: NewRequest
    stay: Stay | None  #: the place that is kept or lived in


def one_request(actor: Account, request: UUID, *, now: datetime) -> OneRequest:
    """Return one request, which is a read in the audit log.

    Raises
    ------
    NotAllowed, NotFound
        When this is not for the actor to read, or there is no such request.
    """
    row = with_progress(readable_requests(actor, request, now=now)).get()
    subject = Subject(kind=ObjectKind.REQUEST, id=row.id, request=row.id)
    audit.record(actor, Activity.READ_REQUEST, subject, at=now)
    progress = progress_of(row, unplaced=unplaced_entries(last_finished_run()))
    night = tonight(now)
    return OneRequest(
        id=row.id,
        reference=row.reference,
        version=row.version,
        status=row.status,
        step=progress.step,
        registered_on=row.registered_on,
        days_waited=max(0, (night - row.registered_on).days),
        ended_on=row.ended_on,
        organisation_name=row.organisation.name,
        is_own=row.organisation_id == actor.organisation_id,
        transfer_reason=row.transfer_reason or None,
        moves_from=row.moves_from_id,
        asked=asked_of(row, night=night, organisation=actor.organisation_id),
        stay=stay_of(actor, row, progress, names=place_names(actor), now=now),
    )

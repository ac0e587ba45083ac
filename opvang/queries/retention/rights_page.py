"""How long one request is kept and why, and what its people ask about what is kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from opvang import audit
from opvang.access import may_ever
from opvang.audit import Subject
from opvang.calendar import today
from opvang.database.context import as_system
from opvang.models import Account, ErasureClaim, PlacementRequest, Preservation
from opvang.models.codes import Activity, KeptReason, ObjectKind, PreservationGround
from opvang.policy import policy
from opvang.queries.retention.cases import case_of
from opvang.queries.retention.claims import SeenClaim, seen_claim
from opvang.queries.retention.keeping import keeping
from opvang.queries.retention.subjects import request_with_rights


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenPreservation:
    """Why a case is kept whatever its period says."""

    request: UUID
    reference: str
    ground: str
    reason: str
    set_at: datetime
    review_on: date
    is_due: bool  #: somebody should look whether it is still needed


@dataclass(frozen=True, slots=True, kw_only=True)
class RightsPage:
    """What is kept of the people of a request, until when, and what they asked."""

    id: UUID
    reference: str
    persons: tuple[tuple[UUID, str], ...]  #: ids and codes
    until: date | None  #: first day on which the period is over; None: it has not begun
    requests: int  #: of the whole case
    reason: str  #: why it is not erased now; empty: it will be tonight
    preservation: SeenPreservation | None
    may_end: bool  #: the reader ends preservations
    claims: tuple[SeenClaim, ...]


def has_rights(actor: Account) -> bool:
    """Say whether somebody ever looks after the rights of people."""
    return may_ever(actor, Activity.READ_RIGHTS)


def rights_page(actor: Account, request: UUID, *, now: datetime) -> RightsPage:
    """Return how long a request is kept and what was asked; a read in the audit log.

    Raises
    ------
    NotAllowed, NotFound
        When this is not for the actor to read, or there is no such request.
    """
    row = request_with_rights(actor, Activity.READ_RIGHTS, request, now=now)
    subject = Subject(kind=ObjectKind.REQUEST, id=row.id, request=row.id)
    audit.record(actor, Activity.READ_RIGHTS, subject, at=now)
    with as_system():
        case = case_of(row.id)
        facts = keeping(policy(), requests=case.requests)
    reason = facts.reason(case, day=today(now))
    kept = Preservation.objects.filter(request=row, ended_at=None).first()
    claims = ErasureClaim.objects.filter(request=row).select_related("person", "request")
    return RightsPage(
        id=row.id,
        reference=row.reference,
        persons=_persons(row),
        until=facts.until_of(case),
        requests=len(case.requests),
        reason=str(reason.label) if reason else "",
        preservation=seen_preservation(kept, day=today(now)) if kept else None,
        may_end=may_ever(actor, Activity.END_PRESERVATION),
        claims=tuple(seen_claim(actor, one, now=now) for one in claims),
    )


def seen_preservation(row: Preservation, *, day: date) -> SeenPreservation:
    """Return a preservation as its readers know it; its row has its request along."""
    return SeenPreservation(
        request=row.request_id,
        reference=row.request.reference,
        ground=str(row.get_ground_display()),
        reason=row.reason,
        set_at=row.set_at,
        review_on=row.review_on,
        is_due=row.review_on <= day,
    )


def preservation_grounds() -> tuple[tuple[str, str], ...]:
    """Return on which grounds a case can be kept: the code and the words."""
    return tuple((one.value, str(one.label)) for one in PreservationGround)


def kept_reason(code: str) -> str:
    """Return why cases are kept in words; what is no reason as it is."""
    return str(KeptReason(code).label) if code in KeptReason.values else code


def _persons(row: PlacementRequest) -> tuple[tuple[UUID, str], ...]:
    return tuple(row.persons.order_by("code").values_list("id", "code"))

"""Claims to be erased, for who writes them down and for who decides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Q

from opvang import audit
from opvang.access import may_ever, require_ever
from opvang.audit import Subject
from opvang.calendar import today
from opvang.database.context import as_system
from opvang.errors import NotFound
from opvang.models import Account, ErasureClaim
from opvang.models.codes import Activity, ClaimGround, ClaimOutcome, ObjectKind
from opvang.policy import policy
from opvang.queries.retention.cases import case_of
from opvang.queries.retention.keeping import keeping

#: A claim whose case was erased in time before anybody decided waits for nothing.
WAITING = Q(approved_at=None, request__isnull=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenClaim:
    """One claim, as far as it got."""

    id: UUID
    reference: str
    request: UUID | None  #: None: it was erased
    request_reference: str
    person: str  #: the code; empty: it was erased
    received_on: date
    answer_by: date
    is_late: bool
    outcome: str  #: in words; empty: nobody decided
    ground: str
    explanation: str
    approved_at: datetime | None  #: None: it does not hold yet
    may_decide: bool
    may_approve: bool  #: a colleague decided, and it waits for another


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimPage:
    """One claim with what would be erased."""

    claim: SeenClaim
    shares: int  #: how many others are in the case
    kept_by: str  #: why nothing can be erased now; empty: nothing stands in the way
    until: date | None  #: until when its period lasts, which is no reason to refuse by itself


def claim_page(actor: Account, claim: UUID, *, now: datetime) -> ClaimPage:
    """Return a claim for who decides about it; a read in the audit log.

    Raises
    ------
    NotAllowed, NotFound
        When this is not for the actor to decide, or there is no such claim.
    """
    require_ever(actor, Activity.DECIDE_CLAIM, object_id=claim)
    row = ErasureClaim.objects.select_related("person", "request").filter(id=claim).first()
    if row is None:
        raise NotFound(activity=Activity.DECIDE_CLAIM, object_id=claim)
    subject = Subject(kind=ObjectKind.CLAIM, id=row.id, request=row.request_id)
    audit.record(actor, Activity.READ_RIGHTS, subject, at=now)
    seen = seen_claim(actor, row, now=now)
    if row.request_id is None:
        return ClaimPage(claim=seen, shares=0, kept_by="", until=None)
    with as_system():
        case = case_of(row.request_id)
        facts = keeping(policy(), requests=case.requests)
    reason = facts.reason(case, day=None)
    return ClaimPage(
        claim=seen,
        shares=len(case.persons) - 1,
        kept_by=str(reason.label) if reason else "",
        until=facts.until_of(case),
    )


def seen_claim(reader: Account, row: ErasureClaim, *, now: datetime) -> SeenClaim:
    """Return a claim as its readers know it; its row has person and request along."""
    due = answer_by(row)
    is_open = row.approved_at is None and row.request_id is not None
    decides = is_open and may_ever(reader, Activity.DECIDE_CLAIM)
    return SeenClaim(
        id=row.id,
        reference=row.reference,
        request=row.request_id,
        request_reference=row.request.reference if row.request else "",
        person=row.person.code if row.person else "",
        received_on=row.received_on,
        answer_by=due,
        is_late=is_open and due < today(now),
        outcome=str(row.get_outcome_display()) if row.outcome else "",
        ground=str(row.get_ground_display()) if row.ground else "",
        explanation=row.explanation,
        approved_at=row.approved_at,
        may_decide=decides,
        may_approve=decides and bool(row.outcome) and row.decided_by_id != reader.id,
    )


def answer_by(row: ErasureClaim) -> date:
    """Return the last day on which there must be an answer to a claim."""
    return row.received_on + timedelta(days=policy().number_of("CLAIM_ANSWER_DAYS"))


def claim_outcomes() -> tuple[tuple[str, str], ...]:
    """Return what can be decided: the code and the words."""
    return tuple((one.value, str(one.label)) for one in ClaimOutcome)


def claim_grounds() -> tuple[tuple[str, str], ...]:
    """Return the grounds of a decision: the code and the words."""
    return tuple((one.value, str(one.label)) for one in ClaimGround)

"""Claims to be erased: written down, decided by one at the desk, and approved by another."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext

from opvang import audit, events
from opvang.access import require_ever
from opvang.actions.locks import lock_requests
from opvang.actions.retention.granting import carry_out
from opvang.actions.subjects import request_for
from opvang.audit import Subject
from opvang.calendar import today
from opvang.database.context import as_system
from opvang.errors import NotFound, NotPossible
from opvang.models import Account, ErasureClaim, Person
from opvang.models.codes import (
    GROUNDS_TO_KEEP,
    Activity,
    ClaimGround,
    ClaimOutcome,
    KeptReason,
    ObjectKind,
)
from opvang.policy import policy
from opvang.queries.retention.cases import Case, case_of
from opvang.queries.retention.keeping import keeping


@transaction.atomic
def record_claim(
    actor: Account, *, request: UUID, person: str, received_on: date, now: datetime
) -> ErasureClaim:
    """Write down that the person with this code asks to be erased.

    Raises
    ------
    NotAllowed, NotFound, Busy
        When this is not for the actor to do, or nobody in the request has this code.
    NotPossible
        When they ask already, or the day is still to come.
    """
    row = request_for(actor, Activity.RECORD_CLAIM, request, now=now)
    asks = Person.objects.filter(request_persons__request=row, code=person).first()
    if asks is None:
        raise NotFound(activity=Activity.RECORD_CLAIM, object_id=request)
    if received_on > today(now):
        raise NotPossible(gettext("Een verzoek kan niet op een dag zijn ontvangen die nog komt."))
    claim = ErasureClaim(
        request=row, person=asks, received_on=received_on, recorded_by=actor, recorded_at=now
    )
    _check(claim)
    claim.save()
    _tell(actor, Activity.RECORD_CLAIM, claim, now=now)
    return claim


@transaction.atomic
def decide_claim(
    actor: Account, *, claim: UUID, outcome: str, ground: str, explanation: str, now: datetime
) -> ErasureClaim:
    """Propose what to decide; it holds when another approves it. Who proposes anew replaces it.

    Raises
    ------
    NotAllowed, NotFound
        When this is not for the actor to do, or there is no such claim.
    NotPossible
        When it was approved, the ground does not carry the outcome, or something keeps the case.
    """
    row, case = _open(actor, Activity.DECIDE_CLAIM, claim)
    _require_fitting(outcome, ground)
    _require_erasable(case, outcome)
    row.outcome, row.ground, row.explanation = outcome, ground, explanation
    row.decided_by, row.decided_at = actor, now
    _check(row)
    row.save()
    _tell(actor, Activity.DECIDE_CLAIM, row, now=now, detail=outcome)
    return row


@transaction.atomic
def approve_claim(actor: Account, *, claim: UUID, now: datetime) -> ErasureClaim:
    """Approve what a colleague decided: what is granted is erased at once, and for good.

    Raises
    ------
    NotAllowed, NotFound, Busy
        As for `decide_claim`.
    NotPossible
        When nothing was decided, the actor decided it, or something keeps the case by now.
    """
    row, case = _open(actor, Activity.APPROVE_CLAIM, claim)
    if row.decided_by_id is None:
        raise NotPossible(gettext("Over dit verzoek is nog niets besloten."))
    if row.decided_by_id == actor.id:
        raise NotPossible(gettext("Wie een besluit voorstelt keurt het niet goed."))
    _require_erasable(case, row.outcome)
    row.approved_by, row.approved_at = actor, now
    row.save(update_fields=["approved_by", "approved_at"])
    _tell(actor, Activity.APPROVE_CLAIM, row, now=now, detail=row.outcome)
    carry_out(row, case, actor=actor, now=now)
    return ErasureClaim.objects.get(id=row.id)


def _open(actor: Account, activity: Activity, claim: UUID) -> tuple[ErasureClaim, Case]:
    """Return a claim that waits, locked with all requests of its case."""
    require_ever(actor, activity, object_id=claim)
    row = ErasureClaim.objects.filter(id=claim).first()
    if row is None:
        raise NotFound(activity=activity, object_id=claim)
    if row.approved_at is not None or row.request_id is None:
        raise NotPossible(gettext("Over dit verzoek is al besloten."))
    with as_system():
        case = case_of(row.request_id)
        lock_requests(case.requests)
    row = ErasureClaim.objects.select_for_update(of=("self",)).get(id=claim)
    if row.approved_at is not None:
        raise NotPossible(gettext("Over dit verzoek is al besloten."))
    return row, case


def _require_fitting(outcome: str, ground: str) -> None:
    if outcome not in ClaimOutcome.values or ground not in ClaimGround.values:
        raise NotPossible(gettext("Kies een besluit en een grond uit de lijst."))
    if (outcome == ClaimOutcome.GRANTED) is (ground in GROUNDS_TO_KEEP):
        raise NotPossible(
            gettext(
                "Deze grond hoort niet bij dit besluit. Kies bij toewijzen waarom het weg kan, en "
                "bij deels toewijzen of afwijzen waarom het moet blijven."
            )
        )


def _require_erasable(case: Case, outcome: str) -> None:
    """Refuse to erase what has to be kept, whoever asks; its period is no reason."""
    if outcome == ClaimOutcome.REFUSED:
        return
    with as_system():
        reason = keeping(policy(), requests=case.requests).reason(case, day=None)
    if reason is KeptReason.MATCH:
        raise NotPossible(
            gettext("De laatste match rekent nog met dit dossier. Probeer het na de volgende.")
        )
    if reason is not None:
        raise NotPossible(
            gettext("Dit dossier kan nu niet worden gewist: %(reason)s. Wijs af, of wacht.")
            % {"reason": reason.label}
        )


def _check(claim: ErasureClaim) -> None:
    try:
        claim.full_clean()
    except ValidationError as error:
        raise NotPossible(" ".join(error.messages)) from None


def _tell(
    actor: Account, activity: Activity, claim: ErasureClaim, *, now: datetime, detail: str = ""
) -> None:
    subject = Subject(kind=ObjectKind.CLAIM, id=claim.id, request=claim.request_id)
    audit.record(actor, activity, subject, at=now, detail=detail)
    audiences = {events.ADMINISTRATOR, events.AUDITOR}
    events.publish(activity, audiences=audiences, object_id=claim.id, at=now)

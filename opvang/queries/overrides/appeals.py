"""Appeals against refusals: what somebody can do about one, and what was decided."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from opvang import audit
from opvang.access import may_act, require_act, require_ever
from opvang.audit import Subject
from opvang.calendar import tonight
from opvang.errors import NotFound
from opvang.models import Account, Appeal, Placement
from opvang.models.codes import (
    NEVER_OVERRIDDEN,
    Activity,
    AppealOutcome,
    ObjectKind,
    PlacementState,
    RefusalReason,
    RequestStatus,
)
from opvang.queries.place_names import place_names

UPHELD, OVERRIDDEN = AppealOutcome.UPHELD, AppealOutcome.OVERRIDDEN


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenAppeal:
    """A refusal, and what became of an appeal against it."""

    placement: UUID
    refusal: str  #: why it was refused, in words
    barred_until: date | None  #: first day on which it can be asked for again; None: now
    may_appeal: bool  #: the reader can, now
    why: str  #: what the appeal says; empty: there is none
    is_decided: bool
    is_overridden: bool
    decision: str  #: why it was decided so; empty: it was not


@dataclass(frozen=True, slots=True, kw_only=True)
class AppealToDecide:
    """An appeal as the national desk reads it."""

    placement: UUID
    request: UUID
    reference: str
    place: str
    unit: str
    appeal: SeenAppeal
    may_decide: bool  #: the reader did not refuse the place, and nobody decided yet


def appeal_of(placement: Placement | None, *, reader: Account, now: datetime) -> SeenAppeal | None:
    """Return how an appeal against a refusal stands; None: no place was refused."""
    if placement is None or placement.state != PlacementState.REFUSED:
        return None
    appeal = Appeal.objects.filter(placement=placement).first()
    bar = placement.bars.filter(expires_on__gt=tonight(now)).first()
    return SeenAppeal(
        placement=placement.id,
        refusal=str(RefusalReason(placement.refusal_reason).label),
        barred_until=bar.expires_on if bar else None,
        may_appeal=appeal is None
        and bar is not None
        and placement.refusal_reason not in NEVER_OVERRIDDEN
        and placement.request is not None
        and placement.request.status == RequestStatus.OPEN
        and may_act(reader, Activity.APPEAL_REFUSAL, now=now, placement=placement),
        why=appeal.reason if appeal else "",
        is_decided=bool(appeal and appeal.outcome),
        is_overridden=bool(appeal and appeal.outcome == OVERRIDDEN),
        decision=appeal.decision if appeal else "",
    )


def appealable(actor: Account, placement: UUID, *, now: datetime) -> AppealToDecide:
    """Return a refusal for who may appeal against it.

    Raises
    ------
    NotAllowed, NotFound
        When it is not for them, or nothing was refused.
    """
    return _seen(actor, Activity.APPEAL_REFUSAL, placement, now=now)


def appeal_to_decide(actor: Account, placement: UUID, *, now: datetime) -> AppealToDecide:
    """Return an appeal for who decides about it.

    Raises
    ------
    NotAllowed, NotFound
        When it is not for them, or nothing was refused.
    """
    return _seen(actor, Activity.DECIDE_APPEAL, placement, now=now)


def overridden_before(placement: Placement) -> str:
    """Return why an earlier refusal of the same people here was set aside; empty: none was."""
    before = Appeal.objects.filter(
        placement__request=placement.request_id,
        placement__unit__shelter=placement.unit.shelter_id,
        outcome=OVERRIDDEN,
    )
    return before.values_list("decision", flat=True).last() or ""


def appeal_mark(placement: Placement) -> str:
    """Return what differs when an appeal against a refusal stands otherwise."""
    appeal = Appeal.objects.filter(placement=placement).first()
    return f"appeal {appeal.outcome}" if appeal else ""


def _seen(actor: Account, activity: Activity, placement: UUID, *, now: datetime) -> AppealToDecide:
    require_ever(actor, activity, object_id=placement)
    rows = Placement.objects.select_related("request", "unit__shelter")
    row = rows.filter(id=placement, state=PlacementState.REFUSED).first()
    if row is None or row.request is None:
        raise NotFound(activity=activity, object_id=placement)
    require_act(actor, activity, now=now, placement=row)
    subject = Subject(kind=ObjectKind.PLACEMENT, id=row.id, request=row.request_id)
    audit.record(actor, Activity.READ_HOLD, subject, at=now)
    seen = appeal_of(row, reader=actor, now=now)
    if seen is None:
        raise NotFound(activity=activity, object_id=placement)
    names = place_names(actor)
    return AppealToDecide(
        placement=row.id,
        request=row.request.id,
        reference=row.request.reference,
        place=names.name(row.unit, request=row.request.id),
        unit=row.unit.name if names.knows_all else "",
        appeal=seen,
        may_decide=bool(seen.why) and not seen.is_decided and row.answered_by_id != actor.pk,
    )

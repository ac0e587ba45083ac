"""Answering a hold: agreed to, confirmed, refused with a reason, or given back by who asked."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.http import HttpRequest
from django.utils import timezone
from pydantic import Field

from api.placements.router import router
from api.placements.told import PlacementDone, placed
from api.sent import Given
from api.who import actor_of
from api.writing import Done, once
from opvang.actions.answers import confirm_hold, consent_to_hold, refuse_hold, release_place
from opvang.actions.overrides.appeals import appeal_refusal, decide_appeal
from opvang.queries.choices import AppealOutcome, RefusalReason

_ONE = "/placements/{uuid:placement_id}"


class Confirmation(Given):
    """That a place is promised."""

    court_order_on: date | None = Field(
        None, description="When a judge allowed a closed stay, which nobody has without."
    )


#: What goes without a body.
_WITHOUT_ORDER = Confirmation.model_validate({})


class RefusalGiven(Given):
    """Why people are refused."""

    reason: RefusalReason


class AppealDecision(Given):
    """What is decided about a refusal, and why; who asked and the shelter read it."""

    outcome: AppealOutcome
    decision: str = Field(min_length=1, max_length=300)


class AppealMade(Given):
    """Why a refusal should not stand."""

    reason: str = Field(min_length=1, max_length=1000)


@router.post(
    f"{_ONE}/confirmation",
    response=PlacementDone,
    summary="Promise the place",
    operation_id="confirmHold",
)
@once()
def confirm(request: HttpRequest, placement_id: UUID, body: Confirmation = _WITHOUT_ORDER) -> Done:
    """Confirm a hold: the people can come."""
    return placed(
        confirm_hold(
            actor_of(request),
            hold=placement_id,
            court_order_on=body.court_order_on,
            now=timezone.now(),
        )
    )


@router.post(
    f"{_ONE}/consent",
    response=PlacementDone,
    summary="Agree, for the inspectorate",
    operation_id="consentToHold",
)
@once()
def consent(request: HttpRequest, placement_id: UUID) -> Done:
    """Agree, for the Labour Inspectorate, that people get a labour bed; the desk then confirms."""
    return placed(consent_to_hold(actor_of(request), hold=placement_id, now=timezone.now()))


@router.post(
    f"{_ONE}/refusal",
    response=PlacementDone,
    summary="Refuse the people",
    operation_id="refuseHold",
)
@once()
def refuse(request: HttpRequest, placement_id: UUID, body: RefusalGiven) -> Done:
    """Refuse for a reason; the request waits on with the waiting time that it had."""
    reason, now = body.reason, timezone.now()
    return placed(refuse_hold(actor_of(request), hold=placement_id, reason=reason, now=now))


@router.post(
    f"{_ONE}/release",
    response=PlacementDone,
    summary="Give the place back",
    operation_id="releasePlace",
)
@once()
def release(request: HttpRequest, placement_id: UUID) -> Done:
    """Give back a place that was held or promised, before anybody arrived."""
    return placed(release_place(actor_of(request), placement=placement_id, now=timezone.now()))


@router.post(
    f"{_ONE}/appeal",
    response=PlacementDone,
    summary="Appeal against a refusal",
    operation_id="appealRefusal",
)
@once()
def appeal(request: HttpRequest, placement_id: UUID, body: AppealMade) -> Done:
    """Ask the national desk whether a refusal stands."""
    made = appeal_refusal(
        actor_of(request), placement=placement_id, reason=body.reason, now=timezone.now()
    )
    return placed(made.placement)


@router.post(
    f"{_ONE}/appeal/decision",
    response=PlacementDone,
    summary="Decide about an appeal",
    operation_id="decideAppeal",
)
@once()
def decide(request: HttpRequest, placement_id: UUID, body: AppealDecision) -> Done:
    """Let a refusal stand, or set it aside so that the place can be asked for again."""
    made = decide_appeal(
        actor_of(request),
        placement=placement_id,
        outcome=body.outcome,
        decision=body.decision,
        now=timezone.now(),
    )
    return placed(made.placement)

"""Deciding otherwise for one request: consent, rules set aside, and a bed outside the network."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.http import HttpRequest
from django.utils import timezone
from pydantic import Field

from api.etags import etag
from api.requests.router import router
from api.requests.told import RequestDone
from api.sent import Given, Told
from api.shapes import PLACE_KEY
from api.who import actor_of
from api.writing import Done, once
from opvang.actions.overrides.consent import give_consent, override_consent
from opvang.actions.overrides.waivers import ask_police, restore_rule, waive_rule
from opvang.queries.choices import NoConsentReason, WaivableCode
from opvang.queries.overrides.waivers import unit_to_waive

_ONE = "/requests/{uuid:request_id}"


class NoConsent(Given):
    """Why a place is sought although not everybody agreed."""

    code: NoConsentReason
    reason: str = Field(min_length=1, max_length=300)


class ConsentOverridden(Told):
    """That somebody decided so; another judges it afterwards."""

    id: UUID = Field(description="Of what was set aside.")
    code: NoConsentReason


class ForOnePlace(Given):
    """For which place it is asked, and why."""

    place: str = Field(
        pattern=PLACE_KEY, description="Its `key` under `refused` in the explanation."
    )
    reason: str = Field(min_length=1, max_length=300)


class NewWaiver(ForOnePlace):
    """Which rule is set aside for which place, and why."""

    code: WaivableCode = Field(description="Not `danger`: about that the police are asked.")


class WaiverMade(Told):
    """A rule that was set aside."""

    id: UUID
    code: WaivableCode


class QuestionAsked(Told):
    """A question that waits for the police."""

    id: UUID
    asked_at: datetime


@router.post(
    f"{_ONE}/consent",
    response=RequestDone,
    summary="All clients agree",
    operation_id="giveConsent",
)
@once()
def agree(request: HttpRequest, request_id: UUID) -> Done:
    """Write down that all clients agree that a place is sought for them."""
    row = give_consent(actor_of(request), request=request_id, now=timezone.now())
    return Done(told=RequestDone.model_validate(row), headers={"ETag": etag(row.version)})


@router.post(
    f"{_ONE}/consent-override",
    response=ConsentOverridden,
    summary="Seek a place without consent",
    operation_id="overrideConsent",
)
@once()
def without_consent(request: HttpRequest, request_id: UUID, body: NoConsent) -> Done:
    """Decide that a place may be held although not all clients agreed."""
    row = override_consent(
        actor_of(request),
        request=request_id,
        code=body.code,
        reason=body.reason,
        now=timezone.now(),
    )
    return Done(told=ConsentOverridden(id=row.id, code=body.code))


@router.post(
    f"{_ONE}/waivers",
    response={201: WaiverMade},
    summary="Set a rule aside",
    operation_id="waiveRule",
)
@once()
def waive(request: HttpRequest, request_id: UUID, body: NewWaiver) -> Done:
    """Set one rule aside for one request in one unit; who decides there may still refuse."""
    actor, now = actor_of(request), timezone.now()
    made = waive_rule(
        actor,
        request=request_id,
        unit=unit_to_waive(actor, request_id, body.place, now=now).unit,
        code=body.code,
        reason=body.reason,
        now=now,
    )
    told = WaiverMade(id=made.id, code=body.code)
    return Done(told=told, status=201, headers=_beside(request_id))


@router.post(
    f"{_ONE}/danger-questions",
    response={201: QuestionAsked},
    summary="Ask the police about danger",
    operation_id="askPolice",
)
@once()
def ask_about_danger(request: HttpRequest, request_id: UUID, body: ForOnePlace) -> Done:
    """Ask the police whether people can be in one unit although it lies in a danger area."""
    actor, now = actor_of(request), timezone.now()
    made = ask_police(
        actor,
        request=request_id,
        unit=unit_to_waive(actor, request_id, body.place, now=now).unit,
        reason=body.reason,
        now=now,
    )
    told = QuestionAsked.model_validate(made)
    return Done(told=told, status=201, headers=_beside(request_id))


@router.post(
    f"{_ONE}/waivers/{{uuid:waiver_id}}/ending",
    response=RequestDone,
    summary="Let a rule hold again",
    operation_id="restoreRule",
)
@once()
def restore(request: HttpRequest, request_id: UUID, waiver_id: UUID) -> Done:
    """Let a rule hold again that was set aside for this request."""
    row = restore_rule(actor_of(request), waiver=waiver_id, now=timezone.now())
    return Done(told=RequestDone.model_validate(row))


def _beside(request: UUID) -> dict[str, str]:
    return {"Location": f"/api/v1/requests/{request}/aside"}

"""What was set aside: read and judged afterwards by who did not decide it."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.http import HttpRequest
from django.utils import timezone
from pydantic import Field

from api.overrides.router import router
from api.sent import Given, TextOrNull, Told
from api.who import actor_of
from api.writing import Done, once
from opvang.actions.overrides.review import review_override
from opvang.queries.choices import ReviewOutcome
from opvang.queries.overrides.listed import overrides


class OverrideTold(Told):
    """One thing that was set aside for one request."""

    id: UUID
    request: UUID
    reference: str = Field(description="Of the request.")
    what: str
    place: TextOrNull = Field(description="Null: it was about none.")
    reason: str
    who: str = Field(description="User name of who decided it.")
    organisation: str
    at: datetime
    is_over: bool = Field(description="It was withdrawn, or does not count any more.")
    outcome: TextOrNull = Field(description="In words; null: nobody judged it.")
    may_review: bool = Field(description="Another decided it, and nobody judged it yet.")


class AppealTold(Told):
    """An appeal that waits for a decision."""

    placement: UUID
    reference: str = Field(description="Of the request.")
    refusal: str
    place: str
    made_at: datetime


class OverridesTold(Told):
    """What waits for a decision or a judgement, and the last fifty that were judged."""

    appeals: list[AppealTold]
    to_review: list[OverrideTold]
    reviewed: list[OverrideTold]


class Review(Given):
    """What is found of it afterwards; it undoes nothing."""

    outcome: ReviewOutcome


class Reviewed(Told):
    """That it was judged."""

    id: UUID
    outcome: ReviewOutcome


@router.get(
    "/overrides",
    response=OverridesTold,
    summary="What was set aside",
    operation_id="listOverrides",
)
def read_overrides(request: HttpRequest) -> object:
    """Return what waits for a decision or a judgement; who reads it is in the audit log."""
    return overrides(actor_of(request), now=timezone.now())


@router.post(
    "/overrides/{uuid:override_id}/review",
    response=Reviewed,
    summary="Judge what was set aside",
    operation_id="reviewOverride",
)
@once()
def review(request: HttpRequest, override_id: UUID, body: Review) -> Done:
    """Write down whether it should have been set aside."""
    row = review_override(
        actor_of(request), override=override_id, outcome=body.outcome, now=timezone.now()
    )
    return Done(told=Reviewed(id=row.id, outcome=body.outcome))

"""What stands beside a request: rules set aside, and where its people are meanwhile."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from django.http import HttpRequest
from django.utils import timezone
from pydantic import BeforeValidator, Field

from api.requests.router import router
from api.sent import Given, TextOrNull, Told
from api.who import actor_of
from api.writing import Done, once
from opvang.actions.overrides.outside import (
    guard_outside,
    leave_outside,
    put_outside,
    review_outside,
)
from opvang.queries.choices import OutsideKind
from opvang.queries.overrides.outside import OUTSIDE_ENDS
from opvang.queries.requests.aside import aside_of

_ONE = "/requests/{uuid:request_id}"

OutsideKindOrNull = Annotated[OutsideKind | None, BeforeValidator(lambda kind: kind or None)]


class OutsideTold(Told):
    """Where people are for now, outside the network; where exactly stands nowhere."""

    kind: str = Field(description="In words.")
    guarded: bool
    since: datetime
    review_at: datetime = Field(description="When somebody looks whether it still can be.")
    recorded_by: str = Field(description="Role and organisation of who knows where it is.")
    is_late: bool


class WaiverTold(Told):
    """A rule that does not hold for this request in one place."""

    id: UUID
    rule: str
    place: str
    reason: str
    by_police: bool
    may_restore: bool


class WayOutTold(Told):
    """One thing to try tonight."""

    what: str
    do: str
    warning: TextOrNull
    key: TextOrNull = Field(description="Of a place to ask for; null: outside the network.")
    kind: OutsideKindOrNull = Field(description="To say where people are by; null: a bed.")
    guarded: bool = Field(description="With a guard; only outside the network.")


class AsideTold(Told):
    """What stands beside a request."""

    outside: OutsideTold | None
    waivers: list[WaiverTold]
    ways_out: list[WayOutTold] = Field(description="Empty: a place for tonight, or no hurry.")
    consent_is_lacking: bool = Field(description="No place can be asked for yet.")


class PutOutside(Given):
    """Where people stay for now, and for how long nobody needs to look."""

    kind: OutsideKind
    guarded: bool
    review_at: datetime | None = Field(None, description="Null: after the usual hours.")
    reason: str = Field("", max_length=300, description="Why people who need a guard have none.")


class LookAgain(Given):
    """When somebody looks again."""

    review_at: datetime | None = Field(None, description="Null: after the usual hours.")


#: What goes without a body.
_AFTER_USUAL_HOURS = LookAgain.model_validate({})


class LeftOutside(Given):
    """How it ended."""

    end: Literal["ELSEWHERE", "LEFT"]


class OutsideDone(Told):
    """Where people stay outside the network, and how that stands."""

    id: UUID
    kind: OutsideKind
    guarded: bool
    review_at: datetime


@router.get(
    f"{_ONE}/aside", response=AsideTold, summary="What stands beside it", operation_id="readAside"
)
def read_aside(request: HttpRequest, request_id: UUID) -> object:
    """Return what was set aside for a request, where its people are, and what to try tonight."""
    return aside_of(actor_of(request), request_id, now=timezone.now())


@router.post(
    f"{_ONE}/outside",
    response={201: OutsideDone},
    summary="Put people up outside the network",
    operation_id="putOutside",
)
@once()
def put_up(request: HttpRequest, request_id: UUID, body: PutOutside) -> Done:
    """Write down that people stay outside the network for now; their request waits on."""
    row = put_outside(actor_of(request), request=request_id, now=timezone.now(), **dict(body))
    headers = {"Location": f"/api/v1/requests/{request_id}/aside"}
    return Done(told=OutsideDone.model_validate(row), status=201, headers=headers)


@router.post(
    f"{_ONE}/outside/review",
    response=OutsideDone,
    summary="They can stay there",
    operation_id="reviewOutside",
)
@once()
def look_again(
    request: HttpRequest, request_id: UUID, body: LookAgain = _AFTER_USUAL_HOURS
) -> Done:
    """Write down that people can stay where they are until somebody looks again."""
    row = review_outside(
        actor_of(request), request=request_id, review_at=body.review_at, now=timezone.now()
    )
    return Done(told=OutsideDone.model_validate(row))


@router.post(
    f"{_ONE}/outside/guard",
    response=OutsideDone,
    summary="There is a guard now",
    operation_id="guardOutside",
)
@once()
def guard(request: HttpRequest, request_id: UUID) -> Done:
    """Write down that people outside the network have a guard now."""
    row = guard_outside(actor_of(request), request=request_id, now=timezone.now())
    return Done(told=OutsideDone.model_validate(row))


@router.post(
    f"{_ONE}/outside/ending",
    response=OutsideDone,
    summary="They are not there any more",
    operation_id="leaveOutside",
)
@once()
def leave(request: HttpRequest, request_id: UUID, body: LeftOutside) -> Done:
    """Write down that people do not stay outside the network any more."""
    row = leave_outside(
        actor_of(request),
        request=request_id,
        end=OUTSIDE_ENDS[body.end],
        now=timezone.now(),
    )
    return Done(told=OutsideDone.model_validate(row))

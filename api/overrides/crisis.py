"""Crisis mode: places are promised at once, and all of it is judged afterwards."""

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
from opvang.actions.overrides.crisis import end_crisis_mode, start_crisis_mode
from opvang.queries.overrides.crisis import crisis_switch


class CrisisTold(Told):
    """Crisis mode that is on."""

    since: datetime
    until: datetime


class CrisisState(Told):
    """How crisis mode stands."""

    now: CrisisTold | None = Field(description="Null: it is off.")
    reason: TextOrNull
    most_hours: int = Field(description="That it may last.")


class CrisisStart(Given):
    """Why there is no time to ask who decides, and for how long."""

    reason: str = Field(min_length=1, max_length=300)
    hours: int = Field(ge=1, le=168)


class CrisisDone(Told):
    """Crisis mode that was switched on or off."""

    id: UUID
    started_at: datetime
    ends_at: datetime
    ended_at: datetime | None


@router.get(
    "/crisis-mode",
    response=CrisisState,
    summary="How crisis mode stands",
    operation_id="readCrisisMode",
)
def read_crisis_mode(request: HttpRequest) -> object:
    """Return whether crisis mode is on, for who switches it."""
    return crisis_switch(actor_of(request), now=timezone.now())


@router.post(
    "/crisis-mode",
    response={201: CrisisDone},
    summary="Switch crisis mode on",
    operation_id="startCrisisMode",
)
@once()
def start(request: HttpRequest, body: CrisisStart) -> Done:
    """Let every place be promised at once for some hours; it ends by itself."""
    row = start_crisis_mode(
        actor_of(request), reason=body.reason, hours=body.hours, now=timezone.now()
    )
    headers = {"Location": "/api/v1/crisis-mode"}
    return Done(told=CrisisDone.model_validate(row), status=201, headers=headers)


@router.post(
    "/crisis-mode/ending",
    response=CrisisDone,
    summary="Switch crisis mode off",
    operation_id="endCrisisMode",
)
@once()
def end_crisis(request: HttpRequest) -> Done:
    """Let places be asked for and approved as ever, before crisis mode ends by itself."""
    row = end_crisis_mode(actor_of(request), now=timezone.now())
    return Done(told=CrisisDone.model_validate(row))

"""Delivering a signal, and adding to it."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from django.http import HttpRequest
from django.utils import timezone
from pydantic import Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from api.sent import Given
from api.shapes import Municipality
from api.signals.router import router
from api.signals.told import SignalDone, done
from api.who import actor_of
from api.writing import Done, once
from opvang.actions.signals import NewSignal, add_to_signal, send_signal
from opvang.queries.signals.choices import (
    ControlMeans,
    ExploitationType,
    LabourIndustry,
    RecruitmentMethod,
    SexExploitationType,
    SignalIndicator,
    SignalSource,
    Urgency,
)

_Most = Field(max_length=60)
_Age = Annotated[int, Field(ge=0, le=120, description="In whole years.")]


class SignalGiven(Given):
    """What was seen, in the codes of HTCDS where there are any."""

    text: str = Field(min_length=1, max_length=2000, description="What was seen.")
    municipality: Municipality | None = Field(None, description="Of the offence, such as GM0363.")
    place: str = Field("", max_length=200, description="Where exactly, such as a website.")
    seen_on: date | None = None
    contact: str = Field("", max_length=200, description="How to reach who can tell more.")
    in_danger: bool = False
    urgency: Urgency = Urgency.REGULAR
    persons: int | None = Field(None, ge=1, le=999)
    youngest: _Age = 0
    oldest: _Age = 120
    indicators: Annotated[tuple[SignalIndicator, ...], _Most] = ()
    exploitation_types: Annotated[tuple[ExploitationType, ...], _Most] = ()
    sex_exploitation_types: Annotated[tuple[SexExploitationType, ...], _Most] = ()
    labour_industries: Annotated[tuple[LabourIndustry, ...], _Most] = ()
    control_means: Annotated[tuple[ControlMeans, ...], _Most] = ()
    recruitment_methods: Annotated[tuple[RecruitmentMethod, ...], _Most] = ()
    loverboy_method: bool = False

    @field_validator("oldest")
    @classmethod
    def _no_younger_than_the_youngest(cls, oldest: int, info: ValidationInfo) -> int:
        youngest = info.data.get("youngest", 0)
        if oldest < youngest:
            raise PydanticCustomError("below_youngest", "too young", {"youngest": youngest})
        return oldest


class AdditionGiven(Given):
    """What else is known."""

    text: str = Field(min_length=1, max_length=1000)


@router.post(
    "/signals", response={201: SignalDone}, summary="Deliver a signal", operation_id="sendSignal"
)
@once(makes="GET /signals/{signal_id}")
def send(request: HttpRequest, body: SignalGiven) -> Done:
    """Keep a signal for who coordinates in that municipality, else for the national desk."""
    is_program = getattr(request, "program", None) is not None
    made = send_signal(
        actor_of(request),
        _new(body),
        source=SignalSource.DETECTION if is_program else SignalSource.PROFESSIONAL,
        now=timezone.now(),
    )
    told = SignalDone.model_validate(made)
    return Done(told=told, status=201, headers={"Location": f"/api/v1/signals/{made.id}"})


@router.post(
    "/signals/{uuid:signal_id}/additions",
    response=SignalDone,
    summary="Tell what else is known",
    operation_id="addToSignal",
)
@once()
def add(request: HttpRequest, signal_id: UUID, body: AdditionGiven) -> Done:
    """Add to a signal that nobody judged yet; it is to be judged again from now."""
    text, now = body.text, timezone.now()
    return done(add_to_signal(actor_of(request), signal_id, text=text, now=now))


def _new(body: SignalGiven) -> NewSignal:
    facts = body.model_dump(exclude={"youngest", "oldest"})
    ages = (body.youngest, body.oldest + 1)
    return NewSignal(**facts, ages=ages)

"""Judging a signal, for the software of who coordinates."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from django.http import HttpRequest
from django.utils import timezone
from pydantic import Field

from api.sent import Given
from api.signals.router import router
from api.signals.told import SignalDone, SignalRegistered, done
from api.who import actor_of
from api.writing import Done, once
from opvang.actions.signals import (
    NewVictim,
    ask_about_signal,
    dismiss_signal,
    register_signal,
    reopen_signal,
)
from opvang.queries.signals.choices import ExploitationType, Gender, Sex, SignalRecipient

_ONE = "/signals/{uuid:signal_id}"
_Why = Annotated[str, Field(min_length=1, max_length=300)]


class QuestionGiven(Given):
    """What somebody wants to know of who reported it."""

    question: _Why


class Dismissal(Given):
    """Who takes over what is no trafficking, and why it is none."""

    handed_to: SignalRecipient
    reason: _Why


class RegistrationGiven(Given):
    """What is registered of a presumed victim."""

    sex: Sex = Field(description="Of the shelter they would ask for.")
    age: int = Field(ge=0, le=120, description="In whole years, today.")
    gender: Gender = Gender.UNKNOWN
    exploitation_types: Annotated[tuple[ExploitationType, ...], Field(min_length=1, max_length=60)]
    reason: _Why


@router.post(
    f"{_ONE}/questions",
    response=SignalDone,
    summary="Ask more",
    operation_id="askAboutSignal",
)
@once()
def ask(request: HttpRequest, signal_id: UUID, body: QuestionGiven) -> Done:
    """Ask more of who reported it; whoever works with Opvang reads it."""
    question, now = body.question, timezone.now()
    return done(ask_about_signal(actor_of(request), signal_id, question=question, now=now))


@router.post(
    f"{_ONE}/dismissal",
    response=SignalDone,
    summary="Judge that it is no trafficking",
    operation_id="dismissSignal",
)
@once()
def dismiss(request: HttpRequest, signal_id: UUID, body: Dismissal) -> Done:
    """Say who takes it over; nothing is sent there by itself."""
    return done(
        dismiss_signal(
            actor_of(request),
            signal_id,
            handed_to=body.handed_to,
            reason=body.reason,
            now=timezone.now(),
        )
    )


@router.post(
    f"{_ONE}/registration",
    response=SignalRegistered,
    summary="Register a presumed victim",
    operation_id="registerSignal",
)
@once()
def register(request: HttpRequest, signal_id: UUID, body: RegistrationGiven) -> Done:
    """Register somebody under a random code, with which a request can be made."""
    victim = NewVictim(**body.model_dump(exclude={"reason"}))
    reason, now = body.reason, timezone.now()
    made = register_signal(actor_of(request), signal_id, victim=victim, reason=reason, now=now)
    facts = SignalDone.model_validate(made).model_dump()
    return Done(told=SignalRegistered(**facts, person=made.person.code if made.person else ""))


@router.post(
    f"{_ONE}/reopening",
    response=SignalDone,
    summary="Have it judged once more",
    operation_id="reopenSignal",
)
@once()
def reopen(request: HttpRequest, signal_id: UUID) -> Done:
    """Let a signal that was no trafficking be judged once more."""
    return done(reopen_signal(actor_of(request), signal_id, now=timezone.now()))

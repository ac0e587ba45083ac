"""What is told of a signal once something was done to it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from pydantic import Field

from api.sent import Told
from api.writing import Done
from opvang.queries.signals.choices import SignalState

if TYPE_CHECKING:
    from opvang.models import Signal


class SignalDone(Told):
    """Which signal it was, and how far it is."""

    id: UUID
    reference: str
    state: SignalState


class SignalRegistered(SignalDone):
    """A signal whose presumed victim was registered."""

    person: str = Field(description="Code of who was registered: `persons[].code` of a request.")


def done(signal: Signal) -> Done:
    """Return what is told of a signal that something was done to."""
    return Done(told=SignalDone.model_validate(signal))

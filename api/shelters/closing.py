"""Closing a bed, a room or a unit, stopping a unit or a shelter, and opening again."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpRequest
from django.utils import timezone
from pydantic import Field

from api.sent import Given, Told
from api.shelters.router import router
from api.who import actor_of
from api.writing import Done, once
from opvang.actions.capacity import (
    close_places,
    reopen_places,
    resume_shelter,
    stop_shelter,
    stop_unit,
)
from opvang.queries.choices import ClosureReason
from opvang.queries.stoppable import expected_end

if TYPE_CHECKING:
    from opvang.models import Closure

_UNIT = "/units/{uuid:unit_id}"
_SHELTER = "/shelters/{uuid:shelter_id}"


class NewClosure(Given):
    """What is closed from tonight on, and why."""

    room: UUID | None = Field(None, description="With neither room nor bed: all of the unit.")
    bed: UUID | None = None
    reason: ClosureReason
    expected_until: date | None = Field(
        None, description="First night it can be used again; null: nobody knows."
    )
    explanation: str = Field("", max_length=500)
    force: bool = Field(
        False, description="Close it under people who live there or were promised a bed."
    )


class Stop(Given):
    """Why nobody new comes for a while."""

    reason: ClosureReason
    expected_until: date | None = Field(
        None, description="First night people come again; null: what goes with the reason."
    )

    @property
    def until(self) -> date:
        """The first night on which it is expected to be over."""
        return self.expected_until or expected_end(self.reason, now=timezone.now())


class ClosureDone(Told):
    """A closure, and how it stands now."""

    id: UUID
    closed_from: date
    expected_until: date | None
    reopened_on: date | None


class ShelterStopped(Told):
    """A shelter, and the stop of each of its units."""

    id: UUID
    closures: list[ClosureDone]


class ShelterResumed(Told):
    """A shelter that takes people again."""

    id: UUID
    units: int = Field(description="So many of its units were stopped.")


@router.post(
    f"{_UNIT}/closures",
    response={201: ClosureDone},
    summary="Close a bed, a room or a unit",
    operation_id="closePlaces",
)
@once()
def close(request: HttpRequest, unit_id: UUID, body: NewClosure) -> Done:
    """Close a bed, else a room, else all of a unit, from tonight on."""
    made = close_places(actor_of(request), unit=unit_id, now=timezone.now(), **dict(body))
    return _closed(made, unit=unit_id, status=201)


@router.post(
    f"{_UNIT}/closures/{{uuid:closure_id}}/reopening",
    response=ClosureDone,
    summary="Open again",
    operation_id="reopenPlaces",
)
@once()
def reopen_closed(request: HttpRequest, unit_id: UUID, closure_id: UUID) -> Done:
    """End a closure or a stop: from tonight the places can be used again."""
    row = reopen_places(actor_of(request), closure=closure_id, now=timezone.now(), of=unit_id)
    return _closed(row, unit=unit_id)


@router.post(
    f"{_UNIT}/stop",
    response={201: ClosureDone},
    summary="Let nobody new into a unit",
    operation_id="stopUnit",
)
@once()
def stop_of_unit(request: HttpRequest, unit_id: UUID, body: Stop) -> Done:
    """Let nobody new in until somebody opens it; who is there or was promised a bed stays."""
    made = stop_unit(
        actor_of(request),
        unit=unit_id,
        reason=body.reason,
        expected_until=body.until,
        now=timezone.now(),
    )
    return _closed(made, unit=unit_id, status=201)


@router.post(
    f"{_SHELTER}/stop",
    response=ShelterStopped,
    summary="Let nobody new into a shelter",
    operation_id="stopShelter",
)
@once()
def stop_of_shelter(request: HttpRequest, shelter_id: UUID, body: Stop) -> Done:
    """Let nobody new into any of its units; what is closed to everybody stays as it is."""
    made = stop_shelter(
        actor_of(request),
        shelter=shelter_id,
        reason=body.reason,
        expected_until=body.until,
        now=timezone.now(),
    )
    closures = [ClosureDone.model_validate(one) for one in made]
    return Done(told=ShelterStopped(id=shelter_id, closures=closures))


@router.post(
    f"{_SHELTER}/resumption",
    response=ShelterResumed,
    summary="Take people again",
    operation_id="resumeShelter",
)
@once()
def resume(request: HttpRequest, shelter_id: UUID) -> Done:
    """End the stops of all units of a shelter."""
    number = resume_shelter(actor_of(request), shelter=shelter_id, now=timezone.now())
    return Done(told=ShelterResumed(id=shelter_id, units=number))


def _closed(row: Closure, *, unit: UUID, status: int = 200) -> Done:
    made = {"Location": f"/api/v1/units/{unit}"} if status == 201 else {}
    return Done(told=ClosureDone.model_validate(row), status=status, headers=made)

"""Keeping a unit as it is: its rules, its beds, and saying that what is known of it is right."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated
from uuid import UUID

from django.http import HttpRequest
from django.utils import timezone
from pydantic import Field

from api.etags import etag, version_seen
from api.sent import Given, Told
from api.shelters.router import router
from api.shelters.rules import Rules, unit_rules
from api.who import actor_of
from api.writing import Done, once
from opvang.actions.capacity import add_beds, confirm_capacity, remove_bed
from opvang.actions.units import change_unit, confirm_rules
from opvang.queries.choices import ClosureReason
from opvang.queries.freshness import BY_API

_ONE = "/units/{uuid:unit_id}"


class UnitDone(Told):
    """A unit whose rules changed or were looked at."""

    id: UUID
    version: int = Field(description="Of the rules.")
    misfits: int = Field(0, description="Holds and stays that only the old rules let in.")


class CapacityConfirmed(Told):
    """A unit of which somebody said that what is known is right."""

    id: UUID
    confirmed_at: datetime


class NewBeds(Given):
    """Beds that are put in a room."""

    names: tuple[Annotated[str, Field(min_length=1, max_length=60)], ...] = Field(
        min_length=1, max_length=200
    )


class BedsMade(Told):
    """The beds that were made, in the order of their names as they were sent."""

    id: UUID = Field(description="Of the room.")
    beds: list[UUID]


class Removal(Given):
    """What to do where somebody has the bed."""

    force: bool = Field(
        False, description="A bed that somebody has stays, closed and overbooked; else it stays."
    )
    reason: ClosureReason = Field(ClosureReason.OTHER, description="Why it is closed then.")
    explanation: str = Field("", max_length=500)


#: What goes without a body.
_ONLY_IF_FREE = Removal.model_validate({})


class BedRemoved(Told):
    """A bed that is gone, or closed because somebody has it."""

    id: UUID
    closure: UUID | None = Field(description="Null: it is gone.")


@router.put(
    f"{_ONE}/rules", response=UnitDone, summary="Change the rules", operation_id="changeUnit"
)
@once(versioned=True)
def change(request: HttpRequest, unit_id: UUID, body: Rules) -> Done:
    """Let a unit have these rules and no other; who lives there or was promised a bed stays."""
    made = change_unit(
        actor_of(request),
        unit=unit_id,
        rules=unit_rules(body),
        seen=version_seen(request),
        now=timezone.now(),
    )
    told = UnitDone(id=made.unit.id, version=made.unit.version, misfits=made.misfits)
    return Done(told=told, headers={"ETag": etag(told.version)})


@router.post(
    f"{_ONE}/rules-confirmation",
    response=UnitDone,
    summary="Say that the rules are right",
    operation_id="confirmRules",
)
@once()
def rules_are_right(request: HttpRequest, unit_id: UUID) -> Done:
    """Write down that the rules are right as they are, whoever was refused by them."""
    row = confirm_rules(actor_of(request), unit=unit_id, now=timezone.now())
    return Done(told=UnitDone(id=row.id, version=row.version, misfits=0))


@router.post(
    f"{_ONE}/capacity-confirmation",
    response=CapacityConfirmed,
    summary="Say that the capacity is right",
    operation_id="confirmCapacity",
)
@once()
def capacity_is_right(request: HttpRequest, unit_id: UUID) -> Done:
    """Say that the beds are as they are known; that counts for a day."""
    row = confirm_capacity(actor_of(request), unit=unit_id, method=BY_API, now=timezone.now())
    return Done(told=CapacityConfirmed(id=unit_id, confirmed_at=row.confirmed_at))


@router.post(
    f"{_ONE}/rooms/{{uuid:room_id}}/beds",
    response={201: BedsMade},
    summary="Put beds in a room",
    operation_id="addBeds",
)
@once()
def beds(request: HttpRequest, unit_id: UUID, room_id: UUID, body: NewBeds) -> Done:
    """Put beds in a room under these names; who has a private room has them as well."""
    made = add_beds(
        actor_of(request), room=room_id, names=body.names, now=timezone.now(), of=unit_id
    )
    told = BedsMade(id=room_id, beds=[one.id for one in made])
    return Done(told=told, status=201, headers={"Location": f"/api/v1/units/{unit_id}"})


@router.post(
    f"{_ONE}/beds/{{uuid:bed_id}}/removal",
    response=BedRemoved,
    summary="Take a bed away",
    operation_id="removeBed",
)
@once()
def removal(
    request: HttpRequest, unit_id: UUID, bed_id: UUID, body: Removal = _ONLY_IF_FREE
) -> Done:
    """Take a bed out of a room for good, or close it where somebody has it and it is forced."""
    closure = remove_bed(
        actor_of(request), bed=bed_id, now=timezone.now(), of=unit_id, **dict(body)
    )
    return Done(told=BedRemoved(id=bed_id, closure=closure.id if closure else None))

"""Reading one unit: its rules, rooms, beds and closures, and how many are free night by night."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Query
from pydantic import BeforeValidator, Field

from api.etags import etag, tells_version
from api.sent import TextOrNull, Told
from api.shelters.router import router
from api.shelters.rules import Rules
from api.who import actor_of
from opvang.queries.bed_nights import BedState
from opvang.queries.choices import ClosureReason, PlaceType, Sex
from opvang.queries.unit.one_unit import OneUnit, one_unit, unit_nights

#: How far the calendar goes at once.
_MOST_NIGHTS = 92
#: No night that anybody plans for is later.
_LAST = date(2100, 1, 1)


class BedTold(Told):
    """One bed tonight."""

    id: UUID
    name: str
    state: BedState
    until: date | None = Field(description="First night after what is agreed; null: not known.")
    held_until: datetime | None
    open_from: date | None = Field(description="When a closure is expected to end.")
    is_overbooked: bool = Field(description="Now or later it is closed while somebody has it.")
    free_from: date | None = Field(description="First night it is free; null: not known.")
    free_until: date | None = Field(description="First night that somebody else has it.")


class RoomTold(Told):
    """One room with its beds."""

    id: UUID
    name: str
    shared: bool = Field(description="People who do not belong together sleep there.")
    sex: Annotated[Sex | None, BeforeValidator(lambda sex: sex or None)] = Field(
        description="For whom a shared room is; null: it is private."
    )
    minors: bool
    beds: list[BedTold]


class ClosureTold(Told):
    """A bed, a room or all of a unit out of use, now or later."""

    id: UUID
    room: UUID | None = Field(description="With a bed null as well: all of the unit.")
    bed: UUID | None
    reason: ClosureReason = Field(validation_alias="reason_code")
    explanation: TextOrNull
    closed_from: date
    expected_until: date | None = Field(description="First night it is expected to be open.")
    is_stop: bool = Field(description="Who is there or was promised a bed stays.")
    is_late: bool = Field(description="It should have been open again.")


class UnitRead(Told):
    """One unit in full; nobody who lives there is named."""

    id: UUID
    shelter_id: UUID
    shelter: str
    name: str
    place_type: PlaceType
    version: int = Field(description="Of the rules, as in `ETag`.")
    rules: Rules
    rules_checked_at: datetime | None = Field(description="When somebody last said they are right.")
    night: date = Field(description="What counts as tonight.")
    rooms: list[RoomTold]
    closures: list[ClosureTold]
    confirmed_at: datetime | None
    is_confirmed: bool


class NightTold(Told):
    """The beds on one night; free, held, taken and closed are together all of them."""

    night: date
    free: int
    held: int
    taken: int
    closed: int
    made_ready: int = Field(description="Of those taken: empty, between two stays.")
    overbooked: int = Field(description="Of those taken: closed all the same.")
    arriving: int
    leaving: int


class BedGroupTold(Told):
    """Beds that are for the same people."""

    name: str = Field(description="In words.")
    beds: int
    nights: list[NightTold]


class UnitCalendar(Told):
    """The beds of a unit, night by night."""

    id: UUID = Field(description="Of the unit.")
    groups: list[BedGroupTold]


@router.get("/units/{uuid:unit_id}", response=UnitRead, summary="One unit in full")
@tells_version
def read_unit(request: HttpRequest, unit_id: UUID, response: HttpResponse) -> OneUnit:
    """Return what a unit has and takes; the version of its rules is the `ETag` to change them."""
    found = one_unit(actor_of(request), unit_id, now=timezone.now())
    response["ETag"] = etag(found.version)
    return found


@router.get(
    "/units/{uuid:unit_id}/calendar",
    response=UnitCalendar,
    summary="The beds of a unit by night",
    operation_id="readUnitCalendar",
)
def calendar(
    request: HttpRequest,
    unit_id: UUID,
    first: Annotated[
        date | None,
        Query(alias="from", le=_LAST, description="First night; before tonight: tonight."),
    ] = None,
    nights: Annotated[int, Query(ge=1, le=_MOST_NIGHTS, description="How many.")] = 28,
) -> object:
    """Return how many beds are free, held, taken and closed on each of the next nights."""
    groups = unit_nights(actor_of(request), unit_id, first=first, number=nights, now=timezone.now())
    return {"id": unit_id, "groups": groups}

"""Reading placements: the holds that one answers, and one in full."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.http import HttpRequest
from django.utils import timezone
from pydantic import Field

from api.paging import PAGE, Cursor, Limit, Page, page_of
from api.placements.router import router
from api.sent import TextOrNull, Told
from api.who import actor_of
from opvang.queries.choices import PlacementState, PlaceType, RefusalReason, Urgency
from opvang.queries.placements import seen_placement
from opvang.queries.to_answer import holds_to_answer


class HoldOnList(Told):
    """A place that is kept until somebody answers or time is up."""

    id: UUID = Field(description="Of the placement.")
    urgency: Urgency
    persons: str = Field(description="How many clients and children, in words.")
    shelter: str
    unit: str
    place_type: PlaceType = Field(validation_alias="place_type_code")
    first_night: date
    held_until: datetime


class HoldPage(Page[HoldOnList]):
    """A part of the list."""


class RefusalTold(Told):
    """A reason for which it can be refused, and what follows from it."""

    code: RefusalReason
    label: str
    effect: str


class PlacementRead(Told):
    """A hold or a placement as one reader may see it."""

    id: UUID
    state: PlacementState
    shelter: str
    unit: str
    unit_id: UUID
    place_type: PlaceType = Field(validation_alias="place_type_code")
    authority: str = Field(description="Who answers.")
    first_night: date
    until: date | None
    held_until: datetime | None = Field(description="Null: it is no hold, or not any more.")
    reference: TextOrNull = Field(description="Of the request; null: not for this reader.")
    refusal: TextOrNull
    needs_court_order: bool
    awaits_consent: bool = Field(description="The Labour Inspectorate must agree first.")
    departed_on: date | None
    refusals: list[RefusalTold] = Field(description="For which reasons it can be refused now.")
    may_consent: bool
    may_answer: bool
    may_arrive: bool
    may_depart: bool


@router.get(
    "/holds",
    response=HoldPage,
    summary="The holds that wait for one's answer",
    operation_id="listHolds",
)
def holds(request: HttpRequest, cursor: Cursor = None, limit: Limit = PAGE) -> object:
    """Return the holds over which one decides now; each lapses by itself when its time is up."""
    found = holds_to_answer(actor_of(request), now=timezone.now())
    return page_of(found.waiting, after=cursor, limit=limit)


@router.get("/placements/{uuid:placement_id}", response=PlacementRead, summary="One placement")
def read_placement(request: HttpRequest, placement_id: UUID) -> object:
    """Return a placement as who decides over it, or shelters the people, may see it."""
    return seen_placement(actor_of(request), placement_id, now=timezone.now())

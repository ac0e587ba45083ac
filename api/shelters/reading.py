"""Reading shelters and the list of units: what there is and how it stands tonight."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.http import HttpRequest
from django.utils import timezone
from pydantic import Field

from api.paging import PAGE, Cursor, Limit, Page, page_of
from api.sent import Told
from api.shelters.router import router
from api.who import actor_of
from opvang.queries.capacity import units_capacity
from opvang.queries.choices import PlaceType
from opvang.queries.shelters import one_shelter, shelters


class UnitCapacity(Told):
    """One unit tonight; occupied, closed and free make up the beds."""

    id: UUID
    shelter_id: UUID
    shelter: str = Field(description="Its public name.")
    name: str
    place_type: PlaceType
    beds: int
    free: int
    occupied: int
    closed: int
    overbooked: int = Field(description="Closed beds that somebody has all the same.")
    confirmed_at: datetime | None = Field(
        description="When somebody last said that this is right; null: never."
    )
    is_confirmed: bool = Field(description="That still counts.")
    is_stopped: bool = Field(description="Nobody new comes until it is opened.")


class UnitPage(Page[UnitCapacity]):
    """A part of the list."""


class ShelterOnList(Told):
    """One shelter tonight, with its units in use."""

    id: UUID
    name: str = Field(description="Its public name; where it is stands nowhere.")
    beds: int
    free: int
    is_stopped: bool = Field(description="Nobody new comes in any of its units.")


class ShelterRead(ShelterOnList):
    """One shelter with each of its units."""

    units: list[UnitCapacity]


class ShelterPage(Page[ShelterOnList]):
    """A part of the list."""


@router.get(
    "/shelters",
    response=ShelterPage,
    summary="One's own shelters",
    operation_id="listShelters",
)
def list_of_shelters(request: HttpRequest, cursor: Cursor = None, limit: Limit = PAGE) -> object:
    """Return the own shelters, or all of them for who follows all."""
    return page_of(shelters(actor_of(request), now=timezone.now()), after=cursor, limit=limit)


@router.get("/shelters/{uuid:shelter_id}", response=ShelterRead, summary="One shelter")
def read_shelter(request: HttpRequest, shelter_id: UUID) -> object:
    """Return a shelter with its units in use, and how each stands tonight."""
    return one_shelter(actor_of(request), shelter_id, now=timezone.now())


@router.get(
    "/units",
    response=UnitPage,
    summary="The units that one may know, their beds tonight and when that was confirmed",
    operation_id="listUnits",
)
def units(request: HttpRequest, cursor: Cursor = None, limit: Limit = PAGE) -> object:
    """Return the units of the own shelters, or of all for who follows all."""
    return page_of(units_capacity(actor_of(request), now=timezone.now()), after=cursor, limit=limit)

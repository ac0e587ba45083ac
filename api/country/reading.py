"""Reading the picture of tonight: how full it is, what is proposed, and who has no place."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.http import HttpRequest
from django.utils import timezone
from pydantic import Field

from api.country.router import router
from api.paging import PAGE, Cursor, Limit, Page, page_of
from api.sent import PlaceTypeOrNull, TextOrNull, Told
from api.who import actor_of
from opvang.queries.choices import PlaceType, Urgency
from opvang.queries.how_full import how_full
from opvang.queries.proposals import proposed_places
from opvang.queries.unplaced import unplaced


class BedsTold(Told):
    """Numbers of beds; occupied, closed and free make up the total."""

    total: int
    occupied: int
    closed: int
    free: int
    soon: int = Field(description="Not free tonight, and expected to be within a week.")


class BedsInAll(Told):
    """The beds of all that one may see."""

    beds: BedsTold
    unconfirmed: int = Field(description="Beds whose capacity nobody confirmed in time.")


class BedsOfPlaceType(BedsInAll):
    """The beds of one kind of place."""

    code: PlaceType
    name: str


class BedsOfProvinces(Told):
    """The beds of a province; of several together where each has few shelters."""

    names: list[str]
    beds: BedsTold


class Occupancy(Told):
    """How full it is tonight."""

    night: date
    is_national: bool = Field(description="False: the own shelters, or the own region.")
    total: BedsInAll | None = Field(description="Null: one sees only provinces.")
    by_place_type: list[BedsOfPlaceType]
    by_province: list[BedsOfProvinces]


class ProposalOnList(Told):
    """A request and the place that the last match proposes; nothing is held by it."""

    id: UUID = Field(description="Of the proposal, which is new with each match.")
    reference: str = Field(description="Of the request.")
    urgency: Urgency
    persons: str = Field(description="How many clients and children, in words.")
    place: str = Field(description="Public name, or a label that is new for every request.")
    place_type: PlaceTypeOrNull = Field(
        validation_alias="place_type_code", description="Null: it would tell which shelter it is."
    )
    first_night: date
    reasons: list[str] = Field(description="Why there.")


class ProposalPage(Page[ProposalOnList]):
    """A part of the list."""


class WaitingRequest(Told):
    """A request without a proposal, and what stands in the way."""

    id: UUID
    reference: str
    urgency: Urgency
    persons: str = Field(description="How many clients and children, in words.")
    days_waited: int
    why: TextOrNull = Field(description="What keeps the places out that came nearest.")
    blocked: list[str] = Field(description="All that stands in the way, with how many places.")
    relaxations: list[str] = Field(description="What a human could set aside.")
    earliest: TextOrNull = Field(description="From when there would be room.")


class WaitingPage(Page[WaitingRequest]):
    """A part of the list."""

    not_matched_yet: int = Field(
        description="Requests beside these that the last match did not know as they are now."
    )


@router.get(
    "/occupancy",
    response=Occupancy,
    summary="How full it is tonight",
    operation_id="readOccupancy",
)
def read_occupancy(request: HttpRequest) -> object:
    """Return the beds by kind of place and by province: of the country, or of one's own."""
    return how_full(actor_of(request), now=timezone.now())


@router.get(
    "/proposals",
    response=ProposalPage,
    summary="What the last match proposes",
    operation_id="listProposals",
)
def proposals(request: HttpRequest, cursor: Cursor = None, limit: Limit = PAGE) -> object:
    """Return the standing proposals for one's own requests, or in one's own shelters."""
    return page_of(
        proposed_places(actor_of(request), now=timezone.now()), after=cursor, limit=limit
    )


@router.get(
    "/waiting-list",
    response=WaitingPage,
    summary="Who has no proposal, and why",
    operation_id="listWaiting",
)
def waiting(request: HttpRequest, cursor: Cursor = None, limit: Limit = PAGE) -> object:
    """Return one's own requests without a proposal, or all of them for who follows all."""
    found = unplaced(actor_of(request), now=timezone.now())
    page = page_of(found.requests, after=cursor, limit=limit)
    return page | {"not_matched_yet": found.not_matched_yet}

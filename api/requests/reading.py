"""Reading requests: all of one's own, by reference, and one in full."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from pydantic import BeforeValidator, Field

from api.etags import etag, tells_version
from api.paging import PAGE, Cursor, Limit, Page, page_of
from api.requests.asked import AskedRequest
from api.requests.router import router
from api.sent import Given, TextOrNull, Told
from api.who import actor_of
from opvang.queries.choices import RequestStatus, TransferReason, Urgency
from opvang.queries.requests.one_request import OneRequest, one_request
from opvang.queries.requests.steps import Step
from opvang.queries.requests.work_list import Asked, request_called, work_list

#: What comes next for a request: the names of the steps, since their values are in words.
RequestStep = StrEnum("RequestStep", [(one.name, one.name) for one in Step])  # type: ignore[misc]
StepName = Annotated[
    RequestStep, BeforeValidator(lambda step: step.name if isinstance(step, Step) else step)
]


class RequestOnList(Told):
    """One request, and what comes next for it; texts are in the language that was asked for."""

    id: UUID
    reference: str = Field(description="To name it by, also on the telephone.")
    step: StepName
    urgency: Urgency
    persons: str = Field(description="How many clients and children, in words.")
    registered_on: date
    days_waited: int
    organisation_name: str = Field(description="Who asks.")
    is_own: bool = Field(description="That is the organisation of who reads.")
    place: TextOrNull = Field(description="Public name or label of the place, proposed or kept.")
    first_night: date | None
    held_until: datetime | None
    refusal: TextOrNull = Field(description="Why the last place was not given.")
    obstacle: TextOrNull = Field(description="Why nothing is proposed.")
    ended_on: date | None


class RequestPage(Page[RequestOnList]):
    """A part of the list."""


class KeptPlace(Told):
    """The place that is kept for a request, or lived in."""

    id: UUID = Field(description="Of the placement.")
    place: str = Field(description="Public name, or a label that is new for every request.")
    first_night: date
    until: date | None = Field(description="First night that is not agreed any more.")
    held_until: datetime | None
    who_answers: str


class RequestRead(Told):
    """One request in full."""

    id: UUID
    reference: str
    version: int = Field(description="As in `ETag`.")
    status: RequestStatus
    step: StepName
    registered_on: date
    days_waited: int
    ended_on: date | None
    organisation_name: str
    is_own: bool
    transfer_reason: TransferReason | None
    moves_from: UUID | None = Field(description="The placement that they live in.")
    asked: AskedRequest
    stay: KeptPlace | None


class ReferenceAsked(Given):
    """Which request somebody looks for."""

    reference: str = Field(min_length=3, max_length=20, description="Such as A-7K3M9QXC.")


class RequestFound(Told):
    """Which request it is."""

    id: UUID


class RequestsFound(Told):
    """The requests with that reference: one, or none that is for who asks."""

    items: list[RequestFound]


@router.get(
    "/requests",
    response=RequestPage,
    summary="One's own requests",
    operation_id="listRequests",
)
def requests(
    request: HttpRequest,
    urgency: Urgency | None = None,
    cursor: Cursor = None,
    limit: Limit = PAGE,
) -> object:
    """Return the requests that one places or follows: the live ones, and what ended lately."""
    found = work_list(actor_of(request), Asked(urgency=urgency or ""), now=timezone.now())
    every = (*found.items, *found.ended)
    return page_of(every, after=cursor, limit=limit)


@router.post("/requests/search", response=RequestsFound, summary="Find a request by its reference")
def search_requests(request: HttpRequest, body: ReferenceAsked) -> object:
    """Find by reference, which is not for an address: another's is not found."""
    found = request_called(actor_of(request), body.reference, now=timezone.now())
    return {"items": [{"id": found}] if found else []}


@router.get("/requests/{uuid:request_id}", response=RequestRead, summary="One request in full")
@tells_version
def read_request(request: HttpRequest, request_id: UUID, response: HttpResponse) -> OneRequest:
    """Return what is asked and how far it is; its version is the `ETag` to change it by."""
    found = one_request(actor_of(request), request_id, now=timezone.now())
    response["ETag"] = etag(found.version)
    return found

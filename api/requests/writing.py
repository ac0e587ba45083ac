"""Asking for a place, changing what is asked, ending it, and keeping a place meanwhile."""

from __future__ import annotations

from typing import Annotated, Literal
from uuid import UUID

from django.http import HttpRequest
from django.utils import timezone
from pydantic import Field

from api.etags import etag, version_seen
from api.naming import sent_as
from api.placements.told import PlacementDone, placed
from api.requests.asked import AskedRequest, new_request
from api.requests.router import router
from api.requests.told import RequestDone
from api.sent import Given, Told
from api.shapes import PLACE_KEY
from api.who import actor_of
from api.writing import Done, once
from opvang.actions.holds import hold_place
from opvang.actions.requests import change_request, end_request, place_request, reopen_request
from opvang.actions.watches.switching import switch_watch
from opvang.queries.choices import ENDS, AreaReason
from opvang.queries.requests.subjects import asked_unit


class RequestChange(Given):
    """What is asked from now on."""

    asked: AskedRequest = Field(description="All of it: what is left out no longer holds.")
    reason: AreaReason | None = Field(
        None, description="Why areas change, once they did so more often than usual."
    )


class Ending(Given):
    """How a request ends that needs no place."""

    outcome: Literal["WITHDRAWN", "NOT_A_VICTIM"]


class WatchSwitch(Given):
    """Whether places are watched in the region that people wish."""

    is_on: bool


class WatchSwitched(Told):
    """Whether they are, now."""

    id: UUID = Field(description="Of the request.")
    is_on: bool


class PlaceAsked(Given):
    """Which of the places that fit is asked for."""

    place: Annotated[
        str,
        Field(pattern=PLACE_KEY, description="Its `key` in the explanation of the request."),
    ]


@router.post(
    "/requests", response={201: RequestDone}, summary="Ask for a place", operation_id="placeRequest"
)
@once(makes="GET /requests/{request_id}")
def ask_for_place(request: HttpRequest, body: AskedRequest) -> Done:
    """Ask for a place for people who stay together; everybody is matched anew."""
    made = place_request(actor_of(request), new_request(body), now=timezone.now())
    told = RequestDone.model_validate(made)
    headers = {"Location": f"/api/v1/requests/{made.id}", "ETag": etag(made.version)}
    return Done(told=told, status=201, headers=headers)


@router.put(
    "/requests/{uuid:request_id}",
    response=RequestDone,
    summary="Change what is asked",
    operation_id="changeRequest",
)
@once(versioned=True)
def change_what_is_asked(request: HttpRequest, request_id: UUID, body: RequestChange) -> Done:
    """Let a request that waits ask this and nothing else; its waiting time stays what it was."""
    with sent_as({"area_reason": "reason"}, under="asked"):
        row = change_request(
            actor_of(request),
            request=request_id,
            new=new_request(body.asked),
            seen=version_seen(request),
            reason=body.reason,
            now=timezone.now(),
        )
    return Done(told=RequestDone.model_validate(row), headers={"ETag": etag(row.version)})


@router.post(
    "/requests/{uuid:request_id}/ending",
    response=RequestDone,
    summary="End a request",
    operation_id="endRequest",
)
@once()
def end(request: HttpRequest, request_id: UUID, body: Ending) -> Done:
    """End a request whose people need no place."""
    row = end_request(
        actor_of(request), request=request_id, outcome=ENDS[body.outcome], now=timezone.now()
    )
    return Done(told=RequestDone.model_validate(row))


@router.post(
    "/requests/{uuid:request_id}/reopening",
    response=RequestDone,
    summary="Open a request again",
    operation_id="reopenRequest",
)
@once()
def reopen(request: HttpRequest, request_id: UUID) -> Done:
    """Open a request again that was ended by mistake."""
    row = reopen_request(actor_of(request), request=request_id, now=timezone.now())
    return Done(told=RequestDone.model_validate(row))


@router.put(
    "/requests/{uuid:request_id}/watch",
    response=WatchSwitched,
    summary="Watch for places where people wish to live",
    operation_id="switchWatch",
)
@once()
def watch(request: HttpRequest, request_id: UUID, body: WatchSwitch) -> Done:
    """Switch on or off that places are watched in the region that people wish."""
    switch_watch(actor_of(request), request=request_id, on=body.is_on, now=timezone.now())
    return Done(told=WatchSwitched(id=request_id, is_on=body.is_on))


@router.post(
    "/requests/{uuid:request_id}/holds",
    response={201: PlacementDone},
    summary="Hold a place",
    operation_id="holdPlace",
)
@once()
def hold(request: HttpRequest, request_id: UUID, body: PlaceAsked) -> Done:
    """Keep a place until whoever decides has answered; in crisis mode it is promised at once."""
    actor, now = actor_of(request), timezone.now()
    unit = asked_unit(actor, request_id, body.place, now=now)
    made = hold_place(actor, request=request_id, unit=unit, now=now)
    return placed(made, status=201)

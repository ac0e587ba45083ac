"""Who came, who left, who stays longer, and who needs another place."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from django.http import HttpRequest
from django.utils import timezone
from pydantic import Field

from api.etags import etag
from api.naming import sent_as
from api.placements.router import router
from api.placements.told import PlacementDone, placed
from api.requests.asked import Screening, new_screening
from api.requests.told import RequestDone
from api.sent import Given
from api.shapes import Codes, Municipality, SafetyRegion, SpokenCode
from api.who import actor_of
from api.writing import Done, once
from opvang.actions.overstays import explain_overstay
from opvang.actions.stays import arrive, depart
from opvang.actions.transfers.ask import ask_transfer
from opvang.actions.transfers.asked import NewTransfer
from opvang.queries.choices import (
    Destination,
    OverstayReason,
    Route,
    TransferReason,
    Urgency,
    WishReason,
)

_ONE = "/placements/{uuid:placement_id}"


class DepartureTold(Given):
    """Where people went, and when."""

    destination: Destination
    departed_on: date


class OverstayExplained(Given):
    """Why people stay longer than the longest stay, and until when."""

    reason: OverstayReason
    ends_on: date


class TransferAsked(Given):
    """Why people must move, and what has changed since they came; null: as it was."""

    reason: TransferReason
    screenings: dict[SpokenCode, Screening] = Field(
        default_factory=dict,
        max_length=40,
        description="By the code of each client: all of them are screened again.",
    )
    urgency: Urgency | None = None
    start_by: date | None = None
    nights: int | None = Field(None, ge=1, le=3650)
    routes: tuple[Route, ...] | None = Field(None, min_length=1, max_length=len(Route))
    needs: Codes | None = None
    wish_safety_regions: tuple[SafetyRegion, ...] | None = Field(None, max_length=25)
    wish_municipality: Municipality | None = None
    wish_reason: WishReason | None = None


@router.post(
    f"{_ONE}/arrival", response=PlacementDone, summary="The people came", operation_id="arrive"
)
@once()
def write_arrival(request: HttpRequest, placement_id: UUID) -> Done:
    """Write down that people came, which ends their stay elsewhere."""
    return placed(arrive(actor_of(request), placement=placement_id, now=timezone.now()))


@router.post(
    f"{_ONE}/departure", response=PlacementDone, summary="The people left", operation_id="depart"
)
@once()
def write_departure(request: HttpRequest, placement_id: UUID, body: DepartureTold) -> Done:
    """Write down that people left, and where to; their beds can be given again."""
    return placed(
        depart(
            actor_of(request),
            placement=placement_id,
            destination=body.destination,
            on=body.departed_on,
            now=timezone.now(),
        )
    )


@router.post(
    f"{_ONE}/overstay",
    response=PlacementDone,
    summary="Why people stay longer",
    operation_id="explainOverstay",
)
@once()
def explain(request: HttpRequest, placement_id: UUID, body: OverstayExplained) -> Done:
    """Say why the longest stay is over and people are still there."""
    with sent_as({"expected_end": "ends_on"}):
        made = explain_overstay(
            actor_of(request),
            placement=placement_id,
            reason=body.reason,
            expected_end=body.ends_on,
            now=timezone.now(),
        )
    return placed(made.placement)


@router.post(
    f"{_ONE}/transfers",
    response={201: RequestDone},
    summary="Ask for another place",
    operation_id="askTransfer",
)
@once(makes="GET /requests/{request_id}")
def transfer(request: HttpRequest, placement_id: UUID, body: TransferAsked) -> Done:
    """Ask for another place for people who live in one; their bed stays theirs until they move."""
    facts = dict(body) | {"screenings": _screenings(body.screenings)}
    made = ask_transfer(
        actor_of(request), placement=placement_id, new=NewTransfer(**facts), now=timezone.now()
    )
    headers = {"Location": f"/api/v1/requests/{made.id}", "ETag": etag(made.version)}
    return Done(told=RequestDone.model_validate(made), status=201, headers=headers)


def _screenings(given: Mapping[str, Screening]) -> dict[str, object]:
    return {code: new_screening(one) for code, one in given.items()}

"""Why a request is where it is: what is proposed, where else it could go, and what would help."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from django.http import HttpRequest
from django.utils import timezone
from ninja import Query
from pydantic import Field

from api.requests.router import router
from api.sent import PlaceTypeOrNull, TextOrNull, Told
from api.who import actor_of
from opvang.queries.choices import PlaceType
from opvang.queries.requests.request_page import exact_places, request_page
from opvang.queries.requests.waiting_list import place_on_list


class FittingPlaceTold(Told):
    """A place that could be asked for."""

    key: str = Field(description="To ask for it by; another one for every request.")
    place: str = Field(description="Public name, or a label that is new for every request.")
    place_type: PlaceTypeOrNull = Field(
        validation_alias="place_type_code", description="Null: it would tell which shelter it is."
    )
    is_emergency: bool
    first_night: date
    when: str = Field(description="In a band: tonight, this week, later.")
    in_wished_region: bool | None
    speaks_language: bool | None
    is_confirmed: bool = Field(description="Its free places were stated in time.")
    displaces: int | None = Field(description="People whose proposal it would cost.")
    effects: list[str] = Field(description="What else would change for everybody together.")
    rank: int | None = Field(description="Among those computed with all others at their best.")
    reasons: list[str] = Field(description="Why it fits.")
    who_answers: str


class HelpTold(Told):
    """One thing that would give a place, and who decides about it."""

    what: str
    who: str


class NoPlaceTold(Told):
    """Why there is none."""

    blocked: list[str] = Field(description="What stands in the way.")
    helps: list[HelpTold]
    otherwise: str = Field(description="What to do when no single thing would.")


class RefusedTold(Told):
    """A place that does not fit, for who may set rules aside."""

    shelter: str
    unit_name: str
    place_type: PlaceType = Field(validation_alias="place_type_code")
    reasons: list[str] = Field(description="All that keeps the request out.")
    key: TextOrNull = Field(description="To set rules aside there by; null: nobody can.")


class ProvisionalTold(Told):
    """What stands until the next run is done: nobody keeps it, and it is not proved the best."""

    place: FittingPlaceTold | None
    blocked: list[str]


class WaitingTold(Told):
    """What somebody can do for a request that waits."""

    proposal: FittingPlaceTold | None
    proposal_is_gone: bool = Field(description="It was proposed and does not fit any more.")
    why_this_one: str
    why_not_others: list[str]
    alternatives: list[FittingPlaceTold] = Field(description="The best first.")
    no_place: NoPlaceTold | None
    provisional: ProvisionalTold | None
    refused: list[RefusedTold] = Field(description="Empty: nothing, or not for this reader.")
    lacks_consent: bool = Field(description="No place can be asked for yet.")


class Explanation(Told):
    """Where a request could go."""

    id: UUID
    waiting: WaitingTold | None = Field(description="Null: it does not wait for a place.")


class OnListTold(Told):
    """Where a request stands on the waiting list, in words."""

    where: str = Field(description="In a band, for who may not know how many wait.")
    risen: str = Field(description="That it counts as more urgent by now; empty: it does not.")


class OnList(Told):
    """Whether a request waits, and where."""

    id: UUID
    on_list: OnListTold | None = Field(description="Null: it does not wait.")


@router.get(
    "/requests/{uuid:request_id}/explanation",
    response=Explanation,
    summary="The proposal, why, and where else",
    operation_id="explainRequest",
)
def explanation(
    request: HttpRequest,
    request_id: UUID,
    is_exact: Annotated[
        bool,
        Query(
            alias="isExact",
            description="Compute the first places with all others at their best: takes seconds.",
        ),
    ] = False,
) -> object:
    """Return the proposal, the other places that fit and, without any, why there is none."""
    tell = exact_places if is_exact else request_page
    return tell(actor_of(request), request_id, now=timezone.now())


@router.get(
    "/requests/{uuid:request_id}/waiting-list",
    response=OnList,
    summary="Where it stands",
    operation_id="readWaitingList",
)
def waiting_list(request: HttpRequest, request_id: UUID) -> object:
    """Return where a request stands among those that wait for such a place."""
    found = place_on_list(actor_of(request), request_id, now=timezone.now())
    return {"id": request_id, "on_list": found}

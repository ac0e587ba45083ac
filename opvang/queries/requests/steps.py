"""How far a request is, and so what whoever places it does next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.db.models import OuterRef, Prefetch, QuerySet, Subquery

from opvang.models import AuditEntry, Placement, PlacementRequest, Proposal
from opvang.models.codes import (
    LIVE_PLACEMENT_STATES,
    LIVE_REQUEST_STATUSES,
    Activity,
    PlacementState,
    ProposalState,
)


class Step(StrEnum):
    """What comes next for a request, in the order in which somebody takes it up."""

    PROPOSED = "voorstel"  #: ask for the place that is proposed
    REFUSED = "geweigerd"  #: a hold was refused or lapsed: look for another place
    CONFIRMED = "bevestigd"  #: bring the people
    NO_PLACE = "geen-plek"  #: see why, and what would help
    HELD = "houd"  #: wait for an answer
    SEARCHING = "zoekt"  #: wait for the next match run
    LIVES_THERE = "woont-er"  #: nothing until they leave
    ENDED = "afgelopen"


#: Steps in which the request waits for a place.
WAITING_STEPS = frozenset({Step.PROPOSED, Step.REFUSED, Step.NO_PLACE, Step.SEARCHING})
_LIVE = {
    PlacementState.HELD: Step.HELD,
    PlacementState.CONFIRMED: Step.CONFIRMED,
    PlacementState.ARRIVED: Step.LIVES_THERE,
}
_NOT_GIVEN = (PlacementState.REFUSED, PlacementState.LAPSED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far one request is."""

    step: Step
    placement: Placement | None  #: what is kept or lived in; else the last that was not given
    proposal: Proposal | None  #: what stands proposed, where it waits for a place


def with_progress(requests: QuerySet[PlacementRequest]) -> QuerySet[PlacementRequest]:
    """Return *requests* with what `progress_of` needs fetched along."""
    standing = Proposal.objects.filter(state=ProposalState.PROPOSED)
    asked = AuditEntry.objects.filter(object_id=OuterRef("id"), activity=Activity.HOLD_PLACE)
    placements = Placement.objects.select_related("unit__shelter").order_by(
        Subquery(asked.values("at")[:1]).asc(nulls_first=True), "held_until", "id"
    )
    return requests.prefetch_related(
        Prefetch("proposals", standing.select_related("unit__shelter__municipality")),
        Prefetch("placements", placements),
    )


def progress_of(request: PlacementRequest, *, unplaced: Mapping[str, Any]) -> Progress:
    """Return how far *request* is.

    Parameters
    ----------
    unplaced
        What the last run says of requests without a place, by id.
    """
    placements = list(request.placements.all())
    live = [one for one in placements if one.state in LIVE_PLACEMENT_STATES]
    if live:
        return Progress(step=_LIVE[PlacementState(live[0].state)], placement=live[0], proposal=None)
    if request.status not in LIVE_REQUEST_STATUSES:
        return Progress(step=Step.ENDED, placement=None, proposal=None)
    last = placements[-1] if placements and placements[-1].state in _NOT_GIVEN else None
    standing = next(iter(request.proposals.all()), None)
    if standing is not None:
        return Progress(step=Step.PROPOSED, placement=last, proposal=standing)
    if last is not None:
        return Progress(step=Step.REFUSED, placement=last, proposal=None)
    step = Step.NO_PLACE if str(request.id) in unplaced else Step.SEARCHING
    return Progress(step=step, placement=None, proposal=None)

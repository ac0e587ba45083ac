"""The proposals that stand: those of a run take the place of all that stood before."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from matching import Placement, Plan, Problem
from opvang import events
from opvang.calendar import tonight
from opvang.models import MatchRun, PlacementRequest, Proposal
from opvang.models.codes import ProposalState


def replace_proposals(run: MatchRun, placements: Iterable[Placement]) -> set[str]:
    """Let *placements* be what is proposed, and return who follows a request for which that tells.

    That is one for which another place or night is proposed than before, or none any more.
    """
    before = _standing()
    Proposal.objects.filter(state=ProposalState.PROPOSED).update(state=ProposalState.SUPERSEDED)
    Proposal.objects.bulk_create(_proposal(run, placement) for placement in placements)
    otherwise = {request for request, _, _ in before ^ _standing()}
    rows = PlacementRequest.objects.filter(id__in=otherwise)
    night = tonight(run.started_at)
    return {one for row in rows for one in events.of_request(row, night=night)}


def still_true(plan: Plan, asked: Problem, found: Problem) -> list[Placement]:
    """Return the placements whose request and shelter are *found* as they were *asked* about."""
    return [
        placement
        for placement in plan.placements
        if found.request.get(placement.request) == asked.request[placement.request]
        and found.shelter_of.get(placement.unit) == asked.shelter_of[placement.unit]
    ]


def _standing() -> set[tuple[UUID, UUID, date]]:
    """Return what is proposed: request, unit and first night."""
    rows = Proposal.objects.filter(state=ProposalState.PROPOSED)
    return set(rows.values_list("request_id", "unit_id", "start"))


def _proposal(run: MatchRun, placement: Placement) -> Proposal:
    return Proposal(
        run=run,
        request_id=UUID(placement.request),
        unit_id=UUID(placement.unit),
        start=placement.start,
        rooms=[{"id": use.id, "persons": use.persons} for use in placement.rooms],
    )

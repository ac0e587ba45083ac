"""Holds: a place is asked for, kept until a time, and answered."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext

import matching
from opvang.actions.beds import take_beds
from opvang.actions.lapses import lapse_job
from opvang.actions.locks import lock_shelters
from opvang.actions.overrides.consent import require_consent
from opvang.actions.overrides.crisis import promise_in_crisis
from opvang.actions.subjects import request_for, require_waiting, unit_beside
from opvang.actions.telling import tell_of_placement
from opvang.errors import NoPlace, NotPossible
from opvang.models import Account, Placement, PlacementRequest, Proposal, Unit
from opvang.models.codes import (
    Activity,
    PlacementState,
    ProposalState,
)
from opvang.policy import Policy, policy
from opvang.queries.requests.screened import screening_is_due
from opvang.snapshot import take_part, with_kept_prices


@transaction.atomic
def hold_place(actor: Account, *, request: UUID, unit: UUID, now: datetime) -> Placement:
    """Keep a place in a unit for a request, until whoever decides has answered or time is up.

    In crisis mode it is promised at once.

    Raises
    ------
    NotAllowed, NotFound
        When this is not for the actor to do, or not with this request or unit.
    Busy
        When somebody else works on the same request or shelter.
    NotPossible
        When the request does not wait for a place, its people did not consent, or people who move
        were not screened anew.
    NoPlace
        When the unit does not take these people, or is not free for them any more.
    """
    row = request_for(actor, Activity.HOLD_PLACE, request, now=now)
    place = unit_beside(row, unit, Activity.HOLD_PLACE)
    lock_shelters([place.shelter_id])
    require_waiting(row)
    _require_screened(row)
    require_consent(row)
    current = policy()
    lodging = _lodging(row, place, current, now=now)
    hold = Placement.objects.create(
        request=row,
        unit=place,
        state=PlacementState.HELD,
        start=lodging.start,
        until=lodging.start + timedelta(days=row.nights) if row.nights else None,
        held_until=now + _time_to_answer(row, current),
        asked_by=actor,
    )
    take_beds(hold, lodging, now=now)
    _settle_proposal(row, place)
    tell_of_placement(actor, Activity.HOLD_PLACE, hold, now=now)
    if not promise_in_crisis(actor, row, hold, now=now):
        lapse_job.configure(schedule_at=hold.held_until).defer(hold=str(hold.id))
    return hold


def _require_screened(request: PlacementRequest) -> None:
    if screening_is_due(request):
        raise NotPossible(
            gettext(
                "Bij elke overplaatsing is een nieuwe risicoscreening nodig van elke cliënt. Vul "
                "die in bij de aanvraag; vraag daarna deze plek."
            )
        )


def _lodging(
    request: PlacementRequest, unit: Unit, current: Policy, *, now: datetime
) -> matching.Placement:
    """Return where in *unit* the people can be, by the same rules as the optimiser's."""
    part = take_part([request], unit.shelter_id, now=now, current=current)
    problem = with_kept_prices(part, current)
    asked, place = problem.requests[0], problem.unit.get(str(unit.id))
    if place is None:
        raise NoPlace(("excluded",))
    codes = matching.obstacles(problem, asked, place)
    lodging = None if codes else matching.lodge(problem, asked, place)
    if lodging is None:
        raise NoPlace(codes)
    return lodging


def _time_to_answer(request: PlacementRequest, current: Policy) -> timedelta:
    return timedelta(minutes=current.number_of(f"HOLD_MINUTES_{request.urgency}"))


def _settle_proposal(request: PlacementRequest, unit: Unit) -> None:
    standing = Proposal.objects.filter(request=request, state=ProposalState.PROPOSED)
    standing.filter(unit=unit).update(state=ProposalState.TAKEN_UP)
    standing.update(state=ProposalState.SET_ASIDE)

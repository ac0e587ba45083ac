"""Who lives in the beds that are not free; of most only the shelter knows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from opvang.actions.country.draft import Draft
from opvang.actions.country.draws import Draw
from opvang.actions.country.households import Household, add_placement
from opvang.actions.country.organisations import Parties
from opvang.actions.country.plans import RequestPlan
from opvang.actions.country.profiles import GUESTS
from opvang.actions.country.requests import BuiltRequest, add_request
from opvang.actions.country.shelters import BuiltUnit
from opvang.actions.country.stays import Stay, drawn_stay
from opvang.actions.country.vacancies import takes
from opvang.models.codes import PlacementState, RequestStatus

#: How often a guest came by a request, is still to come by one, and how often a bed was left today.
_KNOWN, _TO_COME, _JUST_LEFT = 0.1, 0.03, 0.02


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    """Somebody who lives somewhere, or soon will, and came by a request."""

    request: BuiltRequest
    unit: BuiltUnit


def add_guests(draft: Draft, households: Sequence[Household], parties: Parties) -> list[Guest]:
    """Put somebody in each of the beds given, and return those who came by a request."""
    draw = draft.draw("guests")
    known: list[Guest] = []
    for household in households:
        if _has_just_left(draw, household):
            stay = Stay(start=-draw.randint(5, 90), until=0)
            add_placement(draft, draw, household, stay, state=PlacementState.DEPARTED)
            continue
        request = _add_guest(draft, draw, household, parties)
        if request is not None:
            known.append(Guest(request=request, unit=household.unit))
    return known


def _has_just_left(draw: Draw, household: Household) -> bool:
    # Without days to make it ready the bed would be free, and those are counted out already.
    plan = household.unit.plan
    return plan.turnaround_days > 0 and plan.free_rooms is None and draw.chance(_JUST_LEFT)


def _add_guest(
    draft: Draft, draw: Draw, household: Household, parties: Parties
) -> BuiltRequest | None:
    unit = household.unit.plan
    stay, state = drawn_stay(draw, unit), PlacementState.ARRIVED
    plan = GUESTS[unit.place_type](draw)
    fits = len(plan.persons) == len(household.beds) and takes(unit, plan)
    if not fits or not draw.chance(_KNOWN + _TO_COME):
        add_placement(draft, draw, household, stay)
        return None
    if unit.free_rooms is None and draw.chance(_TO_COME / (_KNOWN + _TO_COME)):
        stay, state = Stay(start=draw.randint(1, 3), until=None), PlacementState.CONFIRMED
    request = add_request(
        draft, draw, _as_it_was(draw, plan, stay), parties=parties, status=RequestStatus.PLACED
    )
    add_placement(draft, draw, household, stay, state=state, request=request)
    return request


def _as_it_was(draw: Draw, plan: RequestPlan, stay: Stay) -> RequestPlan:
    days_before = max(0, -stay.start) + draw.randint(0, 20)
    return replace(plan, start_in=stay.start, waiting_days=days_before)

"""Who lives somewhere and is not settled: nearly 18, out of the region of a wish, or too long."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from uuid import UUID

from opvang.actions.country.accounts import busiest_shelters, signed_in_municipality
from opvang.actions.country.draft import Draft
from opvang.actions.country.draws import Draw
from opvang.actions.country.organisations import Parties
from opvang.actions.country.plans import RequestPlan, WishPlan
from opvang.actions.country.profiles import GUESTS
from opvang.actions.country.requests import add_request
from opvang.actions.country.shelters import BuiltUnit
from opvang.actions.country.vacancies import takes
from opvang.models import Occupancy, Overstay, Placement, PlacementRequest, Watch
from opvang.models.codes import (
    NORM_NIGHTS,
    OverstayReason,
    PlacementState,
    PlaceType,
    RequestStatus,
    WishReason,
)

#: How often somebody is drawn anew until they fit where they live.
_TRIES = 20
_ADULT_IN, _EXPLAINED_FOR = 100, 14  #: days


def add_guided(draft: Draft, units: Sequence[BuiltUnit], parties: Parties) -> None:
    """Let one guest be nearly 18, one be watched for, and the shelter explain one long stay."""
    draw = draft.draw("guided")
    built = {one.unit.id: one for one in units}
    _add(draft, draw, PlaceType.YOUTH, built, parties, changed=_nearly_18)
    watched = _add(draft, draw, PlaceType.WOMEN, built, parties, changed=_far_from_home)
    if watched is not None:
        draft.add(Watch(id=draw.uuid(), request=watched.request))
    _explain_one(draft, draw, built, parties)


def _add(
    draft: Draft,
    draw: Draw,
    kind: PlaceType,
    units: dict[UUID, BuiltUnit],
    parties: Parties,
    *,
    changed: Callable[[Draft, RequestPlan, BuiltUnit], RequestPlan],
) -> Placement | None:
    """Let a guest whom only the shelter knew have come by a request; None: none could."""
    beds = [one.placement_id for one in draft.rows(Occupancy)]
    for stay in draft.rows(Placement):
        is_guest = stay.state == PlacementState.ARRIVED and stay.request is None
        if is_guest and stay.unit.place_type == kind and beds.count(stay.id) == 1:
            unit = units[stay.unit_id]
            plan = _fitting(draft, draw, kind, unit, changed)
            if plan is not None:
                stay.request = _request(draft, draw, plan, stay, parties)
                return stay
    return None


def _fitting(
    draft: Draft,
    draw: Draw,
    kind: PlaceType,
    unit: BuiltUnit,
    changed: Callable[[Draft, RequestPlan, BuiltUnit], RequestPlan],
) -> RequestPlan | None:
    drawn = (GUESTS[kind](draw) for _ in range(_TRIES))
    plans = (changed(draft, one, unit) for one in drawn if len(one.persons) == 1)
    return next((one for one in plans if takes(unit.plan, one)), None)


def _request(
    draft: Draft, draw: Draw, plan: RequestPlan, stay: Placement, parties: Parties
) -> PlacementRequest:
    lived = (draft.tonight - stay.start).days
    asked = replace(
        plan,
        start_in=-lived,
        waiting_days=lived + 5,
        municipality=signed_in_municipality(draft).name,
    )
    return add_request(draft, draw, asked, parties=parties, status=RequestStatus.PLACED).request


def _nearly_18(_draft: Draft, plan: RequestPlan, _unit: BuiltUnit) -> RequestPlan:
    minor = replace(plan.persons[0], age=17, turns_18_in=_ADULT_IN)
    return replace(plan, persons=(minor,))


def _far_from_home(draft: Draft, plan: RequestPlan, unit: BuiltUnit) -> RequestPlan:
    here = unit.unit.shelter.municipality.safety_region_id
    elsewhere = next(one.code for one in draft.geography.regions if one.code != here)
    return replace(plan, wish=WishPlan(safety_regions=(elsewhere,), reason=WishReason.FAMILY))


def _explain_one(draft: Draft, draw: Draw, units: dict[UUID, BuiltUnit], parties: Parties) -> None:
    """Let the shelter say why of the longest stay over the norm, one's own before others'."""
    shelter = busiest_shelters(draft, parties)
    over = [
        (stay.unit.shelter.organisation == shelter, -stay.start.toordinal(), number)
        for number, stay in enumerate(draft.rows(Placement))
        if stay.state == PlacementState.ARRIVED and _nights_over(draft, stay) > 0
    ]
    if over:
        stay = draft.rows(Placement)[max(over)[-1]]
        draft.add(
            Overstay(
                id=draw.uuid(),
                placement=stay,
                reason=str(OverstayReason.NO_NEXT_PLACE),
                expected_end=draft.day(_EXPLAINED_FOR),
                author=units[stay.unit_id].operator.account,
                said_on=draft.day(-2),
            )
        )


def _nights_over(draft: Draft, stay: Placement) -> int:
    norm = stay.unit.max_nights or NORM_NIGHTS.get(PlaceType(stay.unit.place_type))
    return (draft.tonight - stay.start).days + 1 - norm if norm else 0

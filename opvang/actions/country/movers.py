"""Who has a place already and must move on: their request is a transfer out of that stay."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from uuid import UUID

from opvang.actions.country.accounts import busiest_shelters, signed_in_municipality
from opvang.actions.country.draft import Draft
from opvang.actions.country.draws import Draw
from opvang.actions.country.households import Household, add_placement
from opvang.actions.country.organisations import Parties
from opvang.actions.country.plans import RequestPlan
from opvang.actions.country.requests import BuiltRequest, add_request
from opvang.actions.country.shelters import BuiltUnit
from opvang.actions.country.stays import Stay
from opvang.actions.country.vacancies import takes
from opvang.models import Placement, RiskScreening
from opvang.models.codes import NORM_NIGHTS, PlaceType, RequestStatus, TransferReason

#: Days ago at most; a new screening belongs to each transfer.
_SCREENED_WITHIN = 7


def add_movers(
    draft: Draft,
    requests: Sequence[BuiltRequest],
    units: Sequence[BuiltUnit],
    parties: Parties,
    *,
    free: frozenset[UUID],
) -> frozenset[UUID]:
    """Let those who must move live somewhere, and return the rooms' beds; full is full.

    Who comes from the shelter that somebody can sign in to is of the coordinator who can.
    """
    draw = draft.draw("movers")
    taken: set[UUID] = set()
    shelter = busiest_shelters(draft, parties)
    for request in requests:
        homes = list(_homes(request.plan, units, left_out=free | taken))
        shown = [home for home in homes if home.unit.operator.organisation == shelter]
        if shown:
            parties.guide(request.request, signed_in_municipality(draft))
        if homes:
            home = draw.choice(shown or homes)
            taken |= {bed.id for bed in home.beds}
            _move(draft, request, _add_stay(draft, draw, request, home, parties))
    return frozenset(taken)


def _move(draft: Draft, request: BuiltRequest, stay: Placement) -> None:
    """Make a request the transfer out of a stay; who was screened at all was so for it."""
    row, norm = request.request, NORM_NIGHTS.get(PlaceType(stay.unit.place_type))
    row.moves_from = stay
    row.transfer_reason = str(TransferReason.END_OF_STAY if norm else TransferReason.CARE_NEED)
    for one in draft.rows(RiskScreening):
        if one.person in request.persons:
            one.made_for = row
            one.assessed_on = max(one.assessed_on, draft.day(-_SCREENED_WITHIN))


def _homes(
    plan: RequestPlan, units: Sequence[BuiltUnit], *, left_out: frozenset[UUID] | set[UUID]
) -> Iterator[Household]:
    """Yield the private rooms they may have been living in, by what they were on arrival."""
    if plan.lives_in is None:
        return
    for unit in units:
        on_arrival = replace(plan, place_type=plan.lives_in, routes=unit.plan.routes)
        if unit.plan.free_rooms is not None or not takes(unit.plan, on_arrival):
            continue
        for room in unit.rooms:
            is_left_out = any(bed.id in left_out for bed in room.beds)
            if not room.room.shared and not is_left_out and len(room.beds) >= len(plan.persons):
                yield Household(unit=unit, beds=room.beds)


def _add_stay(
    draft: Draft, draw: Draw, request: BuiltRequest, home: Household, parties: Parties
) -> Placement:
    plan, unit = request.plan, home.unit.plan
    norm = NORM_NIGHTS.get(unit.place_type)
    came = replace(
        plan,
        place_type=unit.place_type,
        routes=tuple(one for one in plan.routes if one in unit.routes) or unit.routes[:1],
        nights=norm,
        needs=(),
        wish=None,
        start_in=-plan.nights_lived,
        waiting_days=plan.nights_lived,
    )
    earlier = add_request(
        draft, draw, came, parties=parties, status=RequestStatus.PLACED, persons=request.persons
    )
    until = None if norm is None else norm - plan.nights_lived
    stay = Stay(start=-plan.nights_lived, until=until)
    household = replace(home, beds=home.beds[: len(plan.persons)])
    return add_placement(draft, draw, household, stay, request=earlier)

"""Who has a place already and must move on: the request stands beside the stay."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from uuid import UUID

from opvang.actions.country.draft import Draft
from opvang.actions.country.draws import Draw
from opvang.actions.country.households import Household, add_placement
from opvang.actions.country.organisations import Parties
from opvang.actions.country.plans import RequestPlan
from opvang.actions.country.requests import BuiltRequest, add_request
from opvang.actions.country.shelters import BuiltUnit
from opvang.actions.country.stays import Stay
from opvang.actions.country.vacancies import takes
from opvang.models.codes import NORM_NIGHTS, RequestStatus


def add_movers(
    draft: Draft,
    requests: Sequence[BuiltRequest],
    units: Sequence[BuiltUnit],
    parties: Parties,
    *,
    free: frozenset[UUID],
) -> frozenset[UUID]:
    """Let those who must move live somewhere, and return the rooms' beds; full is full."""
    draw = draft.draw("movers")
    taken: set[UUID] = set()
    for request in requests:
        homes = list(_homes(request.plan, units, left_out=free | taken))
        if homes:
            home = draw.choice(homes)
            taken |= {bed.id for bed in home.beds}
            _add_stay(draft, draw, request, home, parties)
    return frozenset(taken)


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
) -> None:
    plan, unit = request.plan, home.unit.plan
    norm = NORM_NIGHTS.get(unit.place_type)
    came = replace(
        plan,
        place_type=unit.place_type,
        routes=unit.routes[:1],
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
    add_placement(draft, draw, household, stay, request=earlier)

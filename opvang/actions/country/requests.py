"""Requests as rows: what is asked, for whom, and where they would like to be."""

from __future__ import annotations

from dataclasses import dataclass

from opvang.actions.country.dangers import add_dangers
from opvang.actions.country.draft import Draft
from opvang.actions.country.draws import Draw
from opvang.actions.country.organisations import Parties, Party
from opvang.actions.country.persons import add_persons
from opvang.actions.country.plans import RequestPlan, WishPlan
from opvang.actions.country.wording import plain
from opvang.models import Municipality, Person, PlacementRequest, RequestPerson
from opvang.models.codes import RequestStatus, TraffickingStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class BuiltRequest:
    """A request, what was planned of it, its people and who coordinates their care."""

    request: PlacementRequest
    plan: RequestPlan
    persons: tuple[Person, ...]
    coordination: Party


def add_request(
    draft: Draft,
    draw: Draw,
    plan: RequestPlan,
    *,
    parties: Parties,
    status: RequestStatus = RequestStatus.OPEN,
    ended_in: int | None = None,
    persons: tuple[Person, ...] = (),
) -> BuiltRequest:
    """Add a request.

    Parameters
    ----------
    ended_in
        Days until it ended, negative for the past; None: it has not.
    persons
        Who they are, where they are known already; else they are added too.
    """
    municipality = _responsible(draft, draw, plan)
    coordination = parties.coordination(municipality)
    if not persons:
        decided = TraffickingStatus.NOT_A_VICTIM if status == RequestStatus.NOT_A_VICTIM else None
        persons = tuple(add_persons(draft, draw, plan, coordination=coordination, status=decided))
        add_dangers(draft, draw, plan, persons[0])
    request = draft.add(_request(draft, draw, plan, municipality, coordination))
    request.status = str(status)
    request.ended_on = None if ended_in is None else draft.day(ended_in)
    for one, person in zip(plan.persons, persons, strict=True):
        draft.add(RequestPerson(id=draw.uuid(), request=request, person=person, role=str(one.role)))
    _add_wish_regions(draft, request, plan.wish)
    return BuiltRequest(request=request, plan=plan, persons=persons, coordination=coordination)


def _responsible(draft: Draft, draw: Draw, plan: RequestPlan) -> Municipality:
    if plan.municipality is not None:
        return draft.geography.municipality(plan.municipality)
    return draw.choice(draft.geography.centres)


def _request(
    draft: Draft, draw: Draw, plan: RequestPlan, municipality: Municipality, coordination: Party
) -> PlacementRequest:
    near = plan.wish and plan.wish.near
    wished = draft.geography.municipality(near) if near else None
    last = None if plan.start_within is None else plan.start_in + plan.start_within
    return PlacementRequest(
        id=draw.uuid(),
        reference=draw.spoken("A"),
        responsible_municipality=municipality,
        organisation=coordination.organisation,
        coordinator=coordination.account if draw.chance(0.9) else None,
        referrer=str(plan.referrer),
        urgency=str(plan.urgency),
        registered_on=draft.day(-plan.waiting_days),
        start_from=draft.day(plan.start_in),
        start_by=None if last is None else draft.day(last),
        nights=plan.nights,
        routes=plain(plan.routes),
        security=str(plan.security),
        needs=plain(plan.needs),
        traits=plain(plan.traits),
        access_needs=plain(plan.access_needs),
        languages=list(plan.origin.languages),
        night_intake=plan.night_intake,
        private_room=plan.private_room,
        wish_municipality=wished,
        wish_reason=str(plan.wish.reason) if plan.wish else "",
    )


def _add_wish_regions(draft: Draft, request: PlacementRequest, wish: WishPlan | None) -> None:
    between = PlacementRequest.wish_safety_regions.through
    for code in wish.safety_regions if wish else ():
        draft.add(between(placementrequest_id=request.id, safetyregion_id=code))

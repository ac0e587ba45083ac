"""The requests of the optimiser's problem, from the tables: what matching needs, no more."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from uuid import UUID

import matching.places
import matching.requests
from matching.codes import DAYS_TO_START, Role, Route, Security, Sex, Urgency
from matching.geography import Point
from opvang.database.context import as_system
from opvang.models import Person, PlacementRequest, RequestPerson, Waiver
from opvang.models.codes import LIVE_PLACEMENT_STATES, ProposalState, RequestStatus
from opvang.models.people.ages import age_in_years
from opvang.models.people.screenings import latest_screening
from opvang.models.requests.rising import counted_urgency
from opvang.snapshot.dangers import problem_dangers
from opvang.snapshot.regions import Regions

_RELATIONS = (
    "request_persons__person__danger_areas__municipality",
    "request_persons__person__danger_areas__safety_region__municipalities",
    "request_persons__person__risk_screenings",
    "excluded_shelters",
    "waivers",
    "wish_safety_regions",
    "proposals",
)


@as_system()
def requests_again(ids: Collection[UUID]) -> list[PlacementRequest]:
    """Return requests that live somewhere already, as they would ask once more."""
    rows = PlacementRequest.objects.filter(id__in=ids)
    return list(
        rows.select_related("wish_municipality", "moves_from__unit")
        .prefetch_related(*_RELATIONS)
        .order_by("registered_on", "reference")
    )


@as_system()
def open_requests(*, only: UUID | None = None) -> list[PlacementRequest]:
    """Return the requests that wait for a place, who waits longest first, or *only* one of them."""
    rows = PlacementRequest.objects.filter(status=RequestStatus.OPEN)
    return list(
        (rows if only is None else rows.filter(id=only))
        .exclude(placements__state__in=LIVE_PLACEMENT_STATES)
        .select_related("wish_municipality", "moves_from__unit")
        .prefetch_related(*_RELATIONS)
        .order_by("registered_on", "reference")
    )


def problem_request(
    request: PlacementRequest,
    *,
    tonight: date,
    separate_from: set[UUID],
    shelters: tuple[matching.places.Shelter, ...],
    regions: Regions,
    urgent_after: int,  # days of waiting; 0: never
) -> matching.requests.Request:
    """Return one request as the optimiser sees it on one night, beside *shelters* in use."""
    members = sorted(request.request_persons.all(), key=lambda one: one.id)
    dangers = [area for one in members for area in one.person.danger_areas.all()]
    pinned_unit, excluded_shelters = _where(request, tonight=tonight, shelters=shelters)
    urgency = Urgency(counted_urgency(request, night=tonight, after=urgent_after))
    return matching.requests.Request(
        id=str(request.id),
        urgency=urgency,
        # A request that is brought in after midnight belongs to the evening before.
        registered_on=min(request.registered_on, tonight),
        start_from=request.start_from,
        start_by=_start_by(request, counted=urgency, tonight=tonight),
        nights=request.nights,
        persons=tuple(_person(one, tonight=tonight) for one in members),
        routes=frozenset(map(Route, request.routes)),
        security=_security(request, members),
        needs=frozenset(request.needs),
        traits=frozenset(request.traits),
        access_needs=frozenset(request.access_needs),
        languages=frozenset(request.languages),
        night_intake=request.night_intake,
        private_room=request.private_room,
        danger=problem_dangers(dangers, tonight=tonight, regions=regions),
        separate_from=frozenset(map(str, separate_from)),
        excluded_shelters=excluded_shelters,
        pinned_unit=pinned_unit,
        current_unit=_current_unit(request),
        wish=_wish(request),
        waived=frozenset(map(_waiver, request.waivers.all())),
    )


def _person(member: RequestPerson, *, tonight: date) -> matching.requests.Person:
    return matching.requests.Person(
        role=Role(member.role),
        sex=Sex(member.person.sex),
        age=age_in_years(member.person, day=tonight),
    )


def _waiver(waiver: Waiver) -> matching.requests.Waiver:
    return matching.requests.Waiver(code=waiver.code, unit=str(waiver.unit_id))


def _start_by(request: PlacementRequest, *, counted: Urgency, tonight: date) -> date | None:
    """Return the latest first night; one that has passed is asked anew, as the urgency has it."""
    if request.start_by is not None and request.start_by >= tonight:
        return request.start_by
    if counted == Urgency(request.urgency):
        return None
    # Who counts as more urgent for having waited still comes as late as was asked.
    first_night = max(request.start_from, tonight)
    return first_night + timedelta(days=DAYS_TO_START[Urgency(request.urgency)])


def _security(request: PlacementRequest, members: list[RequestPerson]) -> Security:
    return max([Security[request.security], *(_least_security(one.person) for one in members)])


def _least_security(person: Person) -> Security:
    """Return what the latest screening asks; it can raise what the request asks, never lower it."""
    screening = latest_screening(person.risk_screenings.all())
    return Security[screening.least_security] if screening else Security.KNOWN


def _where(
    request: PlacementRequest, *, tonight: date, shelters: tuple[matching.places.Shelter, ...]
) -> tuple[str | None, frozenset[str]]:
    """Return the only unit to look at, if there is one, and the shelters that are ruled out."""
    pinned_unit = str(request.pinned_unit_id) if request.pinned_unit_id else None
    in_use = {unit.id for shelter in shelters for unit in shelter.units}
    if pinned_unit is not None and pinned_unit not in in_use:
        # Who may go to one unit only, and that unit is out of use, may for now go nowhere.
        return None, frozenset(shelter.id for shelter in shelters)
    excluded = {
        str(one.shelter_id)
        for one in request.excluded_shelters.all()
        if one.expires_on is None or one.expires_on > tonight
    }
    # Who must leave a shelter is not proposed it, not even for another stay in the same bed.
    if request.moves_from is not None:
        excluded.add(str(request.moves_from.unit.shelter_id))
    return pinned_unit, frozenset(excluded)


def _current_unit(request: PlacementRequest) -> str | None:
    standing = [one for one in request.proposals.all() if one.state == ProposalState.PROPOSED]
    return str(standing[0].unit_id) if standing else None


def _wish(request: PlacementRequest) -> matching.requests.Wish | None:
    regions = frozenset(region.code for region in request.wish_safety_regions.all())
    point = None
    near = request.wish_municipality
    if near is not None:
        point = Point(latitude=near.latitude, longitude=near.longitude)
    if not regions and point is None:
        return None
    return matching.requests.Wish(safety_regions=regions, point=point)

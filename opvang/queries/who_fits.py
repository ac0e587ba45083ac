"""Who fits a place: the requests that could have it now, in the order in which they count."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from opvang import audit
from opvang.access import Part, Scope, may_ever, require
from opvang.audit import Subject
from opvang.calendar import tonight
from opvang.errors import NotFound
from opvang.models import Account, PlacementRequest, Proposal, Unit
from opvang.models.codes import (
    Activity,
    ObjectKind,
    PersonRole,
    PlaceType,
    ProposalState,
    Urgency,
)
from opvang.queries.asked_people import SCREENINGS
from opvang.queries.beds import Beds, beds_by_unit
from opvang.queries.explanations import candidates
from opvang.queries.fits import fits_request
from opvang.queries.freshness import latest_confirmations
from opvang.queries.people import count_of, persons
from opvang.queries.place_names import place_names
from opvang.queries.visible import visible_requests


class Proposed(StrEnum):
    """What the last match proposes for a request."""

    HERE = "here"
    ELSEWHERE = "elsewhere"  #: a place that is better for everybody together
    NOWHERE = "nowhere"


@dataclass(frozen=True, slots=True, kw_only=True)
class FittingRequest:
    """One request that could have the place."""

    id: UUID
    reference: str
    urgency: str  #: the code
    urgency_name: str
    persons: str
    days_waited: int
    first_night: date
    is_tonight: bool
    reasons: tuple[str, ...]  #: why it fits
    proposed: str  #: one of `Proposed`
    may_hold: bool  #: the reader may ask for the place on its behalf


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoFits:
    """A place, and who could have it."""

    id: UUID
    unit: str
    shelter: str
    place_type: str
    beds: Beds  #: tonight
    is_stale: bool  #: it was not confirmed in time
    requests: tuple[FittingRequest, ...]  #: by urgency, then who waits longest


def who_fits(actor: Account, unit: UUID, *, now: datetime) -> WhoFits:
    """Return who could have a place in *unit*, of the requests that somebody may know.

    Raises
    ------
    NotAllowed, NotFound
        When somebody knows no requests, or may not know this unit by name, or there is none.
    """
    scopes = require(actor, Part.UNPLACED)
    night = tonight(now)
    row = known_unit(actor, unit)
    units = Unit.objects.filter(id=row.id)
    confirmed = latest_confirmations(units, now=now).get(row.id)
    subject = Subject(kind=ObjectKind.UNIT, id=row.id)
    audit.record(actor, Activity.LIST_REQUESTS, subject, at=now)
    return WhoFits(
        id=row.id,
        unit=row.name,
        shelter=row.shelter.public_name,
        place_type=str(PlaceType(row.place_type).label),
        beds=beds_by_unit(units, night=night).get(row.id, Beds()),
        is_stale=confirmed is None or confirmed.is_stale,
        requests=_requests(actor, scopes, row, night=night, now=now),
    )


def known_unit(actor: Account, unit: UUID) -> Unit:
    """Return a unit in use that somebody who knows requests may know by name.

    Raises
    ------
    NotAllowed, NotFound
        As `who_fits`.
    """
    scopes = require(actor, Part.UNPLACED)
    in_use = Unit.objects.filter(is_active=True, shelter__is_active=True)
    row = in_use.select_related("shelter__municipality").filter(id=unit).first()
    # Who does not know all shelters may not find a secret one by asking for its units.
    if row is None or not (Scope.ALL in scopes or place_names(actor).knows_name(row)):
        raise NotFound(activity=Activity.LIST_REQUESTS, object_id=unit)
    return row


def _requests(
    actor: Account, scopes: frozenset[Scope], unit: Unit, *, night: date, now: datetime
) -> tuple[FittingRequest, ...]:
    waiting = {
        one.id: one
        for one in visible_requests(actor, scopes, night=night)
        .prefetch_related("wish_safety_regions", SCREENINGS)
        .annotate(clients=count_of(PersonRole.CLIENT), children=count_of(PersonRole.CHILD))
    }
    standing = Proposal.objects.filter(state=ProposalState.PROPOSED, request__in=waiting)
    proposed = dict(standing.values_list("request_id", "unit_id"))
    may_hold = may_ever(actor, Activity.HOLD_PLACE)
    found = [
        _fitting(
            waiting[one.request],
            unit,
            first_night=one.start,
            proposed=_where(proposed.get(one.request), unit),
            may_hold=may_hold,
            night=night,
        )
        for one in candidates(unit, waiting, now=now)
    ]
    return tuple(sorted(found, key=_most_urgent_first))


def _where(proposed: UUID | None, unit: Unit) -> Proposed:
    if proposed is None:
        return Proposed.NOWHERE
    return Proposed.HERE if proposed == unit.id else Proposed.ELSEWHERE


def _fitting(
    request: PlacementRequest,
    unit: Unit,
    *,
    first_night: date,
    proposed: Proposed,
    may_hold: bool,
    night: date,
) -> FittingRequest:
    people: dict[str, int] = {
        "clients": request.clients,  # type: ignore[attr-defined]
        "children": request.children,  # type: ignore[attr-defined]
    }
    return FittingRequest(
        id=request.id,
        reference=request.reference,
        urgency=request.urgency,
        urgency_name=request.get_urgency_display(),
        persons=persons(**people),
        days_waited=max(0, (night - request.registered_on).days),
        first_night=first_night,
        is_tonight=first_night <= night,
        reasons=tuple(fits_request(request, unit)),
        proposed=str(proposed),
        may_hold=may_hold,
    )


def _most_urgent_first(request: FittingRequest) -> tuple[int, int, str]:
    return Urgency.values.index(request.urgency), -request.days_waited, request.reference

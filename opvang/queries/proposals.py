"""Who could go where, and why there, as far as somebody may know."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from opvang.access import Part, Scope, require
from opvang.calendar import tonight
from opvang.models import Account, PlacementRequest, Proposal
from opvang.models.codes import PersonRole, Urgency
from opvang.queries.asked_people import SCREENINGS
from opvang.queries.fits import fits_language, fits_request
from opvang.queries.people import count_of, persons
from opvang.queries.place_names import PlaceNames, place_names
from opvang.queries.visible import visible_proposals, visible_requests


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedPlace:
    """One request and the place proposed for it."""

    id: UUID  #: of the proposal
    reference: str
    urgency: str  #: the code
    urgency_name: str
    persons: str
    place: str  #: the shelter's public name, or a label
    place_type: str  #: empty: it would tell which shelter it is
    place_type_code: str  #: empty likewise
    first_night: date
    is_tonight: bool
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reader:
    """What somebody may know of a proposal."""

    knows_all: bool
    requests: frozenset[UUID]  #: requests that the reader may know
    names: PlaceNames

    def knows_request(self, request: PlacementRequest) -> bool:
        return self.knows_all or request.id in self.requests


def proposed_places(actor: Account, *, now: datetime) -> tuple[ProposedPlace, ...]:
    """Return the standing proposals that somebody may see, the most urgent first.

    Raises
    ------
    NotAllowed
        When somebody may see none.
    """
    scopes = require(actor, Part.PROPOSALS)
    night = tonight(now)
    reader = _reader(actor, scopes, night=night)
    proposals = (
        visible_proposals(actor, scopes, reader.requests)
        .select_related("request", "unit__shelter__municipality")
        .prefetch_related("request__wish_safety_regions", f"request__{SCREENINGS}")
        .annotate(
            clients=count_of(PersonRole.CLIENT, path="request__"),
            children=count_of(PersonRole.CHILD, path="request__"),
        )
    )
    places = [
        _proposed_place(
            one,
            one.request,
            reader=reader,
            people=persons(clients=one.clients, children=one.children),
            night=night,
        )
        for one in proposals
    ]
    return tuple(sorted(places, key=_most_urgent_first))


def _proposed_place(
    proposal: Proposal,
    request: PlacementRequest,
    *,
    reader: _Reader,
    people: str,
    night: date,
) -> ProposedPlace:
    unit = proposal.unit
    fits = fits_request if reader.knows_request(request) else fits_language
    return ProposedPlace(
        id=proposal.id,
        reference=request.reference,
        urgency=request.urgency,
        urgency_name=request.get_urgency_display(),
        persons=people,
        place=reader.names.name(unit, request=request.id),
        place_type=reader.names.kind(unit),
        place_type_code=reader.names.kind_code(unit),
        first_night=proposal.start,
        is_tonight=proposal.start <= night,
        reasons=tuple(fits(request, unit)),
    )


def _most_urgent_first(place: ProposedPlace) -> tuple[int, date, str]:
    return Urgency.values.index(place.urgency), place.first_night, place.reference


def _reader(actor: Account, scopes: frozenset[Scope], *, night: date) -> _Reader:
    return _Reader(
        knows_all=Scope.ALL in scopes,
        requests=frozenset(
            visible_requests(actor, scopes, night=night).values_list("id", flat=True)
        ),
        names=place_names(actor),
    )

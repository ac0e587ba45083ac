"""Who could go where, and why there, as far as somebody may know."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from opvang.access import Part, Scope, require
from opvang.calendar import tonight
from opvang.models import Account, PlacementRequest, Unit
from opvang.models.codes import PersonRole, PlaceType, Security, Urgency
from opvang.queries.fits import fits_language, fits_request
from opvang.queries.labels import place_label
from opvang.queries.people import count_of, persons
from opvang.queries.visible import visible_proposals, visible_requests

#: A kind of place is told of a secret address only where so many shelters have that.
FEWEST_SHELTERS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedPlace:
    """One request and the place proposed for it."""

    reference: str
    urgency: str  #: the code
    urgency_name: str
    persons: str
    place: str  #: the shelter's public name, or a label
    place_type: str  #: empty: it would tell which shelter it is
    first_night: date
    is_tonight: bool
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reader:
    """What somebody may know of a proposal."""

    knows_all: bool
    requests: frozenset[UUID]  #: requests that the reader may know
    organisation: UUID | None  #: whose shelters the reader may know by name; None: nobody's
    secret_shelters: frozenset[UUID]
    told_types: frozenset[str]  #: kinds of place that enough shelters with a secret address have

    def knows_request(self, request: PlacementRequest) -> bool:
        return self.knows_all or request.id in self.requests

    def place(self, request: PlacementRequest, unit: Unit) -> tuple[str, str]:
        """Return what the place and its kind are called."""
        kind = PlaceType(unit.place_type).label
        if self._knows_name(unit):
            return unit.shelter.public_name, kind
        label = place_label(request=request.id, unit=unit.id)
        return label, kind if unit.place_type in self.told_types else ""

    def _knows_name(self, unit: Unit) -> bool:
        own = unit.shelter.organisation_id == self.organisation
        return self.knows_all or own or unit.shelter_id not in self.secret_shelters


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
        visible_proposals(actor, scopes, night=night)
        .select_related("request", "unit__shelter__municipality")
        .prefetch_related("request__wish_safety_regions")
        .annotate(
            clients=count_of(PersonRole.CLIENT, path="request__"),
            children=count_of(PersonRole.CHILD, path="request__"),
        )
    )
    places = [
        _proposed_place(
            one.request,
            one.unit,
            reader=reader,
            people=persons(clients=one.clients, children=one.children),
            first_night=one.start,
            night=night,
        )
        for one in proposals
    ]
    return tuple(sorted(places, key=_most_urgent_first))


def _proposed_place(
    request: PlacementRequest,
    unit: Unit,
    *,
    reader: _Reader,
    people: str,
    first_night: date,
    night: date,
) -> ProposedPlace:
    place, place_type = reader.place(request, unit)
    fits = fits_request if reader.knows_request(request) else fits_language
    return ProposedPlace(
        reference=request.reference,
        urgency=request.urgency,
        urgency_name=request.get_urgency_display(),
        persons=people,
        place=place,
        place_type=place_type,
        first_night=first_night,
        is_tonight=first_night <= night,
        reasons=tuple(fits(request, unit)),
    )


def _most_urgent_first(place: ProposedPlace) -> tuple[int, date, str]:
    return Urgency.values.index(place.urgency), place.first_night, place.reference


def _reader(actor: Account, scopes: frozenset[Scope], *, night: date) -> _Reader:
    # A shelter stays secret while its secret unit is out of use, which counts for no kind of place.
    secret_shelters = set()
    shelters: dict[str, set[UUID]] = defaultdict(set)
    secret = Unit.objects.filter(security=Security.SECRET)
    for place_type, shelter, unit_in_use, shelter_in_use in secret.values_list(
        "place_type", "shelter_id", "is_active", "shelter__is_active"
    ):
        secret_shelters.add(shelter)
        if unit_in_use and shelter_in_use:
            shelters[place_type].add(shelter)
    return _Reader(
        knows_all=Scope.ALL in scopes,
        requests=frozenset(
            visible_requests(actor, scopes, night=night).values_list("id", flat=True)
        ),
        organisation=actor.organisation_id if Scope.OWN_UNITS in scopes else None,
        secret_shelters=frozenset(secret_shelters),
        told_types=frozenset(
            kind for kind, where in shelters.items() if len(where) >= FEWEST_SHELTERS
        ),
    )

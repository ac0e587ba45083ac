"""Who must not meet whom: between open requests, and between a request and a shelter's guests."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from uuid import UUID

from django.db.models import Q

from opvang.models import PersonConflict, Placement, RequestPerson
from opvang.models.codes import LIVE_PLACEMENT_STATES


def kept_apart(requests: set[UUID], *, tonight: date) -> dict[UUID, set[UUID]]:
    """Return, for each of *requests*, every request with a person whom its people must not meet."""
    apart: dict[UUID, set[UUID]] = {request: set() for request in requests}
    rows = PersonConflict.objects.filter(Q(ended_on=None) | Q(ended_on__gt=tonight))
    conflicts = [*rows.values_list("first_person_id", "second_person_id")]
    requests_of = _requests_of({person for pair in conflicts for person in pair})
    for first, second in conflicts:
        for one, other in ((first, second), (second, first)):
            for request in requests_of[one] & requests:
                # Who ask for a place together are not kept out by where they live together.
                apart[request] |= requests_of[other] - requests_of[one]
    return apart


def shelters_closed_to(apart: dict[UUID, set[UUID]]) -> dict[UUID, frozenset[str]]:
    """Return the requests that each shelter is closed to, for somebody held or living in it."""
    around = set().union(*apart.values())
    live = Placement.objects.filter(state__in=LIVE_PLACEMENT_STATES, request__in=around)
    shelter_of = dict(live.values_list("request_id", "unit__shelter_id")) if around else {}
    closed: dict[UUID, set[str]] = defaultdict(set)
    for request, others in apart.items():
        for other in others & shelter_of.keys():
            closed[shelter_of[other]].add(str(request))
    return {shelter: frozenset(names) for shelter, names in closed.items()}


def _requests_of(people: set[UUID]) -> dict[UUID, set[UUID]]:
    requests: dict[UUID, set[UUID]] = defaultdict(set)
    rows = RequestPerson.objects.filter(person__in=people).values_list("person_id", "request_id")
    # In most of the country nobody must be kept from anybody.
    for person, request in rows if people else ():
        requests[person].add(request)
    return requests

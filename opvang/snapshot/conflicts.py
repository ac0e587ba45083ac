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
    requests_of: dict[UUID, set[UUID]] = defaultdict(set)
    for person, request in RequestPerson.objects.values_list("person_id", "request_id"):
        requests_of[person].add(request)
    apart: dict[UUID, set[UUID]] = {request: set() for request in requests}
    conflicts = PersonConflict.objects.filter(Q(ended_on=None) | Q(ended_on__gt=tonight))
    for first, second in conflicts.values_list("first_person_id", "second_person_id"):
        for one, other in ((first, second), (second, first)):
            for request in requests_of[one] & requests:
                # Who ask for a place together are not kept out by where they live together.
                apart[request] |= requests_of[other] - requests_of[one]
    return apart


def shelters_closed_to(apart: dict[UUID, set[UUID]]) -> dict[UUID, frozenset[str]]:
    """Return the requests that each shelter is closed to, for somebody held or living in it."""
    shelter_of: dict[UUID, UUID] = dict(
        Placement.objects.filter(
            state__in=LIVE_PLACEMENT_STATES, request__isnull=False
        ).values_list("request_id", "unit__shelter_id")
    )
    closed: dict[UUID, set[str]] = defaultdict(set)
    for request, others in apart.items():
        for other in others & shelter_of.keys():
            closed[shelter_of[other]].add(str(request))
    return {shelter: frozenset(names) for shelter, names in closed.items()}

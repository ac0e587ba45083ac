"""What is registered of the people in requests, which the optimiser never sees."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from opvang.models import PlacementRequest, Registration, RequestPerson
from opvang.models.codes import PersonRole


@dataclass(frozen=True, slots=True, kw_only=True)
class Registered:
    """What the audit needs of a request beside what the optimiser was asked."""

    organisation: str  #: that asked for the place
    wanted_from: date  #: the first night for which a place was wanted and asked
    genders: list[str] = field(default_factory=list)  #: of its clients, as they state it
    forms: list[str] = field(default_factory=list)  #: in which its clients were exploited


def registered(requests: Collection[UUID]) -> dict[str, Registered]:
    """Return what is registered of each request that still exists, by its id as text."""
    rows = PlacementRequest.objects.filter(id__in=requests).values_list(
        "id", "organisation_id", "registered_on", "start_from"
    )
    found = {
        str(request): Registered(
            organisation=str(organisation), wanted_from=max(registered_on, start_from)
        )
        for request, organisation, registered_on, start_from in rows
    }
    for person, of_person in _clients(requests).items():
        for request in of_person:
            found[str(request)].genders.append(person.gender)
            found[str(request)].forms.extend(person.exploitation_types)
    return found


def _clients(requests: Collection[UUID]) -> dict[Registration, list[UUID]]:
    """Return the requests of each registered client."""
    requests_of: dict[UUID, list[UUID]] = defaultdict(list)
    clients = RequestPerson.objects.filter(request_id__in=requests, role=PersonRole.CLIENT)
    for request, person in clients.values_list("request_id", "person_id"):
        requests_of[person].append(request)
    rows = Registration.objects.filter(person_id__in=requests_of)
    return {one: requests_of[one.person_id] for one in rows}

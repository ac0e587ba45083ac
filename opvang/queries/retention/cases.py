"""Cases: the requests that hang together by their people, and are kept or erased as one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q

from opvang.models import PlacementRequest, RequestPerson


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Requests that share somebody, or of which one moves people from the place of another."""

    requests: frozenset[UUID]
    persons: frozenset[UUID]


def all_cases() -> tuple[Case, ...]:
    """Return every case there is; ask it as the system."""
    members = RequestPerson.objects.values_list("request", "person")
    moves = PlacementRequest.objects.filter(moves_from__isnull=False)
    links = moves.exclude(moves_from__request=None).values_list("id", "moves_from__request")
    return _joined(PlacementRequest.objects.values_list("id", flat=True), members, links)


def case_of(request: UUID) -> Case:
    """Return the case of one request; ask it as the system."""
    requests, persons = {request}, set[UUID]()
    while True:
        people = set(
            RequestPerson.objects.filter(request__in=requests).values_list("person", flat=True)
        )
        found = requests | _next_to(requests, people)
        if (found, people) == (requests, persons):
            return Case(requests=frozenset(found), persons=frozenset(people))
        requests, persons = found, people


def _next_to(requests: Collection[UUID], persons: Collection[UUID]) -> set[UUID]:
    linked = (
        Q(persons__in=persons)
        | Q(moves_from__request__in=requests)
        | Q(placements__transfers__in=requests)
    )
    return set(PlacementRequest.objects.filter(linked).values_list("id", flat=True))


def _joined(
    requests: Iterable[UUID],
    members: Iterable[tuple[UUID, UUID]],
    links: Iterable[tuple[UUID, UUID]],
) -> tuple[Case, ...]:
    """Return what hangs together: each request points to another of its case, or to itself."""
    above = {one: one for one in requests}

    def top(one: UUID) -> UUID:
        while above[one] != one:
            above[one] = above[above[one]]
            one = above[one]
        return one

    by_person: dict[UUID, UUID] = {}
    members = tuple(members)
    for request, person in members:
        above[top(request)] = top(by_person.setdefault(person, request))
    for request, other in links:
        above[top(request)] = top(other)
    found: dict[UUID, set[UUID]] = defaultdict(set)
    people: dict[UUID, set[UUID]] = defaultdict(set)
    for one in above:
        found[top(one)].add(one)
    for request, person in members:
        people[top(request)].add(person)
    return tuple(
        Case(requests=frozenset(ids), persons=frozenset(people[first]))
        for first, ids in found.items()
    )

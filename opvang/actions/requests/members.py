"""Who is in a request, and as what."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from django.db.models import Q, QuerySet
from django.utils.translation import gettext

from opvang.access import requests_to, signals_to
from opvang.errors import NotPossible
from opvang.models import Account, Person, PlacementRequest, RequestPerson, Signal
from opvang.models.base import spoken_code
from opvang.models.codes import Activity, PersonRole, RequestStatus


def set_members(request: PlacementRequest, people: Sequence[tuple[Person, PersonRole]]) -> None:
    """Let these people be in a request and nobody else; who leaves it keeps what is known.

    Raises
    ------
    NotPossible
        When it is a transfer, and these are not those who live in the place they go from.
    """
    if request.moves_from_id is not None:
        _require_everybody(request, people)
    request.request_persons.exclude(person__in=[person for person, _ in people]).delete()
    for person, role in people:
        RequestPerson.objects.update_or_create(
            request=request, person=person, defaults={"role": role}
        )


def open_elsewhere(person: Person, request: PlacementRequest) -> bool:
    """Say whether somebody waits for a place in a request other than this one."""
    waiting = person.placement_requests.filter(status=RequestStatus.OPEN)
    return waiting.exclude(pk=request.pk).exists()


def own_people(
    actor: Account, codes: Iterable[str], *, night: date, besides: PlacementRequest | None = None
) -> QuerySet[Person]:
    """Return those with one of these spoken codes who are in a request that is the actor's own.

    Whoever is in *besides* is known too: that is theirs to change, whatever it asks by now. So is
    who was registered for a signal that the actor judges.
    """
    own = PlacementRequest.objects.filter(requests_to(actor, Activity.CHANGE_REQUEST, night=night))
    inside = RequestPerson.objects.filter(Q(request__in=own) | Q(request=besides))
    judged = Signal.objects.filter(signals_to(actor, Activity.REGISTER_SIGNAL, night=night))
    return Person.objects.filter(
        Q(pk__in=inside.values("person")) | Q(pk__in=judged.values("person")),
        code__in=[spoken_code(code) for code in codes],
    )


def _require_everybody(
    request: PlacementRequest, people: Sequence[tuple[Person, PersonRole]]
) -> None:
    if set(request.persons.all()) != {person for person, _ in people}:
        raise NotPossible(
            gettext(
                "Bij een overplaatsing verhuist iedereen die er samen woont, en niemand anders. "
                "Laat de personen staan; wie apart een plek zoekt krijgt een eigen aanvraag."
            )
        )

"""Whether somebody was registered before, and what of that a reader may see."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Q

from opvang.access import may_act, requests_to, require_act, require_ever
from opvang.calendar import tonight
from opvang.database.context import as_system
from opvang.errors import NotFound
from opvang.models import (
    Account,
    IdentityMark,
    Person,
    Placement,
    PlacementRequest,
    RequestPerson,
)
from opvang.models.codes import Activity, PlacementState
from opvang.queries.distinctions import told_from

#: States in which somebody lives, or has lived, in a place.
_LIVED = (PlacementState.ARRIVED, PlacementState.DEPARTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierRequest:
    """An earlier request that the reader may open."""

    id: UUID
    reference: str
    registered_on: date
    status_name: str
    is_by_mark: bool  #: known again by a mark; False: these are the same people, who moved


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenBefore:
    """What is known of somebody's earlier registrations."""

    was_registered: bool
    requests: tuple[EarlierRequest, ...]  #: those the reader may open, the latest first
    has_others: bool  #: there are requests that the reader may not open
    places: int  #: in how many places somebody has lived, this request's included


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """The request about whose people somebody asks."""

    id: UUID
    reference: str
    persons: tuple[str, ...]  #: their codes


def asks_about(actor: Account, request: UUID, *, now: datetime) -> Asking:
    """Return whom somebody may ask about in a request.

    Raises
    ------
    NotAllowed, NotFound
        When this is not for the actor, or there is no such request.
    """
    require_ever(actor, Activity.LOOK_UP_PERSON, object_id=request)
    row = PlacementRequest.objects.filter(id=request).first()
    if row is None:
        raise NotFound(activity=Activity.LOOK_UP_PERSON, object_id=request)
    require_act(actor, Activity.LOOK_UP_PERSON, now=now, request=row)
    codes = row.persons.order_by("code").values_list("code", flat=True)
    return Asking(id=row.id, reference=row.reference, persons=tuple(codes))


def may_look_up(actor: Account, request: UUID, *, now: datetime) -> bool:
    """Say whether somebody may ask about the people in a request."""
    row = PlacementRequest.objects.filter(id=request).first()
    return row is not None and may_act(actor, Activity.LOOK_UP_PERSON, now=now, request=row)


def seen_before(
    actor: Account, person: Person, *, besides: PlacementRequest, now: datetime
) -> SeenBefore:
    """Return what the marks of *person* tell, apart from the request that is asked about.

    The look-up that asks it is what stands in the audit log.
    """
    same = same_people(person)
    earlier = PlacementRequest.objects.filter(persons__in=same).exclude(pk=besides.pk).distinct()
    own = requests_to(actor, Activity.READ_REQUEST, night=tonight(now))
    readable = PlacementRequest.objects.filter(own, pk__in=earlier)
    marked = RequestPerson.objects.filter(person__in=same - {person.pk}, request__in=readable)
    by_mark = set(marked.values_list("request_id", flat=True))
    lived = Placement.objects.filter(request__persons__in=same, state__in=_LIVED).distinct()
    return SeenBefore(
        was_registered=earlier.exists(),
        requests=tuple(
            EarlierRequest(
                id=row.id,
                reference=row.reference,
                registered_on=row.registered_on,
                status_name=row.get_status_display(),
                is_by_mark=row.id in by_mark,
            )
            for row in readable.order_by("-registered_on", "reference")
        ),
        has_others=earlier.exclude(pk__in=readable).exists(),
        places=lived.count(),
    )


@as_system()
def same_people(person: Person) -> set[UUID]:
    """Return everybody with a mark that this person has too, this person among them.

    Left out is of whom somebody said that they are another person after all.
    """
    marks = Q(pk__in=())
    for mark in IdentityMark.objects.filter(person=person):
        marks |= Q(kind=mark.kind, digest=mark.digest)
    alike = set(IdentityMark.objects.filter(marks).values_list("person_id", flat=True))
    return alike - told_from(person) | {person.pk}

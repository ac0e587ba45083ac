"""Of whom somebody said that they are another person after all, whatever marks they share."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from opvang import audit
from opvang.access import requests_to, require_act, require_ever
from opvang.audit import Subject
from opvang.calendar import today, tonight
from opvang.database.context import as_system
from opvang.errors import NotFound
from opvang.models import Account, Distinction, Person, PlacementRequest
from opvang.models.codes import Activity, ObjectKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldApart:
    """Somebody in a request of whom it was said that they are nobody in another one."""

    id: UUID
    person: str  #: their code
    request: UUID  #: the other request
    reference: str
    said_on: date
    reason: str


def told_apart(actor: Account, request: UUID, *, now: datetime) -> tuple[ToldApart, ...]:
    """Return whom in a request somebody told apart from people the reader may know, the last first.

    Raises
    ------
    NotAllowed, NotFound
        When this is not for the actor, or there is no such request.
    """
    row = apart_in(actor, request, now=now)
    people = {one.id: one.code for one in row.persons.all()}
    found = []
    for distinction in reversed(standing(people)):
        this, other = in_order_of(distinction, people)
        told_of = others_request(actor, other, besides=row, now=now)
        if told_of is not None:
            found.append(_told(distinction, code=people[this], other=told_of))
    if found:
        subject = Subject(kind=ObjectKind.REQUEST, id=row.id, request=row.id)
        audit.record(actor, Activity.READ_REQUEST, subject, at=now)
    return tuple(found)


def apart_in(actor: Account, request: UUID, *, now: datetime) -> PlacementRequest:
    """Return a request of whose people somebody may say that they are another.

    Raises
    ------
    NotAllowed, NotFound
        When this is not for the actor, or there is no such request.
    """
    require_ever(actor, Activity.TELL_APART, object_id=request)
    row = PlacementRequest.objects.filter(id=request).first()
    if row is None:
        raise NotFound(activity=Activity.TELL_APART, object_id=request)
    require_act(actor, Activity.TELL_APART, now=now, request=row)
    return row


def earlier_request(
    actor: Account, earlier: UUID, *, besides: PlacementRequest, now: datetime
) -> PlacementRequest:
    """Return the request in which somebody was seen before, for whoever may open both.

    Raises
    ------
    NotFound
        When this is not for the actor to know, or there is no such request.
    """
    row = _readable(actor, now=now).exclude(pk=besides.pk).filter(pk=earlier).first()
    if row is None:
        raise NotFound(activity=Activity.TELL_APART, object_id=besides.pk)
    return row


def earlier_reference(actor: Account, request: UUID, earlier: UUID, *, now: datetime) -> str:
    """Return the reference of a request in which somebody was seen before.

    Raises
    ------
    NotAllowed, NotFound
        As for `earlier_request`.
    """
    besides = apart_in(actor, request, now=now)
    return earlier_request(actor, earlier, besides=besides, now=now).reference


def others_request(
    actor: Account, person: UUID, *, besides: PlacementRequest, now: datetime
) -> PlacementRequest | None:
    """Return the latest request of a person that the actor may open; None: there is none."""
    rows = _readable(actor, now=now).exclude(pk=besides.pk).filter(persons=person)
    return rows.order_by("-registered_on", "reference").first()


@as_system()
def told_from(person: Person) -> set[UUID]:
    """Return the people of whom somebody said that this person is another."""
    return {one for row in standing([person.pk]) for one in _both(row)} - {person.pk}


@as_system()
def standing(people: Collection[UUID]) -> list[Distinction]:
    """Return what was said of any of these people and is not taken back, the oldest first."""
    of_them = Q(first_person__in=people) | Q(second_person__in=people)
    return list(Distinction.objects.filter(of_them, ended_at__isnull=True))


def in_order_of(distinction: Distinction, people: Collection[UUID]) -> tuple[UUID, UUID]:
    """Return the two people it tells apart, the one among *people* first."""
    first, second = _both(distinction)
    return (first, second) if first in people else (second, first)


def _both(distinction: Distinction) -> tuple[UUID, UUID]:
    return distinction.first_person_id, distinction.second_person_id


def _readable(actor: Account, *, now: datetime) -> QuerySet[PlacementRequest]:
    own = requests_to(actor, Activity.READ_REQUEST, night=tonight(now))
    return PlacementRequest.objects.filter(own)


def _told(distinction: Distinction, *, code: str, other: PlacementRequest) -> ToldApart:
    return ToldApart(
        id=distinction.id,
        person=code,
        request=other.id,
        reference=other.reference,
        said_on=today(distinction.said_at),
        reason=distinction.reason,
    )

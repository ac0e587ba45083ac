"""A copy of all that is kept of one person, to hand to them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from opvang import audit
from opvang.access import requests_to
from opvang.audit import Subject
from opvang.calendar import tonight
from opvang.database.context import as_system
from opvang.errors import NotFound
from opvang.models import Account, Person, PlacementRequest
from opvang.models.codes import Activity, CopyPurpose, ObjectKind
from opvang.policy import policy
from opvang.queries.person_copy.looks import Looked, looks_at
from opvang.queries.person_copy.parts import CopyPart, person_parts, request_parts
from opvang.queries.retention.cases import case_of
from opvang.queries.retention.keeping import keeping
from opvang.queries.retention.subjects import request_with_rights


@dataclass(frozen=True, slots=True, kw_only=True)
class CopySubject:
    """Whose copy somebody is about to make."""

    request: UUID
    reference: str
    person: UUID
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonCopy:
    """All that is kept of one person, and who saw it; nothing of anybody else."""

    subject: CopySubject
    made_at: datetime
    kept_until: date | None  #: None: as long as somebody helps them, and then the period
    parts: tuple[CopyPart, ...]
    looks: tuple[Looked, ...]
    has_more: bool  #: there are requests of which the reader may copy nothing


def copy_subject(actor: Account, request: UUID, person: UUID, *, now: datetime) -> CopySubject:
    """Return whose copy it would be, before it is said what for.

    Raises
    ------
    NotAllowed, NotFound
        When this is not for the actor to copy, or there is no such person in the request.
    """
    row = request_with_rights(actor, Activity.COPY_PERSON, request, now=now)
    code = row.persons.filter(id=person).values_list("code", flat=True).first()
    if code is None:
        raise NotFound(activity=Activity.COPY_PERSON, object_id=request)
    return CopySubject(request=row.id, reference=row.reference, person=person, code=code)


def person_copy(
    actor: Account, subject: CopySubject, *, purpose: CopyPurpose, now: datetime
) -> PersonCopy:
    """Return a copy; that it was made, and what for, is a row of the log for each request.

    Raises
    ------
    NotAllowed, NotFound
        As `copy_subject`.
    """
    copy_subject(actor, subject.request, subject.person, now=now)
    own = requests_to(actor, Activity.COPY_PERSON, night=tonight(now))
    with as_system():
        all_of_them = PlacementRequest.objects.filter(persons=subject.person)
        rows = list(all_of_them.filter(own).distinct().order_by("registered_on", "reference"))
        for row in rows:
            told = Subject(kind=ObjectKind.REQUEST, id=row.id, request=row.id)
            audit.record(actor, Activity.COPY_PERSON, told, at=now, detail=purpose)
        person = Person.objects.select_related("group").get(id=subject.person)
        parts = [*person_parts(person)]
        for row in rows:
            parts += request_parts(row, person)
        case = case_of(subject.request)
        return PersonCopy(
            subject=subject,
            made_at=now,
            kept_until=keeping(policy(), requests=case.requests).until_of(case),
            parts=tuple(part for part in parts if any(part.rows)),
            looks=looks_at([row.id for row in rows]),
            has_more=all_of_them.distinct().count() > len(rows),
        )


def copy_purposes() -> tuple[tuple[str, str], ...]:
    """Return what a copy can be made for: the code and the words."""
    return tuple((one.value, str(one.label)) for one in CopyPurpose)


def copy_purpose(code: str) -> CopyPurpose:
    """Return the purpose with a code. Raises ValueError where there is none."""
    return CopyPurpose(code)

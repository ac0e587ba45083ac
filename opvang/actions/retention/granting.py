"""What a claim comes to once it is approved: all of somebody goes, a part, or nothing."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from opvang import audit
from opvang.actions.retention.erasing import erase_case, erase_people, erase_requests
from opvang.actions.retention.runs import empty_runs_naming
from opvang.audit import Subject
from opvang.database.context import as_system
from opvang.models import (
    Account,
    Appeal,
    BreakGlass,
    DangerArea,
    DangerQuestion,
    Distinction,
    ErasureClaim,
    IdentityMark,
    Override,
    PersonConflict,
    Preservation,
    Registration,
    RequestPerson,
    RiskScreening,
    Signal,
    Waiver,
)
from opvang.models.codes import Activity, ClaimOutcome, ObjectKind
from opvang.models.encrypted import EncryptedText
from opvang.queries.retention.cases import Case

#: What stands where somebody wrote about a person who asked to be erased.
_ERASED = "Gewist op verzoek."


@as_system()
def carry_out(claim: ErasureClaim, case: Case, *, actor: Account, now: datetime) -> None:
    """Erase what an approved claim grants, of a case whose requests are locked."""
    person = claim.person_id
    if person is None or claim.outcome == ClaimOutcome.REFUSED:
        return
    if claim.outcome == ClaimOutcome.GRANTED and case.persons == {person}:
        erase_case(case, actor=actor, now=now)
        return
    empty_runs_naming(case.requests)
    _forget_texts(case.requests, person)
    _forget_what_recognises(person)
    if claim.outcome == ClaimOutcome.GRANTED:
        _leave_to_others(case, person)
    claim.refresh_from_db()
    claim.explanation = ""
    claim.save(update_fields=["explanation"])
    subject = Subject(kind=ObjectKind.CLAIM, id=claim.id)
    audit.record(actor, Activity.ERASE_PERSON, subject, at=now, detail=claim.outcome)


def _leave_to_others(case: Case, person: UUID) -> None:
    """Take somebody out of a case that is of others too; what was theirs alone goes as a whole."""
    theirs = RequestPerson.objects.filter(request__in=case.requests)
    shared = set(theirs.exclude(person=person).values_list("request", flat=True))
    erase_requests(case.requests - shared)
    RequestPerson.objects.filter(person=person).delete()
    erase_people({person})


def _forget_what_recognises(person: UUID) -> None:
    for model in (IdentityMark, Registration, DangerArea, Signal):
        model.objects.filter(person=person).delete()
    pairs = Q(first_person=person) | Q(second_person=person)
    for one in (PersonConflict, Distinction):
        one.objects.filter(pairs).delete()


def _forget_texts(requests: Collection[UUID], person: UUID) -> None:
    """Take away what people wrote: nobody can tell about whom of a case it is."""
    for model in (Waiver, Override, DangerQuestion, BreakGlass, Preservation):
        _blank(model.objects.filter(request__in=requests))
    _blank(Appeal.objects.filter(placement__request__in=requests))
    _blank(RiskScreening.objects.filter(person=person))


def _blank(rows: QuerySet[Any]) -> None:
    for row in rows:
        for field in row._meta.fields:  # noqa: SLF001  # Django's way to ask for columns
            if isinstance(field, EncryptedText) and getattr(row, field.name):
                setattr(row, field.name, _ERASED)
        row.save()

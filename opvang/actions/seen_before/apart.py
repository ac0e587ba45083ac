"""Somebody who seemed to be registered before is another person after all, or is not."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext

from opvang.actions.locks import lock_requests
from opvang.actions.mistakes import Mistakes
from opvang.actions.telling import tell_of_request
from opvang.database.context import as_system
from opvang.errors import NotFound, NotPossible
from opvang.models import Account, Distinction, Person, PlacementRequest
from opvang.models.codes import Activity, Likeness
from opvang.queries.distinctions import (
    apart_in,
    earlier_request,
    in_order_of,
    others_request,
    standing,
)
from opvang.queries.seen_before import SeenBefore, same_people, seen_before


@transaction.atomic
def tell_apart(
    actor: Account, *, request: UUID, person: str, earlier: UUID, reason: str, now: datetime
) -> SeenBefore:
    """Say that the person with this code is nobody in the *earlier* request, whatever their marks.

    Return what is known of them from now on.

    Raises
    ------
    NotAllowed, NotFound, Busy
        As for `hold_place`; also NotFound when the actor may not open the earlier request.
    NotPossible
        When nobody there seemed to be this person, or the reason is missing (FormRefused).
    """
    asked = apart_in(actor, request, now=now)
    before = earlier_request(actor, earlier, besides=asked, now=now)
    row = asked.persons.filter(code=person).first()
    if row is None:
        raise NotFound(activity=Activity.TELL_APART, object_id=request)
    lock_requests([asked.id, before.id])
    others = _seeming(row, before)
    if not others:
        raise NotPossible(
            gettext(
                "In aanvraag %(reference)s is deze persoon niet herkend. Kies een ander, of kijk "
                "opnieuw na of iemand eerder is aangemeld."
            )
            % {"reference": before.reference}
        )
    _keep(actor, row, others, reason=reason.strip(), now=now)
    for one in (asked, before):
        tell_of_request(actor, Activity.TELL_APART, one, now=now, detail=Likeness.OTHER)
    return seen_before(actor, row, besides=asked, now=now)


@transaction.atomic
def tell_same(actor: Account, *, request: UUID, distinction: UUID, now: datetime) -> SeenBefore:
    """Take back that somebody in a request is another person.

    Return what is known of them from now on.

    Raises
    ------
    NotAllowed, NotFound, Busy
        As for `tell_apart`; also NotFound when it was not said, or taken back before.
    """
    asked = apart_in(actor, request, now=now)
    lock_requests([asked.id])
    people = {one.id: one for one in asked.persons.all()}
    row = next((one for one in standing(people) if one.id == distinction), None)
    if row is None:
        raise NotFound(activity=Activity.TELL_APART, object_id=request)
    this, other = in_order_of(row, people)
    before = others_request(actor, other, besides=asked, now=now)
    if before is None:
        raise NotFound(activity=Activity.TELL_APART, object_id=request)
    row.ended_by, row.ended_at = actor, now
    with as_system():
        row.save(update_fields=["ended_by", "ended_at"])
    for one in (asked, before):
        tell_of_request(actor, Activity.TELL_APART, one, now=now, detail=Likeness.SAME)
    return seen_before(actor, people[this], besides=asked, now=now)


def _seeming(person: Person, earlier: PlacementRequest) -> list[UUID]:
    """Return those of an earlier request who seem to be this person; not who is, and moved."""
    same = same_people(person) - {person.pk}
    there = earlier.request_persons.filter(person__in=same)
    return list(there.values_list("person_id", flat=True))


def _keep(
    actor: Account, person: Person, others: list[UUID], *, reason: str, now: datetime
) -> None:
    mistakes = Mistakes()
    with as_system():
        for other in others:
            first, second = sorted((person.pk, other))
            row = Distinction(first_person_id=first, second_person_id=second)
            row.reason, row.author, row.said_at = reason, actor, now
            mistakes.save(row)
    mistakes.refuse()

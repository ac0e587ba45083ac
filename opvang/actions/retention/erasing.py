"""Erasing a case: every row of it goes, and what others need of it tells of nobody.

The log keeps who did what to which random id, and the figures of each night stay. See ADR 33.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from opvang import audit, events
from opvang.actions.retention.runs import empty_runs_naming
from opvang.audit import Subject
from opvang.calendar import tonight
from opvang.models import (
    Account,
    ErasureClaim,
    Person,
    Placement,
    PlacementRequest,
    VictimGroup,
)
from opvang.models.codes import Activity, ObjectKind
from opvang.queries.retention.cases import Case

#: How many rows went, by the name of their table.
Erased = Counter[str]


def erase_case(case: Case, *, actor: Account | None, now: datetime) -> Erased:
    """Erase a case whose requests are locked and that nothing keeps; who calls this asked that."""
    empty_runs_naming(case.requests)
    rows = PlacementRequest.objects.filter(id__in=case.requests)
    # Who reads what was erased, or what was set aside for people, sees it go.
    audiences = {events.ADMINISTRATOR, events.AUDITOR}.union(
        *(events.of_request(one, night=tonight(now)) for one in rows)
    )
    erased = erase_requests(case.requests) + erase_people(case.persons)
    for one in sorted(case.requests):
        subject = Subject(kind=ObjectKind.REQUEST, id=one, request=one)
        audit.record(actor, Activity.ERASE_CASE, subject, at=now)
    events.publish(Activity.ERASE_CASE, audiences=audiences, object_id=None, at=now)
    return erased


def erase_requests(requests: Collection[UUID]) -> Erased:
    """Erase requests with all that was asked, decided and lived for them."""
    _forget_claims(requests)
    # A place that somebody came from, and a request that came from it, would keep each other.
    moved = PlacementRequest.objects.filter(moves_from__request__in=requests)
    moved.update(moves_from=None, transfer_reason="")
    erased = _removed(Placement.objects.filter(request__in=requests))
    return erased + _removed(PlacementRequest.objects.filter(id__in=requests))


def erase_people(persons: Collection[UUID]) -> Erased:
    """Erase people who are in no request any more, their marks, and the groups of nobody."""
    groups = VictimGroup.objects.filter(persons__in=persons)
    known = set(groups.values_list("id", flat=True))
    erased = _removed(Person.objects.filter(id__in=persons))
    return erased + _removed(VictimGroup.objects.filter(id__in=known, persons=None))


def _forget_claims(requests: Collection[UUID]) -> None:
    """Let what was decided about claims stand, without what was written about somebody."""
    for claim in ErasureClaim.objects.filter(request__in=requests):
        claim.explanation = ""
        claim.save(update_fields=["explanation"])


def _removed(rows: QuerySet[Any]) -> Erased:
    _, found = rows.delete()
    return Erased({label.rpartition(".")[2].lower(): number for label, number in found.items()})

"""One what-if with its answer, for the national desk."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext

from opvang import audit
from opvang.access import require_ever
from opvang.audit import Subject
from opvang.errors import NotFound
from opvang.models import Account, PlacementRequest, WhatIf
from opvang.models.codes import Activity, ObjectKind, RunStatus, Urgency
from opvang.queries.what_ifs.answers import Effect, Persons, comparison_of, effects, persons_of
from opvang.queries.what_ifs.places import names_of_places
from opvang.queries.what_ifs.questions import NEW, question_of
from opvang.queries.what_ifs.words import OtherRule, in_words, other_rules


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedRequest:
    """A request that is not where it was."""

    id: UUID | None  #: None: it is there no more
    reference: str
    urgency: str  #: the code
    urgency_name: str
    persons: int
    before: str  #: the place it had; empty: none
    after: str  #: the place it gets; empty: none
    first_before: date | None  #: the first night in the place it had
    first_after: date | None  #: in the place it gets


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIfPage:
    """A what-if; all below `is_failed` is there only when it is neither running nor failed."""

    id: UUID
    question: str
    other_rules: tuple[OtherRule, ...]
    asked_at: datetime
    run_at: datetime | None  #: when the run ended that it is compared with
    is_running: bool
    is_failed: bool
    is_best: bool  #: every objective is proved
    run_is_best: bool  #: of the run it is compared with too
    persons: Persons | None
    lost: tuple[ChangedRequest, ...] = ()  #: the most urgent first, as in all lists here
    placed: tuple[ChangedRequest, ...] = ()
    moved: tuple[ChangedRequest, ...] = ()
    shifted: tuple[ChangedRequest, ...] = ()
    effects: tuple[Effect, ...] = ()


def what_if_page(actor: Account, what_if: UUID, *, now: datetime) -> WhatIfPage:
    """Return a what-if; its answer tells of requests, and is a read in the audit log.

    Raises
    ------
    NotAllowed, NotFound
        When this is not for the actor to read, or there is no such question.
    """
    require_ever(actor, Activity.READ_WHAT_IF, object_id=what_if)
    row = WhatIf.objects.select_related("run").filter(id=what_if).first()
    if row is None:
        raise NotFound(activity=Activity.READ_WHAT_IF, object_id=what_if)
    comparison = comparison_of(row)
    if comparison:
        subject = Subject(kind=ObjectKind.WHAT_IF, id=row.id)
        audit.record(actor, Activity.READ_WHAT_IF, subject, at=now)
    question, names = question_of(row), names_of_places()
    return WhatIfPage(
        id=row.id,
        question=in_words(question, names),
        other_rules=other_rules(question),
        asked_at=row.asked_at,
        run_at=row.run.finished_at,
        is_running=row.status == RunStatus.RUNNING,
        is_failed=row.status == RunStatus.FAILED,
        is_best=row.status == RunStatus.OPTIMAL,
        run_is_best=row.run.status == RunStatus.OPTIMAL,
        persons=persons_of(row),
        **_answer(comparison, names),
    )


def _answer(comparison: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    if not comparison:
        return {}
    kinds = ("lost", "placed", "moved", "shifted")
    requests = _requests([change for kind in kinds for change in comparison[kind]])
    told: dict[str, Any] = {
        kind: tuple(
            sorted(
                (_changed(change, requests, names) for change in comparison[kind]),
                key=_most_urgent_first,
            )
        )
        for kind in kinds
    }
    return told | {"effects": effects(comparison)}


def _requests(changes: Iterable[Mapping[str, Any]]) -> dict[str, PlacementRequest]:
    ids = [UUID(change["request"]) for change in changes]
    return {str(row.id): row for row in PlacementRequest.objects.filter(id__in=ids)}


def _changed(
    change: Mapping[str, Any],
    requests: Mapping[str, PlacementRequest],
    names: Mapping[str, str],
) -> ChangedRequest:
    row = requests.get(change["request"])  # nosec B113 # a dict of rows, no web
    before, after = change["before"], change["after"]
    return ChangedRequest(
        id=row.id if row else None,
        reference=row.reference if row else gettext("een aanvraag die er niet meer is"),
        urgency=row.urgency if row else "",
        urgency_name=row.get_urgency_display() if row else "",
        persons=change["persons"],
        before=_place(before, names),
        after=_place(after, names),
        first_before=_first_night(before),
        first_after=_first_night(after),
    )


def _first_night(placement: Mapping[str, Any] | None) -> date | None:
    return date.fromisoformat(placement["start"]) if placement else None


def _most_urgent_first(changed: ChangedRequest) -> int:
    known = Urgency.values
    return known.index(changed.urgency) if changed.urgency else len(known)


def _place(placement: Mapping[str, Any] | None, names: Mapping[str, str]) -> str:
    if placement is None:
        return ""
    if placement["unit"] == NEW:
        return gettext("de nieuwe opvang")
    return names.get(placement["unit"]) or gettext("een plek die er niet meer is")

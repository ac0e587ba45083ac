"""Who broke the glass and why, for whoever judges it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext

from opvang import audit
from opvang.access import may_ever, require_ever
from opvang.audit import Subject
from opvang.errors import NotFound
from opvang.models import Account, AuditEntry, BreakGlass
from opvang.models.codes import Activity, ObjectKind

#: How many that were judged are shown.
_LATEST = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedBreakGlass:
    """Once that the glass was broken."""

    id: UUID
    request: UUID
    reference: str
    who: str  #: user name
    organisation: str
    reason: str
    explanation: str
    opened_at: datetime
    until: datetime
    is_open: bool
    looks: int  #: how often something was read by it
    saw_address: bool
    is_own: bool  #: the reader did it
    may_judge: bool
    outcome: str  #: empty: nobody judged it
    judgement: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BrokenGlass:
    """What waits for a judgement, the oldest first, and what was judged lately."""

    to_judge: tuple[ListedBreakGlass, ...]
    judged: tuple[ListedBreakGlass, ...]


def judges_break_glass(actor: Account) -> bool:
    """Say whether somebody judges who broke the glass."""
    return may_ever(actor, Activity.JUDGE_BREAK_GLASS)


def broken_glass(actor: Account, *, now: datetime) -> BrokenGlass:
    """Return who broke the glass; a read in the audit log.

    Raises
    ------
    NotAllowed
        When it is not for the actor to read.
    """
    require_ever(actor, Activity.READ_BREAK_GLASS)
    audit.record(actor, Activity.READ_BREAK_GLASS, Subject(kind=ObjectKind.GLASS), at=now)
    rows = BreakGlass.objects.select_related("request", "account__organisation")
    waiting = tuple(rows.filter(judged_at=None).order_by("opened_at", "id"))
    done = tuple(rows.exclude(judged_at=None).order_by("-judged_at", "id")[:_LATEST])
    looks = _looks({row.id for row in waiting + done})
    return BrokenGlass(
        to_judge=tuple(_listed(row, looks.get(row.id, []), actor, now=now) for row in waiting),
        judged=tuple(_listed(row, looks.get(row.id, []), actor, now=now) for row in done),
    )


def glass_to_judge(actor: Account, broken: UUID, *, now: datetime) -> ListedBreakGlass:
    """Return one that the actor is about to judge.

    Raises
    ------
    NotAllowed, NotFound
        When they judge nobody, or there is no such thing.
    """
    activity = Activity.JUDGE_BREAK_GLASS
    require_ever(actor, activity, object_id=broken)
    rows = BreakGlass.objects.select_related("request", "account__organisation")
    row = rows.filter(id=broken).first()
    if row is None:
        raise NotFound(activity=activity, object_id=broken)
    subject = Subject(kind=ObjectKind.GLASS, id=row.id, request=row.request_id)
    audit.record(actor, Activity.READ_BREAK_GLASS, subject, at=now)
    return _listed(row, _looks({row.id}).get(row.id, []), actor, now=now)


def _looks(broken: set[UUID]) -> dict[UUID | None, list[str]]:
    reads = (Activity.READ_REQUEST, Activity.READ_ADDRESS)
    rows = AuditEntry.objects.filter(break_glass__in=broken, activity__in=reads)
    found: dict[UUID | None, list[str]] = {}
    for one, activity in rows.values_list("break_glass", "activity"):
        found.setdefault(one, []).append(activity)
    return found


def _listed(
    row: BreakGlass, looks: list[str], reader: Account, *, now: datetime
) -> ListedBreakGlass:
    is_own = row.account_id == reader.pk
    return ListedBreakGlass(
        id=row.id,
        request=row.request_id,
        reference=row.request.reference,
        who=row.account.username,
        organisation=row.account.organisation.name,
        reason=row.get_reason_display(),
        explanation=row.explanation,
        opened_at=row.opened_at,
        until=row.ends_at,
        is_open=row.ends_at > now,
        looks=len(looks),
        saw_address=Activity.READ_ADDRESS in looks,
        is_own=is_own,
        may_judge=not is_own and row.judged_at is None and judges_break_glass(reader),
        outcome=_outcome(row),
        judgement=row.judgement,
    )


def _outcome(row: BreakGlass) -> str:
    if row.is_justified is None:
        return ""
    return gettext("was terecht") if row.is_justified else gettext("had niet gemoeten")

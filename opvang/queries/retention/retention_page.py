"""What is kept for how long and what was erased, for who answers for that."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.apps import apps

from opvang import audit
from opvang.access import may_ever, require_ever
from opvang.audit import Subject
from opvang.calendar import today
from opvang.database.context import as_system
from opvang.models import Account, ErasureClaim, ErasureRun, Preservation
from opvang.models.codes import Activity, KeptReason, ObjectKind
from opvang.policy import LINES, policy
from opvang.policy.retention_lines import retention_lines
from opvang.queries.policies.shown import shown
from opvang.queries.retention.cases import all_cases
from opvang.queries.retention.claims import WAITING, SeenClaim, seen_claim
from opvang.queries.retention.keeping import keeping
from opvang.queries.retention.rights_page import (
    SeenPreservation,
    kept_reason,
    seen_preservation,
)

#: How many rounds, and how many claims that were decided, stand on the page.
_LATEST = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenRun:
    """One round of erasing, in words and counts."""

    at: datetime
    is_whole: bool  #: it came to its end
    cases: int
    erased: tuple[tuple[str, int], ...]  #: rows, by what they are
    kept: tuple[tuple[str, int], ...]  #: cases, by why


@dataclass(frozen=True, slots=True, kw_only=True)
class RetentionPage:
    """What is kept and erased; of single cases only to who looks after them."""

    periods: tuple[tuple[str, str, str], ...]  #: label, value and explanation
    due: int  #: cases that the next round erases
    kept: tuple[tuple[str, int], ...]  #: cases, by why
    runs: tuple[SeenRun, ...]  #: the newest first
    sees_cases: bool
    preservations: tuple[SeenPreservation, ...]
    claims: tuple[SeenClaim, ...]  #: that wait, the oldest first
    decided: tuple[SeenClaim, ...]  #: the latest first


def reads_retention(actor: Account) -> bool:
    """Say whether somebody reads what is kept for how long."""
    return may_ever(actor, Activity.READ_RETENTION)


def retention_page(actor: Account, *, now: datetime) -> RetentionPage:
    """Return what is kept, and what was erased; a read in the audit log.

    Raises
    ------
    NotAllowed
        When it is not for the actor to read.
    """
    require_ever(actor, Activity.READ_RETENTION)
    audit.record(actor, Activity.READ_RETENTION, Subject(kind=ObjectKind.CLAIM), at=now)
    due, kept = _now(now)
    sees_cases = may_ever(actor, Activity.DECIDE_CLAIM)
    claims = ErasureClaim.objects.select_related("person", "request")
    preserved = Preservation.objects.filter(ended_at=None).select_related("request")
    return RetentionPage(
        periods=_periods(),
        due=due,
        kept=_by_reason(kept),
        runs=tuple(_seen(row) for row in ErasureRun.objects.order_by("-started_at")[:_LATEST]),
        sees_cases=sees_cases,
        preservations=tuple(seen_preservation(one, day=today(now)) for one in preserved)
        if sees_cases
        else (),
        claims=tuple(seen_claim(actor, one, now=now) for one in claims.filter(WAITING))
        if sees_cases
        else (),
        decided=tuple(
            seen_claim(actor, one, now=now)
            for one in claims.exclude(WAITING).order_by("-approved_at", "-received_on")[:_LATEST]
        )
        if sees_cases
        else (),
    )


@as_system()
def _now(now: datetime) -> tuple[int, Counter[str]]:
    """Return how many cases go next, and how many others there are by why they stay."""
    facts = keeping(policy())
    reasons = Counter(str(facts.reason(one, day=today(now)) or "") for one in all_cases())
    return reasons.pop("", 0), reasons


def _periods() -> tuple[tuple[str, str, str], ...]:
    current, names = policy(), {one.name for one in retention_lines()}
    return tuple(
        (str(one.label), shown(one, current.value(one.name)), str(one.help))
        for one in LINES
        if one.name in names
    )


def _seen(row: ErasureRun) -> SeenRun:
    tables = {one.__name__.lower(): one for one in apps.get_app_config("opvang").get_models()}
    words = {name: str(one._meta.verbose_name_plural) for name, one in tables.items()}  # noqa: SLF001
    erased = ((words.get(table, table), number) for table, number in row.erased.items())
    return SeenRun(
        at=row.started_at,
        is_whole=row.finished_at is not None,
        cases=row.cases,
        erased=tuple(sorted(erased)),
        kept=_by_reason(row.kept),
    )


def _by_reason(kept: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    order = [*KeptReason.values]
    known = sorted(kept, key=lambda one: order.index(one) if one in order else len(order))
    return tuple((kept_reason(one), kept[one]) for one in known)

"""The policy that holds, the proposal that stands open, and all versions so far."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from uuid import UUID

from opvang.access import may_ever, require_ever
from opvang.models import Account, PolicyVersion
from opvang.models.codes import Activity
from opvang.models.policy.policy_versions import OF_INSTALLATION
from opvang.policy import LINES, Policy, Value, policy, policy_of
from opvang.queries.policies.shown import shown

#: No version has a longer number.
_DIGITS = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownLine:
    """One value that holds."""

    label: str
    help: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownVersion:
    """One version in the history: when, by whom and why."""

    id: UUID
    number: int
    reason: str
    proposed_by: str  #: user name
    proposed_at: datetime
    answered_by: str  #: user name; empty: nobody did yet
    answered_at: datetime | None
    is_open: bool
    is_approved: bool
    is_current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyPage:
    """What somebody may read of the policy."""

    number: int
    parts: tuple[tuple[str, tuple[ShownLine, ...]], ...]  #: under headings
    open: ShownVersion | None
    history: tuple[ShownVersion, ...]  #: the newest first
    may_propose: bool


def reads_policy(actor: Account) -> bool:
    """Say whether the policy is for somebody to read."""
    return may_ever(actor, Activity.READ_POLICY)


def policy_page(actor: Account) -> PolicyPage:
    """Return the policy and its versions; it tells nothing of persons.

    Raises
    ------
    NotAllowed
        When it is not for the actor to read.
    """
    require_ever(actor, Activity.READ_POLICY)
    current = policy()
    rows = PolicyVersion.objects.select_related("proposed_by", "approved_by", "withdrawn_by")
    history = tuple(shown_version(row, current=current) for row in rows)
    return PolicyPage(
        number=current.number,
        parts=tuple(
            (
                heading,
                tuple(
                    ShownLine(
                        label=str(line.label),
                        help=str(line.help),
                        value=shown(line, current.value(line.name)),
                    )
                    for line in lines
                ),
            )
            for heading, lines in groupby(LINES, key=lambda line: str(line.part))
        ),
        open=next((one for one in history if one.is_open), None),
        history=history,
        may_propose=may_ever(actor, Activity.PROPOSE_POLICY),
    )


def values_to_change(actor: Account, *, like: str) -> tuple[int, dict[str, Value]]:
    """Return the number of the version that holds, and all values to begin a proposal from.

    They are those of the version with the number *like*; where there is none: those that hold.

    Raises
    ------
    NotAllowed
        When the actor proposes nothing.
    """
    require_ever(actor, Activity.PROPOSE_POLICY)
    current = policy()
    if like == str(OF_INSTALLATION):
        return current.number, policy_of(None).in_full()
    numbered = like.isascii() and like.isdigit() and len(like) <= _DIGITS
    older = PolicyVersion.objects.filter(number=like).first() if numbered else None
    return current.number, (policy_of(older) if older else current).in_full()


def shown_version(row: PolicyVersion, *, current: Policy) -> ShownVersion:
    """Return a version as its readers know it; its row has its accounts along."""
    answered = row.approved_by or row.withdrawn_by
    return ShownVersion(
        id=row.id,
        number=row.number,
        reason=row.reason,
        proposed_by=row.proposed_by.username,
        proposed_at=row.proposed_at,
        answered_by=answered.username if answered else "",
        answered_at=row.approved_at or row.withdrawn_at,
        is_open=row.is_open,
        is_approved=row.approved_at is not None,
        is_current=row.number == current.number,
    )

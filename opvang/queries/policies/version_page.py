"""One version of the policy: what it changes, what that would mean, and who may answer it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from opvang.access import may_ever, require_ever
from opvang.errors import NotFound
from opvang.models import Account, PolicyVersion, WhatIf
from opvang.models.codes import Activity, RunStatus, WhatIfKind
from opvang.policy import policy, policy_of
from opvang.queries.policies.effects import effects
from opvang.queries.policies.policy_page import ShownVersion, shown_version
from opvang.queries.policies.shown import Difference, differences
from opvang.queries.what_ifs.answers import Persons, persons_of


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchPreview:
    """What the last match would have come to under a proposal."""

    is_running: bool
    persons: Persons | None  #: None: it runs, or failed
    what_if: UUID | None  #: its page, for who may read that; else None


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionPage:
    """A version beside the one before it."""

    version: ShownVersion
    differences: tuple[Difference, ...]
    effects: tuple[str, ...]  #: only while it stands open
    match: MatchPreview | None  #: None: the match does not come out otherwise, or there was none
    is_own: bool  #: the reader proposed it
    may_approve: bool
    may_withdraw: bool
    may_propose: bool


def version_page(actor: Account, version: UUID, *, now: datetime) -> VersionPage:
    """Return one version; it tells nothing of persons.

    Raises
    ------
    NotAllowed, NotFound
        When it is not for the actor to read, or there is no such version.
    """
    require_ever(actor, Activity.READ_POLICY, object_id=version)
    rows = PolicyVersion.objects.select_related("proposed_by", "approved_by", "withdrawn_by")
    row = rows.filter(id=version).first()
    if row is None:
        raise NotFound(activity=Activity.READ_POLICY, object_id=version)
    before, becomes = policy_of(_before(row)), policy_of(row)
    is_own = row.proposed_by_id == actor.id
    return VersionPage(
        version=shown_version(row, current=policy()),
        differences=tuple(differences(before, becomes)),
        effects=tuple(effects(before, becomes, now=now)) if row.is_open else (),
        match=_match(actor, row),
        is_own=is_own,
        may_approve=row.is_open and not is_own and may_ever(actor, Activity.APPROVE_POLICY),
        may_withdraw=row.is_open and may_ever(actor, Activity.WITHDRAW_POLICY),
        may_propose=may_ever(actor, Activity.PROPOSE_POLICY),
    )


def _before(row: PolicyVersion) -> PolicyVersion | None:
    """Return the version that held when *row* was proposed; None: that of the installation."""
    approved = PolicyVersion.objects.filter(approved_at__isnull=False, number__lt=row.number)
    return approved.order_by("-number").first()


def _match(actor: Account, row: PolicyVersion) -> MatchPreview | None:
    asked = WhatIf.objects.filter(kind=WhatIfKind.POLICY, asked__version=str(row.id)).first()
    if asked is None:
        return None
    return MatchPreview(
        is_running=asked.status == RunStatus.RUNNING,
        persons=persons_of(asked),
        what_if=asked.id if may_ever(actor, Activity.READ_WHAT_IF) else None,
    )

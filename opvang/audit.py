"""Who saw or did what: every act on personal data leaves a row, in the transaction of the act."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from opvang.models import Account, AuditEntry
from opvang.models.codes import Activity, ObjectKind, Outcome, Verb

_VERBS = {
    Activity.PLACE_REQUEST: Verb.CREATE,
    Activity.READ_REQUEST: Verb.READ,
    Activity.LIST_REQUESTS: Verb.READ,
    Activity.READ_HOLD: Verb.READ,
    Activity.HOLD_PLACE: Verb.CREATE,
    Activity.RUN_MATCH: Verb.EXECUTE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What was seen or changed."""

    kind: ObjectKind
    id: UUID | None = None  #: None: the whole of its kind
    request: UUID | None = None  #: whose request it is about


def record(
    actor: Account | None,
    activity: Activity,
    subject: Subject,
    *,
    at: datetime,
    outcome: Outcome = Outcome.DONE,
    detail: str = "",
) -> None:
    """Add a row to the audit log; *actor* is None where the system acts by itself.

    *detail* is a code, never a value of what was seen or changed.
    """
    AuditEntry.objects.create(
        at=at,
        account=actor.id if actor else None,
        organisation=actor.organisation_id if actor else None,
        roles=actor.roles if actor else [],
        activity=activity,
        verb=_VERBS.get(activity, Verb.UPDATE),
        outcome=outcome,
        object_kind=subject.kind,
        object_id=subject.id,
        request=subject.request,
        detail=detail,
    )

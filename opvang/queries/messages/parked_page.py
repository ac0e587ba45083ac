"""The messages that wait for a person: nobody knows whether they arrived, or nobody takes them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from opvang.access import require_ever
from opvang.audit import Subject, record
from opvang.database.context import as_system
from opvang.models import Account
from opvang.models.codes import Activity, ObjectKind
from opvang.queries.messages.inbox import parked

#: So many are shown at once, those that wait longest.
_MOST = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Parked:
    """One message that waits, and for whom it is."""

    id: UUID
    name: str
    channel: str
    at: datetime
    why: str
    who: str  #: the user name; empty: there is no such account any more


def parked_messages(actor: Account, *, now: datetime) -> tuple[Parked, ...]:
    """Return what waits, the longest first; a read in the audit log.

    Raises
    ------
    NotAllowed
        When it is not for somebody to settle.
    """
    require_ever(actor, Activity.SETTLE_MESSAGE)
    with as_system():
        rows = list(parked()[:_MOST])
    names = dict(
        Account.objects.filter(pk__in=[row.recipient for row in rows]).values_list("id", "username")
    )
    record(
        actor, Activity.SETTLE_MESSAGE, Subject(kind=ObjectKind.ACCOUNT), at=now, detail="LISTED"
    )
    return tuple(
        Parked(
            id=row.id,
            name=str(row.get_kind_display()),
            channel=str(row.get_channel_display()),
            at=row.made_at,
            why=str(row.get_failure_display()),
            who=names.get(row.recipient, ""),
        )
        for row in rows
    )

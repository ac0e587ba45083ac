"""A person settles what got stuck: it is tried again, or dropped."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from notifications.codes import Failure, State
from opvang import events
from opvang.access import require_ever
from opvang.actions.messages.waking import wake
from opvang.audit import Subject, record
from opvang.database.context import as_system
from opvang.errors import NotFound
from opvang.models import Account
from opvang.models.codes import Activity, ObjectKind
from opvang.queries.messages.inbox import parked

_AGAIN, _DROPPED = "AGAIN", "DROPPED"


@transaction.atomic
def settle_message(actor: Account, message: UUID, *, again: bool, now: datetime) -> None:
    """Have a parked message tried again, as if it were new, or let it go.

    Tried again it may be seen once more by who has it already.

    Raises
    ------
    NotAllowed
        When it is not for somebody to settle.
    NotFound
        When it is not there, or is no longer stuck.
    """
    require_ever(actor, Activity.SETTLE_MESSAGE, object_id=message)
    # Whom messages are for is not who settles them.
    with as_system():
        row = parked().select_for_update().filter(pk=message).first()
        if row is None:
            raise NotFound(activity=Activity.SETTLE_MESSAGE, object_id=message)
        row.state = State.WAITING if again else State.DROPPED
        row.failure = "" if again else Failure.BY_HAND
        row.unknown_outcomes, row.retry_at, row.not_before = 0, None, now
        row.save(update_fields=["state", "failure", "unknown_outcomes", "retry_at", "not_before"])
    subject = Subject(kind=ObjectKind.ACCOUNT, id=row.recipient)
    detail = _AGAIN if again else _DROPPED
    record(actor, Activity.SETTLE_MESSAGE, subject, at=now, detail=detail)
    # Whose message it was only the log says.
    audiences = {events.ADMINISTRATOR}
    events.publish(Activity.SETTLE_MESSAGE, audiences=audiences, object_id=None, at=now)
    wake()

"""What every step of another address leaves behind: an audit row, and an event for the shelter."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from opvang import audit, events
from opvang.audit import Subject
from opvang.models import Account, Shelter
from opvang.models.codes import Activity, ObjectKind


def tell_of_address(
    actor: Account | None, activity: Activity, shelter: UUID, *, now: datetime
) -> None:
    """Write down what happened to the address of a shelter, and tell who runs it.

    Holds there wait meanwhile, so whoever asked for a place hears that something is otherwise.
    """
    audit.record(actor, activity, Subject(kind=ObjectKind.SHELTER, id=shelter), at=now)
    runs_it = Shelter.objects.values_list("organisation", flat=True).get(id=shelter)
    audiences = {f"organisation:{runs_it}"}
    events.publish(activity, audiences=audiences, object_id=shelter, at=now, changes_country=True)

"""What every change of a placement leaves behind: an audit row and an event for all concerned."""

from __future__ import annotations

from datetime import datetime

from opvang import audit, events
from opvang.audit import Subject
from opvang.models import Account, Placement
from opvang.models.codes import Activity, ObjectKind


def tell_of_placement(
    actor: Account | None,
    activity: Activity,
    placement: Placement,
    *,
    now: datetime,
    detail: str = "",
) -> None:
    """Write down what happened to *placement*, and tell who asked and who shelters."""
    audit.record(
        actor,
        activity,
        Subject(kind=ObjectKind.PLACEMENT, id=placement.id, request=placement.request_id),
        at=now,
        detail=detail,
    )
    audiences = events.of_unit(placement.unit)
    if placement.request is not None:
        audiences |= events.of_request(placement.request)
    events.publish(activity, audiences=audiences, object_id=placement.id, at=now)

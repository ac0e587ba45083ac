"""What every change leaves behind: an audit row, and an event and messages for all concerned."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from opvang import audit, events
from opvang.actions.messages.happened import after_placement
from opvang.audit import Subject
from opvang.calendar import tonight
from opvang.models import Account, Placement, PlacementRequest, Unit
from opvang.models.codes import Activity, ObjectKind


def tell_of_placement(
    actor: Account | None,
    activity: Activity,
    placement: Placement,
    *,
    now: datetime,
    detail: str = "",
    also: Collection[str] = (),
) -> None:
    """Write down what happened to *placement*, and tell who asked, decides, shelters and brings.

    *also* are audiences that follow it from now on.
    """
    audit.record(
        actor,
        activity,
        Subject(kind=ObjectKind.PLACEMENT, id=placement.id, request=placement.request_id),
        at=now,
        detail=detail,
    )
    night = tonight(now)
    audiences = events.of_unit(placement.unit) | events.of_decider(placement, night=night)
    audiences |= events.of_escort(placement) | set(also)
    if placement.request is not None:
        audiences |= events.of_request(placement.request, night=night)
    events.publish(
        activity, audiences=audiences, object_id=placement.id, at=now, changes_country=True
    )
    after_placement(actor, activity, placement, now=now)


def tell_of_request(
    actor: Account | None,
    activity: Activity,
    request: PlacementRequest,
    *,
    now: datetime,
    detail: str = "",
    also: Collection[str] = (),
) -> None:
    """Write down what happened to *request*, and tell whoever follows it.

    *also* are audiences that followed it until now.
    """
    subject = Subject(kind=ObjectKind.REQUEST, id=request.id, request=request.id)
    audit.record(actor, activity, subject, at=now, detail=detail)
    audiences = events.of_request(request, night=tonight(now)) | set(also)
    events.publish(activity, audiences=audiences, object_id=request.id, at=now)


def tell_of_unit(
    actor: Account | None, activity: Activity, unit: Unit, *, now: datetime, detail: str = ""
) -> None:
    """Write down what happened to *unit*, and tell whoever runs its shelter."""
    audit.record(actor, activity, Subject(kind=ObjectKind.UNIT, id=unit.id), at=now, detail=detail)
    audiences = events.of_unit(unit)
    events.publish(activity, audiences=audiences, object_id=unit.id, at=now, changes_country=True)


def tell_of_account(
    actor: Account | None,
    activity: Activity,
    account: UUID,
    *,
    organisation: UUID,
    now: datetime,
    detail: str = "",
) -> None:
    """Write down what happened to an account or an invitation, and tell who looks after those."""
    audit.record(
        actor, activity, Subject(kind=ObjectKind.ACCOUNT, id=account), at=now, detail=detail
    )
    audiences = {f"organisation:{organisation}", events.ADMINISTRATOR}
    events.publish(activity, audiences=audiences, object_id=account, at=now)

"""What an act is done to: found, allowed and locked, or refused alike when absent and another's."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext

from opvang.access import require_act, require_ever
from opvang.actions.locks import lock_placement, lock_request, lock_shelters
from opvang.errors import NotFound, NotPossible
from opvang.models import Account, Placement, PlacementRequest, Unit
from opvang.models.codes import LIVE_PLACEMENT_STATES, Activity, RequestStatus


def request_for(
    actor: Account, activity: Activity, request: UUID, *, now: datetime
) -> PlacementRequest:
    """Return a request that the actor may do this to, locked until the transaction ends.

    Raises
    ------
    NotAllowed, NotFound
        When this is not for the actor to do, or not to this request.
    Busy
        When somebody else works on it.
    """
    require_ever(actor, activity, object_id=request)
    row = PlacementRequest.objects.filter(id=request).first()
    if row is None:
        raise NotFound(activity=activity, object_id=request)
    require_act(actor, activity, now=now, request=row)
    return lock_request(request)


def placement_for(
    actor: Account, activity: Activity, placement: UUID, *, now: datetime
) -> Placement:
    """Return a placement that the actor may do this to; its request, shelter and row are locked.

    Raises
    ------
    NotAllowed, NotFound, Busy
        As for `request_for`.
    """
    require_ever(actor, activity, object_id=placement)
    rows = Placement.objects.select_related("request", "unit__shelter")
    row = rows.filter(id=placement).first()
    if row is None:
        raise NotFound(activity=activity, object_id=placement)
    require_act(actor, activity, now=now, placement=row)
    return lock_placement(placement)


def unit_for(
    actor: Account,
    activity: Activity,
    unit: UUID | None,
    *,
    now: datetime,
    named: UUID | None = None,
) -> Unit:
    """Return a unit that the actor may do this to; its shelter is locked.

    *named* is what the actor named where that was not the unit but something of it; *unit* is None
    where there is no such thing.

    Raises
    ------
    NotAllowed, NotFound, Busy
        As for `request_for`.
    """
    require_ever(actor, activity, object_id=named or unit)
    rows = Unit.objects.select_related("shelter")
    row = rows.filter(id=unit).first() if unit else None
    if row is None:
        raise NotFound(activity=activity, object_id=named or unit)
    require_act(actor, activity, now=now, unit=row, object_id=named)
    lock_shelters([row.shelter_id])
    return rows.get(id=row.id)


def unit_beside(request: PlacementRequest, unit: UUID, activity: Activity) -> Unit:
    """Return a unit that something of *request* is done in; whether one may is the request's.

    Raises
    ------
    NotFound
        When there is none.
    """
    row = Unit.objects.select_related("shelter").filter(id=unit).first()
    if row is None:
        raise NotFound(activity=activity, object_id=request.id)
    return row


def require_open(request: PlacementRequest) -> None:
    """Refuse a request that is over or has its place.

    Raises
    ------
    NotPossible
        When it is.
    """
    if request.status != RequestStatus.OPEN:
        raise NotPossible(gettext("Deze aanvraag staat niet meer open. Open hem eerst opnieuw."))


def require_waiting(request: PlacementRequest) -> None:
    """Refuse a request that does not wait for a place.

    Raises
    ------
    NotPossible
        When it is over, or a place is held, promised or lived in.
    """
    require_open(request)
    if request.placements.filter(state__in=LIVE_PLACEMENT_STATES).exists():
        raise NotPossible(
            gettext("Deze aanvraag heeft al een plek of een houd. Geef die eerst vrij.")
        )

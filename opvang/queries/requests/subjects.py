"""One request that somebody may read, found or refused alike when absent and another's."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db.models import QuerySet

from opvang.access import requests_to, require_ever
from opvang.calendar import tonight
from opvang.database.once import once_a_page
from opvang.errors import NotFound
from opvang.models import Account, Placement, PlacementRequest, Unit
from opvang.models.codes import Activity
from opvang.queries.labels import unit_with_key, unknown_key


def require_may_place(actor: Account) -> None:
    """Refuse whoever may ask for no place.

    Raises
    ------
    NotAllowed
        When that is so.
    """
    require_ever(actor, Activity.PLACE_REQUEST)


def readable_requests(
    actor: Account, request: UUID, *, now: datetime
) -> QuerySet[PlacementRequest]:
    """Return a request that somebody may read, as a query for exactly one row.

    Raises
    ------
    NotAllowed, NotFound
        When this is not for the actor to read, or there is no such request.
    """
    require_ever(actor, Activity.READ_REQUEST, object_id=request)
    if not _is_readable(actor, request, night=tonight(now)):
        raise NotFound(activity=Activity.READ_REQUEST, object_id=request)
    rows = PlacementRequest.objects.filter(id=request)
    return rows.select_related("organisation", "responsible_municipality")


@once_a_page
def _is_readable(actor: Account, request: UUID, *, night: date) -> bool:
    own = requests_to(actor, Activity.READ_REQUEST, night=night)
    return PlacementRequest.objects.filter(own, id=request).exists()


def asked_unit(actor: Account, request: UUID, key: str, *, now: datetime) -> UUID:
    """Return which unit a key stands for towards *request*.

    Raises
    ------
    NotAllowed
        When the actor asks for no places.
    NotFound
        When the key is of no unit, or of one towards another request; that it is the key is told
        only of a request for which the actor asks for places.
    """
    require_ever(actor, Activity.HOLD_PLACE, object_id=request)
    units = Unit.objects.filter(is_active=True, shelter__is_active=True)
    unit = unit_with_key(units.values_list("id", flat=True), request=request, key=key)
    if unit is None:
        own = requests_to(actor, Activity.HOLD_PLACE, night=tonight(now))
        is_own = PlacementRequest.objects.filter(own, id=request).exists()
        remark = unknown_key(key) if is_own else None
        raise NotFound(activity=Activity.HOLD_PLACE, object_id=request, remark=remark)
    return unit


def kept_placement(actor: Account, request: UUID, asked: str) -> UUID:
    """Return the placement with id *asked*, which must be one of *request*.

    Raises
    ------
    NotAllowed
        When the actor gives back no places.
    NotFound
        When it is of another request, or there is none.
    """
    require_ever(actor, Activity.RELEASE_PLACE, object_id=request)
    for placement in Placement.objects.filter(request=request):
        if str(placement.id) == asked:
            return placement.id
    raise NotFound(activity=Activity.RELEASE_PLACE, object_id=request)

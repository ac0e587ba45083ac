"""One request whose people have rights, found or refused alike when absent and another's."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from opvang.access import requests_to, require_ever
from opvang.calendar import tonight
from opvang.errors import NotFound
from opvang.models import Account, PlacementRequest
from opvang.models.codes import Activity


def request_with_rights(
    actor: Account, activity: Activity, request: UUID, *, now: datetime
) -> PlacementRequest:
    """Return a request that somebody may do this to.

    Raises
    ------
    NotAllowed, NotFound
        When they never may, or not to this request.
    """
    require_ever(actor, activity, object_id=request)
    own = requests_to(actor, activity, night=tonight(now))
    row = PlacementRequest.objects.filter(own, id=request).first()
    if row is None:
        raise NotFound(activity=activity, object_id=request)
    return row

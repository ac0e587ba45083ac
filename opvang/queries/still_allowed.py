"""Whether somebody may do to something, still, what they did before."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from opvang.access import require_act, require_ever, require_signal, shelters_to
from opvang.errors import NotFound
from opvang.models import Account, Placement, PlacementRequest, Shelter, Unit
from opvang.models.codes import Activity

#: The rows of what an id in an address is of, and what `require_act` calls one.
_ROWS: dict[str, tuple[str, Any]] = {
    "request_id": ("request", PlacementRequest.objects),
    "placement_id": ("placement", Placement.objects.select_related("request", "unit__shelter")),
    "unit_id": ("unit", Unit.objects.select_related("shelter")),
}


def require_still(
    actor: Account, activity: Activity, named: Mapping[str, Any], *, now: datetime
) -> None:
    """Refuse whoever may not do this (any more) to what is named, as an address names it.

    Of several things in *named* the first in which another is counts: the unit of a bed. Without
    a request, placement, unit, signal or shelter it is asked whether they may do it at all.

    Raises
    ------
    NotAllowed
        When no role of theirs may do it to anything.
    NotFound
        When they may, but not to this one, or there is no such thing.
    """
    object_id = next((one for one in named.values() if isinstance(one, UUID)), None)
    require_ever(actor, activity, object_id=object_id)
    for name in _ROWS.keys() & named.keys():
        what, rows = _ROWS[name]
        found = rows.filter(id=named[name]).first()
        if found is None:
            raise NotFound(activity=activity, object_id=object_id)
        require_act(actor, activity, now=now, object_id=object_id, **{what: found})
    if "signal_id" in named:
        require_signal(actor, activity, named["signal_id"], now=now)
    if "shelter_id" in named:
        own = Shelter.objects.filter(shelters_to(actor, activity), id=named["shelter_id"])
        if not own.exists():
            raise NotFound(activity=activity, object_id=object_id)

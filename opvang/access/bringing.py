"""Who brings people to a place that was promised, and so may read where it is."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import Q

from opvang.access.relations import is_own_request
from opvang.calendar import tonight
from opvang.models import Account, Escort, Placement
from opvang.models.codes import PlacementState, Role

#: Who guides people may bring them; others must be named.
_GUIDES = {Role.COORDINATOR, Role.POLICE}

#: How long after the first night an address is still shown.
_AFTER = timedelta(days=1)


def brings(actor: Account, placement: Placement, *, now: datetime) -> bool:
    """Say whether somebody guides these people to their place now, or was named to bring them."""
    if placement.request is None or not shows_address(placement, now=now):
        return False
    if Escort.objects.filter(placement=placement, account=actor).exists():
        return True
    guides = bool(_GUIDES.intersection(actor.roles))
    return guides and is_own_request(actor, placement.request, now=now)


def shows_address(placement: Placement, *, now: datetime) -> bool:
    """Say whether people are on their way, or came yesterday at the earliest."""
    if placement.state == PlacementState.CONFIRMED:
        return True
    recently = tonight(now) <= placement.start + _AFTER
    return placement.state == PlacementState.ARRIVED and recently


def on_their_way(*, now: datetime) -> Q:
    """Return the placements of `shows_address`."""
    arrived = Q(state=PlacementState.ARRIVED, start__gte=tonight(now) - _AFTER)
    return Q(state=PlacementState.CONFIRMED) | arrived

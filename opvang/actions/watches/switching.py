"""A watch begins by itself when a wish is not met, and is switched off and on by who guides."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext

from opvang.actions.subjects import request_for
from opvang.actions.telling import tell_of_request
from opvang.errors import NotPossible
from opvang.models import Account, Placement, Watch
from opvang.models.codes import Activity, PlacementState
from opvang.policy import policy
from opvang.queries.requests.wishes import is_wish_unmet

_ON, _OFF = "ON", "OFF"


def begin_watch(place: Placement, *, now: datetime) -> None:
    """Watch for who have just arrived at *place*, where it is not in the region they wish."""
    if place.request is None or not is_wish_unmet(place):
        return
    if not policy().is_on("WATCH_UNMET_WISHES"):
        return
    Watch.objects.update_or_create(
        request=place.request, defaults={"is_on": True, "unit": None, "first_night": None}
    )
    tell_of_request(None, Activity.SWITCH_WATCH, place.request, now=now, detail=_ON)


@transaction.atomic
def switch_watch(actor: Account, *, request: UUID, on: bool, now: datetime) -> None:
    """Watch for places in the region of a wish, or no longer.

    Raises
    ------
    NotAllowed, NotFound, Busy
        As for `hold_place`.
    NotPossible
        When nobody lives anywhere, or the wish is met where they live.
    """
    row = request_for(actor, Activity.SWITCH_WATCH, request, now=now)
    stays = row.placements.select_related("unit__shelter__municipality", "request")
    stay = stays.filter(state=PlacementState.ARRIVED).first()
    if stay is None or not is_wish_unmet(stay):
        raise NotPossible(
            gettext("Er is geen wens die nog niet vervuld is. U hoeft niets te doen.")
        )
    Watch.objects.update_or_create(
        request=row, defaults={"is_on": on, "unit": None, "first_night": None}
    )
    tell_of_request(actor, Activity.SWITCH_WATCH, row, now=now, detail=_ON if on else _OFF)

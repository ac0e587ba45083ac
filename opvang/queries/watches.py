"""The watches that stand: of people who live outside the region they wish, and do not move yet."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, QuerySet

from opvang.models import Placement, Watch
from opvang.models.codes import PlacementState
from opvang.queries.own_stays import without_transfer


def standing_watches() -> QuerySet[Watch]:
    """Return the watches that are on, of who lives somewhere and has asked for no other place."""
    stays = without_transfer(Placement.objects.filter(state=PlacementState.ARRIVED))
    lives = Exists(stays.filter(request=OuterRef("request")))
    rows = Watch.objects.filter(lives, is_on=True)
    return rows.select_related("request__wish_municipality").order_by("request_id")

"""Whom a request could change places with, which only people can bring about."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from uuid import UUID

from opvang.models import Placement, PlacementRequest
from opvang.models.codes import LIVE_PLACEMENT_STATES


def swaps(
    request: PlacementRequest,
    refused: Mapping[UUID, tuple[str, ...]],
    *,
    secret_shelters: Collection[UUID],
) -> tuple[str, ...]:
    """Return the requests that have an accessible place without needing one, by how they are known.

    These are places where *request*, which does need one, could live if they were free. *refused*
    has the codes that keep it out, by unit. Units of secret shelters are left out, as for
    `longest_stay`.
    """
    if not request.access_needs:
        return ()
    full = [unit for unit, codes in refused.items() if codes == ("period",)]
    there = Placement.objects.filter(unit__in=full, state__in=LIVE_PLACEMENT_STATES)
    accessible = there.filter(unit__accessibility__contains=request.access_needs)
    others = accessible.filter(request__access_needs=[])
    told = others.exclude(unit__shelter__in=secret_shelters).order_by("request__reference")
    return tuple(told.values_list("request__reference", flat=True))

"""Which group of place types somebody without a place asks for, as far as it can be told."""

from __future__ import annotations

from collections.abc import Collection

from opvang.models.codes import Need, PlaceGroup, Route, Urgency

#: Care that shelter for victims of trafficking was made for.
_SPECIAL_NEEDS = {Need.LABOUR_EXPLOITATION, Need.LVB, Need.GGZ, Need.ADDICTION}


def group_asked(
    *, has_minor_client: bool, routes: Collection[str], needs: Collection[str], urgency: str
) -> PlaceGroup:
    """Return the group under which people without a place are counted.

    A request names no kind of place, so this is a rule of thumb, the same for everybody.
    """
    if has_minor_client:
        return PlaceGroup.MINORS
    if Route.B8_REFLECTION in routes or not _SPECIAL_NEEDS.isdisjoint(needs):
        return PlaceGroup.TRAFFICKING
    if urgency == Urgency.CRISIS:
        return PlaceGroup.EMERGENCY
    return PlaceGroup.ADULTS

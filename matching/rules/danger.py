"""The rule `danger`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matching.rules.base import PairRule

if TYPE_CHECKING:
    from matching.places import Shelter, Unit
    from matching.requests import DangerArea, Request


class Danger(PairRule):
    """The shelter lies in no area where the people are in danger."""

    code = "danger"

    def holds(self, request: Request, shelter: Shelter, unit: Unit) -> bool:
        """Say whether the shelter is outside every danger area, its own radius included."""
        return not any(threatens(area, shelter) for area in request.danger)


def threatens(area: DangerArea, shelter: Shelter) -> bool:
    """Say whether *shelter* lies, or may lie, in *area*."""
    if area.point is None:
        return (
            shelter.municipality in area.municipalities
            or shelter.safety_region in area.safety_regions
        )
    # Only the municipality is known, so the shelter may stand anywhere within its radius.
    nearest_km = area.point.kilometres_to(shelter.point) - shelter.radius_km
    return nearest_km <= area.radius_km

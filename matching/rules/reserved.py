"""The rule `reserved`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matching.rules.base import PairRule

if TYPE_CHECKING:
    from matching.places import Shelter, Unit
    from matching.requests import Request


class Reserved(PairRule):
    """A unit kept for an urgency, such as an emergency bed, takes no other."""

    code = "reserved"

    def holds(self, request: Request, shelter: Shelter, unit: Unit) -> bool:
        """Say whether the unit is kept for nobody, or for this urgency."""
        return not unit.reserved_for or request.urgency in unit.reserved_for

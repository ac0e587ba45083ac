"""The rule `excluded`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matching.rules.base import PairRule

if TYPE_CHECKING:
    from matching.places import Shelter, Unit
    from matching.requests import Request


class Excluded(PairRule):
    """No human has ruled this shelter or unit out for the request."""

    code = "excluded"

    def holds(self, request: Request, shelter: Shelter, unit: Unit) -> bool:
        """Say whether neither side excludes the other and a pinned unit is this one."""
        return (
            shelter.id not in request.excluded_shelters
            and request.id not in shelter.closed_to
            and request.pinned_unit in (None, unit.id)
        )

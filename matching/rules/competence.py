"""The rule `competence`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matching.rules.base import PairRule

if TYPE_CHECKING:
    from matching.places import Shelter, Unit
    from matching.requests import Request


class Competence(PairRule):
    """The unit can give all the care the people need."""

    code = "competence"

    def holds(self, request: Request, shelter: Shelter, unit: Unit) -> bool:
        """Say whether every need is among the unit's capabilities."""
        return request.needs <= unit.capabilities

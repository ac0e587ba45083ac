"""The rule `purpose`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matching.rules.base import PairRule

if TYPE_CHECKING:
    from matching.places import Shelter, Unit
    from matching.requests import Request


class Purpose(PairRule):
    """A unit for a special need takes only people with that need."""

    code = "purpose"

    def holds(self, request: Request, shelter: Shelter, unit: Unit) -> bool:
        """Say whether the unit is for anybody, or for a need the request has."""
        return not unit.only_for or not unit.only_for.isdisjoint(request.needs)

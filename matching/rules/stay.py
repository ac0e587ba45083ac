"""The rule `stay`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matching.rules.base import PairRule

if TYPE_CHECKING:
    from matching.places import Shelter, Unit
    from matching.requests import Request


class Stay(PairRule):
    """The stay is not longer than the unit allows."""

    code = "stay"

    def holds(self, request: Request, shelter: Shelter, unit: Unit) -> bool:
        """Say whether the nights asked are known and few enough, or the unit sets no limit."""
        if unit.max_nights is None:
            return True
        return request.nights is not None and request.nights <= unit.max_nights

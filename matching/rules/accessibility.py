"""The rule `accessibility`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matching.rules.base import PairRule

if TYPE_CHECKING:
    from matching.places import Shelter, Unit
    from matching.requests import Request


class Accessibility(PairRule):
    """The building can be used by everybody in the request."""

    code = "accessibility"

    def holds(self, request: Request, shelter: Shelter, unit: Unit) -> bool:
        """Say whether every access need is met."""
        return request.access_needs <= unit.accessibility

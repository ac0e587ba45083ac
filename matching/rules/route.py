"""The rule `route`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matching.rules.base import PairRule

if TYPE_CHECKING:
    from matching.places import Shelter, Unit
    from matching.requests import Request


class Route(PairRule):
    """The place is lawful on one of the grounds on which the people may be here."""

    code = "route"

    def holds(self, request: Request, shelter: Shelter, unit: Unit) -> bool:
        """Say whether request and unit share a route."""
        return not request.routes.isdisjoint(unit.routes)

"""The rule `security`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matching.rules.base import PairRule

if TYPE_CHECKING:
    from matching.places import Shelter, Unit
    from matching.requests import Request


class Security(PairRule):
    """The address is kept at least as well as the people's safety asks."""

    code = "security"

    def holds(self, request: Request, shelter: Shelter, unit: Unit) -> bool:
        """Say whether the unit's level is at least the request's."""
        return unit.security >= request.security

"""The rule `intake`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matching.rules.base import PairRule

if TYPE_CHECKING:
    from matching.places import Shelter, Unit
    from matching.requests import Request


class Intake(PairRule):
    """Somebody who comes at night is let in."""

    code = "intake"

    def holds(self, request: Request, shelter: Shelter, unit: Unit) -> bool:
        """Say whether night intake is not asked, or offered."""
        return unit.night_intake or not request.night_intake

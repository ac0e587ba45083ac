"""The rule `contraindication`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matching.rules.base import PairRule

if TYPE_CHECKING:
    from matching.places import Shelter, Unit
    from matching.requests import Request


class Contraindication(PairRule):
    """The unit does not refuse a trait of the people."""

    code = "contraindication"

    def holds(self, request: Request, shelter: Shelter, unit: Unit) -> bool:
        """Say whether traits and contraindications share nothing."""
        return request.traits.isdisjoint(unit.contraindications)

"""The rule `route`, for all pairs at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matching.engine.masks.incidence import shares

if TYPE_CHECKING:
    from matching.engine.masks.incidence import Mask
    from matching.engine.pairs import Pairs


def mask(pairs: Pairs) -> Mask:
    """Return whether they share a route, as [request, unit]."""
    return shares([one.routes for one in pairs.requests], [unit.routes for unit in pairs.units])

"""The rule `accessibility`, for all pairs at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matching.engine.masks.incidence import covers

if TYPE_CHECKING:
    from matching.engine.masks.incidence import Mask
    from matching.engine.pairs import Pairs


def mask(pairs: Pairs) -> Mask:
    """Return whether everybody can use the building, as [request, unit]."""
    return covers(
        [one.access_needs for one in pairs.requests], [unit.accessibility for unit in pairs.units]
    )

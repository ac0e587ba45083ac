"""The rule `competence`, for all pairs at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matching.engine.masks.incidence import covers

if TYPE_CHECKING:
    from matching.engine.masks.incidence import Mask
    from matching.engine.pairs import Pairs


def mask(pairs: Pairs) -> Mask:
    """Return whether the unit can meet all their needs, as [request, unit]."""
    return covers(
        [one.needs for one in pairs.requests], [unit.capabilities for unit in pairs.units]
    )

"""The rule `reserved`, for all pairs at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from matching.engine.masks.incidence import shares

if TYPE_CHECKING:
    from matching.engine.masks.incidence import Mask
    from matching.engine.pairs import Pairs


def mask(pairs: Pairs) -> Mask:
    """Return whether the unit is kept for nobody, or for their urgency, as [request, unit]."""
    for_all = np.array([not unit.reserved_for for unit in pairs.units], dtype=bool)
    kept = shares(
        [[one.urgency] for one in pairs.requests], [unit.reserved_for for unit in pairs.units]
    )
    allowed: Mask = for_all[None, :] | kept
    return allowed

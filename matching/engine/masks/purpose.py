"""The rule `purpose`, for all pairs at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from matching.engine.masks.incidence import shares

if TYPE_CHECKING:
    from matching.engine.masks.incidence import Mask
    from matching.engine.pairs import Pairs


def mask(pairs: Pairs) -> Mask:
    """Return whether the unit is for anybody, or for them, as [request, unit]."""
    for_anybody = np.array([not unit.only_for for unit in pairs.units], dtype=bool)
    meant = shares([one.needs for one in pairs.requests], [unit.only_for for unit in pairs.units])
    allowed: Mask = for_anybody[None, :] | meant
    return allowed

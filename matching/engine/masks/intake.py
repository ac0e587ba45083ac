"""The rule `intake`, for all pairs at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from matching.engine.masks.incidence import Mask
    from matching.engine.pairs import Pairs


def mask(pairs: Pairs) -> Mask:
    """Return whether they need no night intake, or get it, as [request, unit]."""
    asked = np.array([request.night_intake for request in pairs.requests], dtype=bool)
    offered = np.array([unit.night_intake for unit in pairs.units], dtype=bool)
    allowed: Mask = offered[None, :] | ~asked[:, None]
    return allowed

"""The rule `security`, for all pairs at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from matching.engine.masks.incidence import Mask
    from matching.engine.pairs import Pairs


def mask(pairs: Pairs) -> Mask:
    """Return whether the unit's level is enough, as [request, unit]."""
    asked = np.array([request.security for request in pairs.requests], dtype=np.int8)
    kept = np.array([unit.security for unit in pairs.units], dtype=np.int8)
    enough: Mask = kept[None, :] >= asked[:, None]
    return enough

"""The rule `stay`, for all pairs at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from matching.engine.masks.incidence import Mask
    from matching.engine.pairs import Pairs


def mask(pairs: Pairs) -> Mask:
    """Return whether the unit lets them stay all their nights, as [request, unit]."""
    # A stay without an end is longer than any limit, and a unit without one lets everybody stay.
    nights = np.array([request.nights or np.inf for request in pairs.requests])
    most = np.array([unit.max_nights or np.inf for unit in pairs.units])
    allowed: Mask = nights[:, None] <= most[None, :]
    return allowed

"""The rule `excluded`, for all pairs at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from matching.engine.masks.incidence import shares

if TYPE_CHECKING:
    from matching.engine.masks.incidence import Mask
    from matching.engine.pairs import Pairs


def mask(pairs: Pairs) -> Mask:
    """Return whether no human has ruled the unit out, as [request, unit]."""
    shelters = [shelter.id for shelter in pairs.shelters]
    barred = shares(
        [one.excluded_shelters for one in pairs.requests], [[name] for name in shelters]
    )
    closed = shares(
        [[one.id] for one in pairs.requests], [shelter.closed_to for shelter in pairs.shelters]
    )
    allowed: Mask = ~(barred | closed)
    for row, request in enumerate(pairs.requests):
        if request.pinned_unit is not None:
            allowed[row] &= np.array([unit.id == request.pinned_unit for unit in pairs.units])
    return allowed

"""The rule `contraindication`, for all pairs at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matching.engine.masks.incidence import shares

if TYPE_CHECKING:
    from matching.engine.masks.incidence import Mask
    from matching.engine.pairs import Pairs


def mask(pairs: Pairs) -> Mask:
    """Return whether the unit refuses no trait of theirs, as [request, unit]."""
    return ~shares(
        [one.traits for one in pairs.requests], [unit.contraindications for unit in pairs.units]
    )

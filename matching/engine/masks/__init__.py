"""The pair rules once more, for all requests and units at once.

Each file is the twin of the rule of the same name; a property test holds them equal.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from matching.engine.masks import (
    accessibility,
    competence,
    contraindication,
    danger,
    excluded,
    household,
    intake,
    purpose,
    reserved,
    route,
    security,
    stay,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from matching.engine.masks.incidence import Mask
    from matching.engine.pairs import Pairs

MASKS: dict[str, Callable[[Pairs], Mask]] = {
    "route": route.mask,
    "household": household.mask,
    "security": security.mask,
    "danger": danger.mask,
    "purpose": purpose.mask,
    "reserved": reserved.mask,
    "contraindication": contraindication.mask,
    "competence": competence.mask,
    "accessibility": accessibility.mask,
    "intake": intake.mask,
    "stay": stay.mask,
    "excluded": excluded.mask,
}


def eligible(pairs: Pairs) -> Mask:
    """Return which unit may take which request by the pair rules, waivers applied."""
    allowed = np.ones((len(pairs.requests), len(pairs.units)), dtype=bool)
    for code, mask in MASKS.items():
        allowed &= mask(pairs) | _waived(pairs, code)
    return allowed


def _waived(pairs: Pairs, code: str) -> Mask:
    waived = np.zeros((len(pairs.requests), len(pairs.units)), dtype=bool)
    column = {unit.id: position for position, unit in enumerate(pairs.units)}
    for row, request in enumerate(pairs.requests):
        for waiver in request.waived:
            if waiver.code == code and waiver.unit in column:
                waived[row, column[waiver.unit]] = True
    return waived

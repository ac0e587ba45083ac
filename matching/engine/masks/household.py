"""The rule `household`, for all pairs at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matching.engine.masks.incidence import incidence, position_of
from matching.rules.household import welcomes

if TYPE_CHECKING:
    from matching.engine.masks.incidence import Mask
    from matching.engine.pairs import Pairs
    from matching.requests import Person


def mask(pairs: Pairs) -> Mask:
    """Return whether everybody is welcome, as [request, unit]."""
    kinds = sorted({person for request in pairs.requests for person in request.persons}, key=_order)
    # A kind of person is all the rule looks at, so it is asked once a kind, not once a person.
    refused = [[unit.id for unit in pairs.units if not welcomes(unit, kind)] for kind in kinds]
    unwelcome: Mask = (
        incidence([request.persons for request in pairs.requests], position_of(kinds))
        @ incidence(refused, position_of(unit.id for unit in pairs.units))
    ) > 0
    return ~unwelcome


def _order(person: Person) -> tuple[str, str, int]:
    return person.role, person.sex, person.age

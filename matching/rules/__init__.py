"""Every hard rule, in the order of the contract. Start here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matching.rules.accessibility import Accessibility
from matching.rules.base import PairRule, PlanRule
from matching.rules.competence import Competence
from matching.rules.contraindication import Contraindication
from matching.rules.danger import Danger
from matching.rules.excluded import Excluded
from matching.rules.household import Household
from matching.rules.intake import Intake
from matching.rules.period import Period
from matching.rules.purpose import Purpose
from matching.rules.reserved import Reserved
from matching.rules.rooms import Rooms
from matching.rules.route import Route
from matching.rules.security import Security
from matching.rules.separation import Separation
from matching.rules.stay import Stay
from matching.rules.together import Together

if TYPE_CHECKING:
    from collections.abc import Iterator

    from matching.places import Shelter, Unit
    from matching.requests import Request

PAIR_RULES: tuple[PairRule, ...] = (
    Route(),
    Household(),
    Security(),
    Danger(),
    Purpose(),
    Reserved(),
    Contraindication(),
    Competence(),
    Accessibility(),
    Intake(),
    Stay(),
    Excluded(),
)
PLAN_RULES: tuple[PlanRule, ...] = (Together(), Rooms(), Period(), Separation())


def failing(request: Request, shelter: Shelter, unit: Unit) -> tuple[str, ...]:
    """Return the codes of the pair rules that keep *request* out of *unit*, in order.

    What a human has waived for this request in this unit does not fail.
    """
    return tuple(_failing(request, shelter, unit))


def first_failing(request: Request, shelter: Shelter, unit: Unit) -> str | None:
    """Return the first of `failing`, without asking the other rules; None: nothing fails."""
    return next(_failing(request, shelter, unit), None)


def _failing(request: Request, shelter: Shelter, unit: Unit) -> Iterator[str]:
    waived = {waiver.code for waiver in request.waived if waiver.unit == unit.id}
    for rule in PAIR_RULES:
        if rule.code not in waived and not rule.holds(request, shelter, unit):
            yield rule.code


__all__ = ["PAIR_RULES", "PLAN_RULES", "PairRule", "PlanRule", "failing", "first_failing"]

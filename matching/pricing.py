"""What a bed taken in each unit costs those who may come: a live price, from who came of late.

Somebody who may still come and has many free rooms loses nothing when one is taken; whoever has
none left loses all. So a unit costs the sum, over those who came lately and may use a room of it,
of how often they come, times their weight, times `fade` to the power of their free rooms.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from matching.codes import Urgency
    from matching.problem import Problem
    from matching.requests import Request

#: The contract's highest price.
HIGHEST = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Pricing:
    """How prices are computed."""

    weeks: float  #: in so many weeks the arrivals came
    fade: float  #: what one more free room leaves of a loss: 0 up to 1
    weights: Mapping[Urgency, int]  #: what the loss of one arrival a week counts, in points


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """What a bed in one unit costs."""

    points: int
    #: What at least half of it is for: ``children``, ``security:SECRET``, ``need:TRAUMA`` and such.
    because: tuple[str, ...]


def prices(problem: Problem, arrivals: Sequence[Request], pricing: Pricing) -> dict[str, Price]:
    """Return the price of each unit that costs anything, by its id.

    *arrivals* came lately, and stand for those to come; they need not be in *problem*. Rooms count
    as free that are so tonight. The rule `separation` and the length of stays are not asked.
    """
    from matching.engine.pricing import priced

    return priced(problem, arrivals, pricing) if arrivals and problem.unit else {}

"""One objective after another: each is proved, then kept while the next is made best."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from time import monotonic
from typing import TYPE_CHECKING

from matching.engine.face import keep
from matching.engine.integer import integer_optimum
from matching.engine.model import TOLERANCE
from matching.engine.relaxation import relaxed_optimum

if TYPE_CHECKING:
    from matching.engine.programme import Cost, Floats, Programme


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """What one objective came to, as a cost to minimise."""

    value: int
    bound: int  #: no solution with the earlier values costs less


def minimise_in_order(
    programme: Programme, costs: list[Cost], *, start: Floats, deadline: float
) -> tuple[Floats, list[Level]]:
    """Return the columns that are best for each of *costs* in turn, and what each came to.

    *start* is a solution to begin with, *deadline* a time of `time.monotonic`. Narrows *programme*
    to the solutions that keep what is reached.
    """
    best, levels = start, []
    for position, cost in enumerate(costs):
        # Those who come last get their share of the time too.
        seconds = (deadline - monotonic()) / (len(costs) - position) ** 0.5
        best, level = _minimise(programme, cost, start=best, seconds=seconds)
        levels.append(level)
    return best, levels


def _minimise(
    programme: Programme, cost: Cost, *, start: Floats, seconds: float
) -> tuple[Floats, Level]:
    until = monotonic() + seconds
    best, value, bound = start, cost.of(start), cost.least
    if seconds <= 0:
        return best, Level(value=value, bound=bound)
    relaxed = None
    if value > bound:
        relaxed = relaxed_optimum(programme, cost.coefficients, seconds=seconds)
    if relaxed is not None:
        bound = max(bound, ceil(relaxed.bound - TOLERANCE))
    found = None
    if until > monotonic() and value > bound:
        found = integer_optimum(
            programme, cost.coefficients, start=best, seconds=until - monotonic()
        )
    if found is not None:
        bound = bound if found.bound is None else max(bound, found.bound)
        if cost.of(found.columns) < value and programme.allows(found.columns):
            best, value = found.columns, cost.of(found.columns)
    keep(programme, cost.coefficients, value, relaxed=relaxed)
    return best, Level(value=value, bound=bound)

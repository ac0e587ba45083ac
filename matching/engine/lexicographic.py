"""One objective after another: each is proved, then kept while the next is made best."""

from __future__ import annotations

from math import ceil
from time import monotonic
from typing import TYPE_CHECKING

from matching.engine.face import keep
from matching.engine.integer import integer_optimum
from matching.engine.model import TOLERANCE
from matching.engine.relaxation import relaxed_optimum

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matching.engine.programme import Cost, Floats, Programme


def minimise_in_order(
    programme: Programme, costs: Sequence[Cost], *, start: Floats, deadline: float
) -> tuple[Floats, list[int]]:
    """Return the columns that are best for each of *costs* in turn, and what is proved of each.

    Nothing with the earlier values costs less than its bound. *start* is a solution to begin with,
    *deadline* a time of `time.monotonic`. Narrows *programme* to the solutions that keep what is
    reached.
    """
    best, bounds = start, []
    for position in range(len(costs)):
        # Those who come last get their share of the time too.
        seconds = (deadline - monotonic()) / (len(costs) - position) ** 0.5
        found, bound = _minimise(programme, costs[: position + 1], start=best, seconds=seconds)
        for earlier in costs[:position]:
            # What was not proved may come out better on the way, and is not given away either.
            if earlier.of(found) < earlier.of(best):
                keep(programme, earlier.coefficients, earlier.of(found), relaxed=None)
        best = found
        bounds.append(bound)
    return best, bounds


def _minimise(
    programme: Programme, costs: Sequence[Cost], *, start: Floats, seconds: float
) -> tuple[Floats, int]:
    """Return the best columns for the last of *costs*, and its bound."""
    until = monotonic() + seconds
    cost = costs[-1]
    best, value, bound = start, cost.of(start), cost.least
    if seconds <= 0:
        return best, bound
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
        if programme.allows(found.columns) and _worth(costs, found.columns) < _worth(costs, best):
            best = found.columns
    keep(programme, cost.coefficients, cost.of(best), relaxed=relaxed)
    return best, bound


def _worth(costs: Sequence[Cost], columns: Floats) -> list[int]:
    """Return what *columns* come to, the smaller the better."""
    return [cost.of(columns) for cost in costs]

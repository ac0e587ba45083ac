"""Placements beside the best ones: as good in all but the last two objectives, and different."""

from __future__ import annotations

from copy import deepcopy
from time import monotonic
from typing import TYPE_CHECKING

import numpy as np

from matching.engine.assignment import assignment
from matching.engine.decode import placements
from matching.engine.encode import columns_of
from matching.engine.integer import integer_optimum
from matching.engine.lexicographic import minimise_in_order
from matching.engine.options import options
from matching.engine.programme import Cost

if TYPE_CHECKING:
    from collections.abc import Iterator

    from matching.engine.programme import Floats, Programme
    from matching.plan import Placement
    from matching.problem import Problem


def other_placements(
    problem: Problem, known: tuple[Placement, ...], *, deadline: float
) -> Iterator[tuple[Placement, ...]]:
    """Yield placements that keep the best there is in all objectives but the last two.

    Each differs from the lawful placements *known* and from those before it, is the best of such
    by the last two objectives, and among equals the least like them. The last is yielded when
    there are no more, or at *deadline* (of `time.monotonic`).
    """
    model = assignment(problem, options(problem))
    costs = [model.cost(name)[0] for name in problem.objectives]
    best, _ = minimise_in_order(
        model.programme, costs[:-2], start=columns_of(model, known), deadline=deadline
    )
    alike = Cost(coefficients=np.zeros(len(best)), least=0)
    shown = known
    while True:
        likeness = model.cost_of_likeness(shown)
        _require_less(model.programme, likeness, than=len(shown))
        alike = _sum(alike, likeness)
        narrowed, order = deepcopy(model.programme), [*costs[-2:], alike]
        found = _different(narrowed, order[0], start=best, deadline=deadline)
        if found is None:
            return
        columns, _ = minimise_in_order(narrowed, order, start=found, deadline=deadline)
        shown = placements(model, columns)
        yield shown


def _require_less(programme: Programme, cost: Cost, *, than: int) -> None:
    """Keep *cost* below *than*."""
    priced = np.flatnonzero(cost.coefficients)
    terms = [(int(column), float(cost.coefficients[column])) for column in priced]
    programme.add_row(terms, at_most=than - 1)


def _sum(one: Cost, other: Cost) -> Cost:
    return Cost(coefficients=one.coefficients + other.coefficients, least=one.least + other.least)


def _different(
    programme: Programme, cost: Cost, *, start: Floats, deadline: float
) -> Floats | None:
    """Return columns that *programme* allows, best for *cost*, sought from those it forbids."""
    seconds = deadline - monotonic()
    found = integer_optimum(programme, cost.coefficients, start=start, seconds=seconds)
    return found.columns if found and programme.allows(found.columns) else None

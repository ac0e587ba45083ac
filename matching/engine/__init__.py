"""The engine: from the pairs that the rules allow to placements that are proved best."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from matching.engine.assignment import assignment
from matching.engine.decode import placements
from matching.engine.encode import columns_of
from matching.engine.greedy import first_come_first_served
from matching.engine.lexicographic import minimise_in_order
from matching.engine.options import options
from matching.objectives import BY_NAME
from matching.plan import ObjectiveValue
from matching.scoring import values

if TYPE_CHECKING:
    from matching.plan import Placement
    from matching.problem import Problem


def best_placements(
    problem: Problem,
    *,
    deadline: float,
    known: tuple[Placement, ...] | None = None,
    must_place: str | None = None,
    near: tuple[Placement, ...] = (),
) -> tuple[tuple[Placement, ...], tuple[ObjectiveValue, ...]]:
    """Return the best placements found until *deadline* (of `time.monotonic`), and their values.

    The search begins with the lawful placements *known*, or with what a telephone round finds. The
    request *must_place* has a place in every plan that counts, so also in *known*. Between equals
    those placements win that leave the most requests in their units of *near*.
    """
    began = monotonic()
    model = assignment(problem, options(problem), must_place=must_place)
    costs = [model.cost(name) for name in problem.objectives]
    last = [model.cost_of_moving(near)] if near else []
    columns, bounds = minimise_in_order(
        model.programme,
        [*(cost for cost, _ in costs), *last],
        start=first_come_first_served(model) if known is None else columns_of(model, known),
        # The reasons and the referee are still to come, and take about as long as this took.
        deadline=deadline - (monotonic() - began),
    )
    found = placements(model, columns)
    # An objective that is not proved may come out better after its turn, and people may need fewer
    # rooms than the columns give: only the placements themselves say what they come to.
    counted = values(problem, found)
    return found, tuple(
        ObjectiveValue(name=name, value=counted[name], bound=_sign(name) * (bound + constant))
        for name, (_, constant), bound in zip(problem.objectives, costs, bounds, strict=False)
    )


def _sign(name: str) -> int:
    return -1 if BY_NAME[name].maximise else 1


__all__ = ["best_placements"]

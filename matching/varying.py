"""Plans beside the best one that are nearly as good."""

from __future__ import annotations

from itertools import islice
from time import monotonic
from typing import TYPE_CHECKING

from matching.checks import check_range
from matching.errors import InvalidInput
from matching.plan import ObjectiveValue
from matching.scoring import costs, trivial_bound, values
from matching.solving import checked_plan
from matching.verify import check

if TYPE_CHECKING:
    from matching.plan import Placement, Plan
    from matching.problem import Problem


def other_plans(
    problem: Problem, plan: Plan, *, count: int = 2, seconds: float = 30.0
) -> tuple[Plan, ...]:
    """Return up to *count* plans that equal *plan* in all objectives but the last two.

    Two plans differ where a request is in another unit, or has a place in one of them only. Each
    is the best by the last two objectives of those that differ from *plan* and from the ones
    before it; among equals it is the least like them. There are fewer where no more exist, where
    *seconds* of wall time (0.1 to 3600) were too short, or where *plan* itself is not best.

    Raises
    ------
    InvalidInput
        When *seconds* is out of bounds, or *plan* is not a lawful plan of *problem*.
    """
    check_range("seconds", seconds, 0.1, 3600)
    if violations := check(problem, plan):
        raise InvalidInput("plan", f"it is no lawful plan of this problem: {violations[0]}")
    began = monotonic()
    # The solver takes a second to load, which checking and reading can do without.
    from matching.engine.others import other_placements

    found = other_placements(problem, plan.placements, deadline=began + seconds)
    return tuple(
        checked_plan(problem, one, _objectives(problem, plan, one), began=began)
        for one in islice(found, count)
        if _is_as_good(problem, one, plan.placements)
    )


def _is_as_good(
    problem: Problem, other: tuple[Placement, ...], best: tuple[Placement, ...]
) -> bool:
    """Say whether *other* equals *best* in all but the last two objectives, and is no better."""
    found, wanted = (costs(values(problem, one)) for one in (other, best))
    return found[:-2] == wanted[:-2] and found >= wanted


def _objectives(
    problem: Problem, plan: Plan, placements: tuple[Placement, ...]
) -> tuple[ObjectiveValue, ...]:
    """Return what *placements* come to, with the bounds of *plan* as far as they hold.

    A bound is proved for the earlier values, so it holds up to the first that differs.
    """
    known = {one.name: one for one in plan.objectives}
    told, holds = [], True
    for name, value in values(problem, placements).items():
        bound = known[name].bound if holds else trivial_bound(problem, name)
        told.append(ObjectiveValue(name=name, value=value, bound=bound))
        holds = holds and value == known[name].value
    return tuple(told)

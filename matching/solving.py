"""Solving: from a problem to the plan that is best by its objectives in order."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from matching.errors import BrokenPlan, InvalidInput
from matching.plan import Plan, Status
from matching.unplaced import unplaced
from matching.verify import check

if TYPE_CHECKING:
    from matching.problem import Problem


def solve(problem: Problem, *, seconds: float = 30.0) -> Plan:
    """Return the best plan found within *seconds* of wall time (0.1 to 3600).

    When every objective is proved before the time is up, the same problem always has the same plan.

    Raises
    ------
    InvalidInput
        When *seconds* is out of bounds.
    BrokenPlan
        When the referee finds the plan unlawful: nothing may be done with it.
    """
    if not 0.1 <= seconds <= 3600:
        raise InvalidInput("seconds", f"{seconds} is not between 0.1 and 3600")
    began = monotonic()
    # The solver takes a second to load, which checking and reading can do without.
    from matching.engine import best_placements

    placements, objectives = best_placements(problem, deadline=began + seconds)
    plan = Plan(
        status=Status.OPTIMAL if all(one.proved for one in objectives) else Status.FEASIBLE,
        objectives=objectives,
        placements=placements,
        unplaced=unplaced(problem, placements),
        seconds=round(monotonic() - began, 3),
    )
    if violations := check(problem, plan):
        raise BrokenPlan(violations)
    return plan

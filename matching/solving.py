"""Solving: from a problem to the plan that is best by its objectives in order."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from matching.checks import check_range
from matching.errors import BrokenPlan
from matching.plan import Plan, Status
from matching.unplaced import unplaced
from matching.verify import check

if TYPE_CHECKING:
    from matching.plan import ObjectiveValue, Placement
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
    return best_plan(problem, seconds=seconds)


def best_plan(
    problem: Problem,
    *,
    seconds: float,
    known: tuple[Placement, ...] | None = None,
    must_place: str | None = None,
    near: tuple[Placement, ...] = (),
) -> Plan:
    """Return what `solve` does, sought from the lawful placements *known*.

    Only plans count in which the request *must_place* has a place; *known* must be one of them. Of
    the best plans it is one with the most requests in their units of *near*.
    """
    check_range("seconds", seconds, 0.1, 3600)
    began = monotonic()
    # The solver takes a second to load, which checking and reading can do without.
    from matching.engine import best_placements

    placements, objectives = best_placements(
        problem, deadline=began + seconds, known=known, must_place=must_place, near=near
    )
    return checked_plan(problem, placements, objectives, began=began)


def checked_plan(
    problem: Problem,
    placements: tuple[Placement, ...],
    objectives: tuple[ObjectiveValue, ...],
    *,
    began: float,
) -> Plan:
    """Return the plan of *placements*, sought since *began* (of `time.monotonic`).

    Raises
    ------
    BrokenPlan
        When the referee finds it unlawful.
    """
    plan = as_plan(problem, placements, objectives, began=began)
    if violations := check(problem, plan):
        raise BrokenPlan(violations)
    return plan


def as_plan(
    problem: Problem,
    placements: tuple[Placement, ...],
    objectives: tuple[ObjectiveValue, ...],
    *,
    began: float,
) -> Plan:
    """Return *placements* with the reasons of those without a place, as nobody has checked."""
    return Plan(
        status=Status.OPTIMAL if all(one.proved for one in objectives) else Status.FEASIBLE,
        objectives=objectives,
        placements=placements,
        unplaced=unplaced(problem, placements),
        seconds=round(monotonic() - began, 3),
    )

"""The referee: says of any plan what is wrong with it, by the scalar rules alone.

It shares nothing with the engine, so that a fault of the engine's cannot hide itself.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from matching.errors import InvalidInput
from matching.objectives import BY_NAME
from matching.plan import Status
from matching.rules import PLAN_RULES, failing
from matching.scoring import values

if TYPE_CHECKING:
    from collections.abc import Iterator

    from matching.plan import ObjectiveValue, Placement, Plan
    from matching.problem import Problem


def check(problem: Problem, plan: Plan) -> tuple[str, ...]:
    """Return what is wrong with *plan*, one ``CODE: sentence`` each; nothing when all is well.

    Raises
    ------
    InvalidInput
        When *plan* says nothing of an objective that *problem* has.
    """
    _require_objectives(problem, plan)
    strange = tuple(_unknown_names(problem, plan))
    known = replace(plan, placements=tuple(one for one in plan.placements if _knows(problem, one)))
    return (
        *strange,
        *_broken_rules(problem, known),
        *_standing_wrongly(problem, plan),
        *_strange_objectives(problem, plan),
        # Where somebody stands in an unknown place nobody can say what the plan is worth.
        *(() if strange else _wrong_values(problem, plan)),
        *_wrong_bounds(plan),
        *_wrong_status(plan),
    )


def _require_objectives(problem: Problem, plan: Plan) -> None:
    told = {objective.name for objective in plan.objectives}
    for name in problem.objectives:
        if name not in told:
            raise InvalidInput("objectives", f"{name} is missing, and the problem asks for it")


def _knows(problem: Problem, placement: Placement) -> bool:
    return (
        placement.request in problem.request
        and placement.unit in problem.unit
        and all(use.id in problem.room for use in placement.rooms)
    )


def _unknown_names(problem: Problem, plan: Plan) -> Iterator[str]:
    shelters = {shelter.id for shelter in problem.shelters}
    for placement in plan.placements:
        if placement.request not in problem.request:
            yield f"together: request {placement.request} is not in the problem"
        if placement.shelter not in shelters:
            yield f"together: shelter {placement.shelter} is not in the problem"
        if placement.unit not in problem.unit:
            yield f"together: unit {placement.unit} is not in the problem"
        for use in placement.rooms:
            if use.id not in problem.room:
                yield f"rooms: room {use.id} is not in the problem"


def _broken_rules(problem: Problem, plan: Plan) -> Iterator[str]:
    for placement in plan.placements:
        request, unit = problem.request[placement.request], problem.unit[placement.unit]
        for code in failing(request, problem.shelter_of[unit.id], unit):
            yield f"{code}: request {request.id} may not be in unit {unit.id}"
    for rule in PLAN_RULES:
        for sentence in rule.violations(problem, plan):
            yield f"{rule.code}: {sentence}"


def _standing_wrongly(problem: Problem, plan: Plan) -> Iterator[str]:
    placed = {placement.request for placement in plan.placements}
    left_out = Counter(one.request for one in plan.unplaced)
    for request, count in left_out.items():
        if request not in problem.request:
            yield f"unplaced: request {request} is not in the problem"
        if request in placed:
            yield f"unplaced: request {request} is placed as well"
        if count > 1:
            yield f"unplaced: request {request} stands {count} times"
    for request in problem.request:
        if request not in placed and request not in left_out:
            yield f"unplaced: request {request} is neither placed nor unplaced"


def _strange_objectives(problem: Problem, plan: Plan) -> Iterator[str]:
    for name, count in Counter(objective.name for objective in plan.objectives).items():
        if name not in problem.objectives:
            yield f"objectives: {name} is not among the problem's objectives"
        elif count > 1:
            yield f"objectives: {name} stands {count} times"


def _wrong_values(problem: Problem, plan: Plan) -> Iterator[str]:
    counted = values(problem, plan.placements)
    for objective in plan.objectives:
        right = counted.get(objective.name, objective.value)
        if objective.value != right:
            yield f"objectives: {objective.name} is {right}, not {objective.value}"


def _wrong_bounds(plan: Plan) -> Iterator[str]:
    for objective in plan.objectives:
        if _beats_its_bound(objective):
            yield (
                f"bounds: {objective.name} is {objective.value}, "
                f"better than its bound {objective.bound}"
            )
        if objective.wrongly_told:
            not_ = "" if objective.proved else "not "
            yield f"bounds: {objective.name} is {not_}proved, and the plan says otherwise"


def _beats_its_bound(objective: ObjectiveValue) -> bool:
    if objective.name not in BY_NAME:
        return False
    if BY_NAME[objective.name].maximise:
        return objective.value > objective.bound
    return objective.value < objective.bound


def _wrong_status(plan: Plan) -> Iterator[str]:
    proved = all(objective.proved for objective in plan.objectives)
    right = Status.OPTIMAL if proved else Status.FEASIBLE
    if plan.status is not right:
        yield f"status: it is {right}, not {plan.status}"

"""Other plans against trying everything: nothing that differs is better by the last objectives."""

import json
from itertools import chain, combinations, product

import pytest

import matching
from matching.files import read_problem, write_plan
from tests.matching.oracles.brute_force import best_of
from tests.matching.oracles.contract_defaults import filled
from tests.matching.oracles.literal_check import violations
from tests.matching.oracles.literal_values import MAXIMISED
from tests.matching.oracles.tiny_problems import tiny_problem

STEP = 10
CASES = [
    pytest.param(first, marks=pytest.mark.slow if first >= STEP else ())
    for first in range(0, 100, STEP)
]


@pytest.mark.parametrize("first", CASES)
def test_other_plans_are_the_best_that_differ_and_of_equals_the_least_like(first):
    wrong = []

    for seed in range(first, first + STEP):
        problem = asked(seed)
        question = read_problem(json.dumps(problem))
        plan = matching.solve(question)
        shown = [plan]
        for other in matching.other_plans(question, plan, count=2):
            faults = violations(problem, json.loads(write_plan(other)))
            found = [one.value for one in other.objectives], likeness(problem, other, shown)
            if faults or found != best_beside(problem, shown):
                wrong.append((seed, len(shown)))
            shown.append(other)
        if len(shown) < 3 and best_beside(problem, shown) is not None:
            wrong.append((seed, "more"))

    assert wrong == []


def test_the_problems_have_choice_and_none():
    counts = []

    for seed in range(STEP):
        question = read_problem(json.dumps(asked(seed)))
        counts.append(len(matching.other_plans(question, matching.solve(question))))

    assert {0, 2} <= set(counts)


def asked(seed):
    """Return a problem, every second one with few objectives, so that many plans are equal."""
    few = {"objectives": ["crisis", "urgent", "regular", "scarcity", "changes"]}
    return tiny_problem(seed) | (few if seed % 2 else {})


def best_beside(problem, shown):
    """Return values and likeness of the best plan beside those *shown*; None: there is none."""
    names = [request["id"] for request in problem["requests"]]
    wanted = [one.value for one in shown[0].objectives][:-2]
    found = [
        (best.values, len(names) * len(shown) - sum(map(len, differing)))
        for differing in product(_some_of(names), repeat=len(shown))
        if (best := best_of(problem, _differs(shown, differing))) is not None
        if best.values[: len(wanted)] == wanted
    ]
    objectives = filled(problem)["objectives"]
    return min(found, key=lambda one: (_costs(objectives, one[0]), one[1]), default=None)


def likeness(problem, plan, shown):
    """Return how many requests stand in *plan* as in those *shown*, summed over these."""
    return sum(
        _unit(plan, request["id"]) == _unit(other, request["id"])
        for request in problem["requests"]
        for other in shown
    )


def _differs(shown, differing):
    """Allow what is elsewhere than in each plan for those who differ, and there for the others."""

    def allowed(name, option):
        return all(
            (option.unit != _unit(plan, name)) == (name in elsewhere)
            for plan, elsewhere in zip(shown, differing, strict=True)
        )

    return allowed


def _some_of(names):
    return list(chain.from_iterable(combinations(names, n) for n in range(1, len(names) + 1)))


def _unit(plan, name):
    return next((one.unit for one in plan.placements if one.request == name), None)


def _costs(objectives, values):
    return [
        -value if name in MAXIMISED else value
        for name, value in zip(objectives, values, strict=True)
    ]

"""Explanations against trying everything: three hundred tiny problems, every request of each.

Half of the plans are the best there are. The others are best for another order of the objectives,
so that people are in places that somebody else should have.
"""

import json
from dataclasses import replace
from random import Random

import pytest

import matching
from matching.files import read_problem, write_plan
from matching.objectives import BY_NAME
from matching.plan import ObjectiveValue, Status
from matching.scoring import values
from tests.matching.oracles.adapter import engine_explanation, engine_plan
from tests.matching.oracles.contract_defaults import filled
from tests.matching.oracles.crowded_problems import crowded_problem
from tests.matching.oracles.literal_explanation import best_there, expected, is_best, rank
from tests.matching.oracles.tiny_problems import tiny_problem

EXACT = 3
STEP = 20


def _slow_from(fast, count):
    """Return the first seed of every step, those from *fast* on marked slow."""
    return [
        pytest.param(first, marks=pytest.mark.slow if first >= fast else ())
        for first in range(0, count, STEP)
    ]


@pytest.mark.parametrize("first", _slow_from(40, 300))
def test_an_explanation_is_what_trying_everything_finds(first):
    wrong = []

    for seed in range(first, first + STEP):
        problem = tiny_problem(seed)
        plan = engine_plan(problem) if seed % 2 else other_plan(problem, Random(seed))
        for request in problem["requests"]:
            told = engine_explanation(problem, plan, request["id"])
            wrong += [(seed, request["id"], fault) for fault in faults(problem, plan, told)]

    assert wrong == []


@pytest.mark.parametrize("first", _slow_from(20, 100))
def test_in_crowded_units_those_make_room_whom_trying_everything_finds(first):
    wrong = []

    for seed in range(first, first + STEP):
        problem = crowded_problem(seed)
        plan = engine_plan(problem)
        for request in problem["requests"]:
            told = engine_explanation(problem, plan, request["id"], exact=0)
            if told != expected(problem, plan, request["id"]):
                wrong.append((seed, request["id"]))

    assert wrong == []


def test_the_crowded_problems_have_people_who_make_room_and_many_who_compete():
    displaced, competing = [], []

    for seed in range(STEP):
        problem = crowded_problem(seed)
        plan = engine_plan(problem)
        for request in problem["requests"]:
            told = expected(problem, plan, request["id"])
            displaced += [len(one["displaces"]) for one in told["alternatives"]]
            competing.append(len(told["competitors"]))

    assert displaced.count(1) > 50
    assert max(displaced) > 2
    assert {0, 1, 2, 3, 4, 5} <= set(competing)


def faults(problem, plan, told):
    """Return what is not as the contract says in one explanation."""
    wanted = expected(problem, plan, told["request"])
    found = [key for key in wanted if key != "alternatives" and told[key] != wanted[key]]
    if list(told) != list(wanted):
        found.append("keys")
    exact, counted = told["alternatives"][:EXACT], told["alternatives"][EXACT:]
    if counted != wanted["alternatives"][EXACT:]:
        found.append("counted")
    if {one["unit"] for one in exact} != {one["unit"] for one in wanted["alternatives"][:EXACT]}:
        found.append("first")
    if exact != sorted(exact, key=lambda one: rank(filled(problem), told["unit"], one)):
        found.append("order")
    return found + [one for one in exact if not _is_exact(problem, plan, told["request"], one)]


def other_plan(problem, random):
    """Return a lawful plan that is best by other objectives, and says so honestly."""
    question = read_problem(json.dumps(problem))
    order = random.sample(question.objectives, len(question.objectives))
    plan = matching.solve(replace(question, objectives=tuple(order)))
    best = {one.name: one.value for one in matching.solve(question).objectives}
    objectives = tuple(
        ObjectiveValue(name=name, value=value, bound=_better(name, value, best[name]))
        for name, value in values(question, plan.placements).items()
    )
    proved = all(one.proved for one in objectives)
    status = Status.OPTIMAL if proved else Status.FEASIBLE
    return json.loads(write_plan(replace(plan, objectives=objectives, status=status)))


def _better(name, *two):
    return max(two) if BY_NAME[name].maximise else min(two)


def _is_exact(problem, plan, name, alternative):
    return (
        alternative["exact"]
        and [one["name"] for one in alternative["objectives"]] == filled(problem)["objectives"]
        and [one["value"] for one in alternative["objectives"]]
        == best_there(problem, name, alternative["unit"])
        and is_best(problem, plan, name, alternative)
    )

"""The engine against every lawful plan of five hundred tiny problems that cross all rules."""

import pytest

from tests.matching.oracles.adapter import engine_plan
from tests.matching.oracles.brute_force import best_values
from tests.matching.oracles.literal_check import order_faults, violations
from tests.matching.oracles.literal_reasons import reasons
from tests.matching.oracles.tiny_problems import tiny_problem

SEEDS = range(500)


@pytest.fixture(scope="module")
def answers():
    """Return (seed, problem, the engine's plan), each solved once for all tests."""
    problems = [(seed, tiny_problem(seed)) for seed in SEEDS]
    return [(seed, problem, engine_plan(problem)) for seed, problem in problems]


def test_the_engine_reaches_the_best_values_there_are_and_proves_them(answers):
    wrong = [
        (seed, values, best)
        for seed, problem, plan in answers
        if (values := _values(plan)) != (best := best_values(problem))
        or plan["status"] != "OPTIMAL"
    ]

    assert wrong == []


def test_the_engine_breaks_no_rule_and_tells_the_truth_of_its_plan(answers):
    broken = [
        (seed, faults)
        for seed, problem, plan in answers
        if (faults := violations(problem, plan) + order_faults(problem, plan))
    ]

    assert broken == []


@pytest.mark.parametrize("key", ["blocked", "relaxations", "earliest"])
def test_the_engine_gives_the_reasons_that_literal_enumeration_finds(answers, key):
    wrong = []

    for seed, problem, plan in answers:
        expected = reasons(problem, plan)
        for entry in plan["unplaced"]:
            reason = expected[entry["request"]][key]
            if entry[key] != reason or _order(entry[key]) != _order(reason):
                wrong.append((seed, entry["request"], entry[key], reason))

    assert wrong == []


def _values(plan):
    return [objective["value"] for objective in plan["objectives"]]


def _order(reason):
    """The keys of `blocked` "stand in the order of the codes", which dicts do not compare."""
    return list(reason or [])

"""The engine against an integer programme over single rooms: 25 requests, 14 shelters, tight.

Three mixtures: hardly a rule in the way (every bed is fought for), some rules, and as strict as the
field. Beds are 1.0 to 1.2 times the persons who ask.
"""

from random import Random

import pytest

from tests.matching.oracles.adapter import engine_plan
from tests.matching.oracles.contract_defaults import DEFAULT_OBJECTIVES
from tests.matching.oracles.country_problems import country_problem
from tests.matching.oracles.literal_check import order_faults, violations
from tests.matching.oracles.room_mip import mip_values

FAST = 10
SEEDS = range(50)


def _slow_from(fast, seeds):
    """Return the seeds as parameters, all but the first *fast* marked slow."""
    return [pytest.param(seed, marks=pytest.mark.slow if seed >= fast else ()) for seed in seeds]


@pytest.mark.parametrize("seed", _slow_from(FAST, SEEDS))
def test_the_engine_equals_the_room_programme_objective_by_objective(seed):
    problem = _tight_problem(seed)

    plan = engine_plan(problem, seconds=120)

    assert _values(plan) == dict(zip(DEFAULT_OBJECTIVES, mip_values(problem), strict=True))
    assert plan["status"] == "OPTIMAL"
    assert violations(problem, plan) + order_faults(problem, plan) == []


@pytest.mark.parametrize("seed", _slow_from(4, range(20)))
def test_the_engine_equals_the_room_programme_in_any_order_of_the_objectives(seed):
    random = Random(seed)
    order = random.sample(DEFAULT_OBJECTIVES, random.randint(3, len(DEFAULT_OBJECTIVES)))
    problem = _tight_problem(seed) | {"objectives": order}

    plan = engine_plan(problem, seconds=120)

    assert _values(plan) == dict(zip(order, mip_values(problem), strict=True))
    assert plan["status"] == "OPTIMAL"
    assert violations(problem, plan) + order_faults(problem, plan) == []


def _tight_problem(seed):
    tightness = 1.0 + seed % 5 * 0.05
    strictness = (0.0, 0.3, 1.0)[seed % 3]
    return country_problem(seed, 25, 14, tightness, strictness=strictness)


def _values(plan):
    return {objective["name"]: objective["value"] for objective in plan["objectives"]}

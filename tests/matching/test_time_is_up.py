"""Whenever the time is up, the values are those of the plan that is returned."""

import json
from random import Random
from time import monotonic

import pytest

from matching import check, provisional, solve
from matching.engine import best_placements, lexicographic
from matching.files import read_problem
from matching.scoring import costs, values
from matching.solving import as_plan
from tests.matching import make
from tests.matching.oracles.country_problems import country_problem
from tests.matching.oracles.tiny_problems import tiny_problem

#: How far the clock jumps between two looks at it, in seconds.
JUMPS = (0.0, 0.0, 0.0, 0.0, 1.0, 5.0, 15.0)


@pytest.fixture
def jumping(monkeypatch):
    """Let the engine's clock jump by so many seconds at each look, at the end by nothing."""

    def jump(*seconds):
        ahead, jumps = 0.0, iter(seconds)

        def clock():
            nonlocal ahead
            ahead += next(jumps, 0.0)
            return monotonic() + ahead

        monkeypatch.setattr(lexicographic, "monotonic", clock)

    return jump


def test_an_objective_that_comes_out_better_after_its_turn_has_the_better_value(jumping):
    first_in_the_way = make.request("R1", registered_on=make.day(-9))
    only_there = make.request("R2", registered_on=make.day(-3), pinned_unit="U1")
    problem = make.problem(
        [first_in_the_way, only_there],
        make.shelters(make.unit("U1"), make.unit("U2")),
        objectives=("regular", "seniority"),
    )
    # The time of the first is up before whole numbers are sought; then the second places both.
    jumping(0, 0, 25)

    plan = solve(problem, seconds=30)

    assert [(one.value, one.bound) for one in plan.objectives] == [(2, 2), (0, 0)]


@pytest.mark.parametrize("kind", ["tiny", "country"])
@pytest.mark.parametrize("first", range(0, 60, 20))
def test_the_referee_finds_nothing_whenever_the_time_is_up(kind, first, jumping):
    for seed in range(first, first + 20):
        random = Random(seed)
        problem = drawn_problem(kind, seed)
        known, near = drawn_start(problem, random)
        jumping(*random.choices(JUMPS, k=60))

        plan = stopped(problem, known, near)

        assert check(problem, plan) == (), seed
        if known is not None:
            assert costs(told(plan)) <= costs(values(problem, known)), seed


@pytest.mark.parametrize("first", range(0, 60, 20))
def test_no_plan_is_better_than_the_bounds_whenever_the_time_is_up(first, jumping):
    for seed in range(first, first + 20):
        problem = drawn_problem("tiny", seed)
        jumping(0)
        best = told(solve(problem))
        jumping(*Random(seed).choices(JUMPS, k=60))

        plan = stopped(problem, None, ())

        # A bound holds for the earlier values, so up to the first that is not the best.
        for one in plan.objectives:
            assert costs({one.name: one.bound}) <= costs({one.name: best[one.name]}), seed
            if one.value != best[one.name]:
                assert not one.proved, seed
                break


def drawn_problem(kind, seed):
    if kind == "tiny":
        return read_problem(json.dumps(tiny_problem(seed)))
    return read_problem(json.dumps(country_problem(seed, 12, 7, 1.0, strictness=0)))


def drawn_start(problem, random):
    """Return the plan to begin from and the one to stay near to: none, or some of a lawful one."""
    if random.random() < 0.4:
        return None, ()
    earlier = provisional(problem, make.plan(problem)).placements
    return tuple(one for one in earlier if random.random() < 0.7), earlier


def stopped(problem, known, near):
    """Return what the engine has when its clock has jumped for a minute, as nobody has checked."""
    placements, objectives = best_placements(
        problem, deadline=monotonic() + 60, known=known, near=near
    )
    return as_plan(problem, placements, objectives, began=monotonic())


def told(plan):
    return {one.name: one.value for one in plan.objectives}

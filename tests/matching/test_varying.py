"""Plans beside the best one: as good in all that counts most, and somebody is elsewhere."""

import pytest

from matching import InvalidInput, check, other_plans, solve
from matching.plan import Status
from tests.matching import make


def houses(*names, **facts):
    return make.shelters(*(make.unit(name, **facts) for name in names))


def units(plan):
    return {one.request: one.unit for one in plan.placements}


def values(plan):
    return {one.name: one.value for one in plan.objectives}


def test_another_plan_is_as_good_but_for_the_last_two_objectives():
    equipped = make.unit("U2", capabilities=frozenset({"TRAUMA"}))
    problem = make.problem(
        [make.request(current_unit="U1")], make.shelters(make.unit("U1"), equipped)
    )
    plan = solve(problem)

    (other,) = other_plans(problem, plan)

    assert (units(plan), units(other)) == ({"R1": "U1"}, {"R1": "U2"})
    assert values(other) == values(plan) | {"scarcity": 1, "changes": 1}
    assert check(problem, other) == ()


def test_what_costs_less_in_the_last_two_comes_first():
    dear = make.unit("U3", capabilities=frozenset({"TRAUMA", "LVB"}))
    cheap = make.unit("U2", capabilities=frozenset({"TRAUMA"}))
    problem = make.problem(shelters=make.shelters(make.unit("U1"), dear, cheap))

    others = other_plans(problem, solve(problem))

    assert [units(one)["R1"] for one in others] == ["U2", "U3"]


def test_there_are_no_more_than_are_asked_for():
    problem = make.problem(shelters=houses("U1", "U2", "U3", "U4"))

    others = other_plans(problem, solve(problem), count=2)

    assert len({one.placements for one in others}) == 2


def test_of_equals_it_is_the_least_like_the_plan():
    requests = [make.request(name) for name in ("R1", "R2")]
    problem = make.problem(requests, houses("U1", "U2", "U3", "U4"))
    plan = solve(problem)

    other, *_ = other_plans(problem, plan)

    assert set(units(other).items()).isdisjoint(units(plan).items())


def test_who_has_a_place_may_differ_where_the_objectives_do_not_mind():
    requests = [make.request(name) for name in ("R1", "R2")]
    problem = make.problem(requests, houses("U1"), objectives=["regular", "price", "distance"])
    plan = solve(problem)

    (other,) = other_plans(problem, plan)

    assert units(plan).keys() | units(other).keys() == {"R1", "R2"}
    assert other.status is Status.OPTIMAL


def test_its_bounds_are_those_of_the_plan_until_it_is_worse():
    equipped = make.unit("U2", capabilities=frozenset({"TRAUMA"}))
    problem = make.problem(
        [make.request(current_unit="U2")],
        make.shelters(make.unit("U1"), equipped),
        objectives=["scarcity", "changes"],
    )
    placed = make.problem(
        problem.requests, problem.shelters, objectives=["regular", *problem.objectives]
    )

    (other,) = other_plans(placed, solve(placed))

    assert [(one.value, one.bound) for one in other.objectives] == [(1, 1), (1, 0), (0, 0)]
    assert other.status is Status.FEASIBLE


@pytest.mark.parametrize(
    "problem",
    [
        make.problem(),
        make.problem([]),
        make.problem(shelters=[]),
        make.problem([], [], objectives=[]),
    ],
)
def test_where_there_is_no_choice_there_is_no_other_plan(problem):
    assert other_plans(problem, solve(problem)) == ()


def test_a_plan_that_is_not_best_has_no_others():
    problem = make.problem([make.request("R1"), make.request("R2")], houses("U1"))
    plan = make.plan(problem, make.placement("R2"))

    assert other_plans(problem, plan) == ()


def test_an_unlawful_plan_has_no_others():
    problem = make.problem([make.request(needs=frozenset({"TRAUMA"}))])
    plan = make.plan(problem, make.placement())

    with pytest.raises(InvalidInput, match="no lawful plan of this problem: competence"):
        other_plans(problem, plan)


def test_seconds_have_bounds():
    problem = make.problem()

    with pytest.raises(InvalidInput, match="0 is not between"):
        other_plans(problem, solve(problem), seconds=0)

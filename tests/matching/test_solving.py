"""Solving gives one plan, the same every time, and never an unlawful one."""

from dataclasses import replace

import pytest

from matching import BrokenPlan, InvalidInput, solve
from matching.codes import Urgency
from matching.plan import Status
from tests.matching import make


def test_everybody_who_can_be_placed_is():
    plan = solve(make.problem(), seconds=30)

    assert plan.status is Status.OPTIMAL
    assert [one.request for one in plan.placements] == ["R1"]
    assert plan.unplaced == ()


def test_a_problem_without_anything_has_an_optimal_plan():
    plan = solve(make.problem([], []), seconds=30)

    assert plan.status is Status.OPTIMAL
    assert plan.placements == ()
    assert {one.value for one in plan.objectives} == {0}


def test_without_objectives_any_lawful_plan_is_optimal():
    plan = solve(make.problem(objectives=()), seconds=30)

    assert plan.status is Status.OPTIMAL
    assert plan.objectives == ()


def test_an_earlier_objective_is_never_traded_for_a_later():
    crisis = make.request("R1", urgency=Urgency.CRISIS)
    ten_others = make.request("R2", persons=(make.client(),) * 10)
    unit = make.unit(rooms=[make.room("A", 10)])
    problem = make.problem([ten_others, crisis], [make.shelter(units=[unit])])

    assert [one.request for one in solve(problem, seconds=30).placements] == ["R1"]
    others_first = replace(problem, objectives=("regular", "crisis"))
    assert [one.request for one in solve(others_first, seconds=30).placements] == ["R2"]


def test_people_kept_apart_are_placed_in_different_shelters():
    one = make.request("R1", separate_from=frozenset({"R2"}))
    units = [make.unit("U1", [make.room("A"), make.room("B")]), make.unit("U2")]

    plan = solve(make.problem([one, make.request("R2")], make.shelters(*units)), seconds=30)

    assert sorted(one.shelter for one in plan.placements) == ["S1", "S2"]


@pytest.mark.parametrize("seconds", [0.09, 3601, float("nan")])
def test_a_time_limit_out_of_bounds_is_refused(seconds):
    with pytest.raises(InvalidInput, match=r"seconds: .* is not between 0\.1 and 3600"):
        solve(make.problem(), seconds=seconds)


def test_a_plan_that_the_referee_refuses_is_never_given_out(monkeypatch):
    monkeypatch.setattr("matching.solving.check", lambda *_: ("rooms: no",))

    with pytest.raises(BrokenPlan, match="rooms: no"):
        solve(make.problem(), seconds=30)


def test_where_the_time_is_up_the_best_found_has_honest_bounds(monkeypatch):
    clock = iter([-1000.0, 0.0])
    monkeypatch.setattr("matching.solving.monotonic", lambda: next(clock))
    priced = make.unit(price=7)

    plan = solve(make.problem(shelters=make.shelters(priced), objectives=("price",)), seconds=30)

    # The telephone round placed somebody; nobody had time to see that leaving them out is cheaper.
    assert plan.status is Status.FEASIBLE
    assert [(one.value, one.bound) for one in plan.objectives] == [(7, 0)]
    assert plan.seconds == 1000

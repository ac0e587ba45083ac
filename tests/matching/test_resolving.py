"""The next plan: something at once, then the best, and as few as can be moved for it."""

import pytest

from matching import check, provisional, resolve, solve
from matching.codes import Urgency
from matching.plan import Status
from tests.matching import make


def houses(*names):
    return make.shelters(*(make.unit(name) for name in names))


def units(plan):
    return {one.request: one.unit for one in plan.placements}


def test_who_has_a_place_keeps_it_where_it_is_as_good_as_any():
    before = make.problem([make.request("R1")], houses("U1", "U2", "U3"))
    plan = make.plan(before, make.placement("R1", "U3", "S3"))

    after = make.problem([make.request("R1"), make.request("R2")], houses("U1", "U2", "U3"))

    assert units(provisional(after, plan)) == {"R1": "U3", "R2": "U1"}
    assert units(resolve(after, plan))["R1"] == "U3"


def test_nobody_keeps_a_place_that_another_needs_more():
    before = make.problem([make.request("R1")], houses("U1"))
    crisis = make.request("R2", urgency=Urgency.CRISIS)
    after = make.problem([make.request("R1"), crisis], houses("U1"))
    plan = solve(before)

    assert units(provisional(after, plan)) == {"R1": "U1"}
    assert units(resolve(after, plan)) == {"R2": "U1"}


def test_what_is_provisional_is_lawful_and_says_that_nothing_is_proved():
    problem = make.problem([make.request("R1"), make.request("R2")], houses("U1"))

    found = provisional(problem, solve(make.problem([make.request("R1")], houses("U1"))))

    assert found.status is Status.FEASIBLE
    assert check(problem, found) == ()
    bounds = {one.name: one.bound for one in found.objectives}
    assert (bounds["regular"], bounds["queue"]) == (2, 0)
    assert [one.blocked for one in found.unplaced] == [{"capacity": 1}]


def test_what_equals_its_trivial_bounds_is_the_best_there_is():
    problem = make.problem([], houses("U1"))

    assert provisional(problem, solve(make.problem())).status is Status.OPTIMAL


def test_where_a_bed_less_is_left_the_most_urgent_stays():
    dormitory = make.unit(rooms=[make.shared_room("A", 2)])
    requests = [make.request("R1"), make.request("R2", urgency=Urgency.CRISIS)]
    plan = solve(make.problem(requests, make.shelters(dormitory)))
    smaller = make.unit(rooms=[make.shared_room("A", 1)])

    assert units(plan) == {"R1": "U1", "R2": "U1"}
    assert units(provisional(make.problem(requests, make.shelters(smaller)), plan)) == {"R2": "U1"}


@pytest.mark.parametrize(
    "unit",
    [
        make.unit("U9"),
        make.unit(rooms=[make.room("other")]),
        make.unit(rooms=[make.room("U1-1", taken=True), make.room("other")]),
        make.unit(rooms=[make.room("U1-1", free_from=make.day(40)), make.room("other")]),
    ],
)
def test_who_cannot_stay_goes_to_another_room(unit):
    plan = solve(make.problem())
    after = make.problem(shelters=make.shelters(unit))

    found = provisional(after, plan)

    assert check(after, found) == ()
    assert len(found.placements) == 1


def test_who_may_not_be_there_any_more_leaves():
    plan = solve(make.problem())
    needy = make.problem([make.request(needs=frozenset({"TRAUMA"}))])
    meeting = make.problem(
        [make.request("R1", separate_from=frozenset({"R2"})), make.request("R2")],
        [make.shelter(units=[make.unit(rooms=[make.room("U1-1"), make.room("U1-2")])])],
    )

    assert provisional(needy, plan).placements == ()
    assert units(provisional(meeting, plan)) == {"R1": "U1"}

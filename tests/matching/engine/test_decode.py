"""A solution becomes placements in named rooms that everybody fits in."""

import numpy as np

from matching import check, solve
from matching.engine.assignment import assignment
from matching.engine.decode import placements
from matching.engine.options import options
from tests.matching import make


def rooms_of(request, *rooms, **facts):
    """Return the persons by room, after the referee found nothing."""
    problem = make.problem([request], [make.shelter(units=[make.unit(rooms=rooms, **facts)])])
    plan = solve(problem, seconds=30)
    assert check(problem, plan) == ()
    return {use.id: use.persons for one in plan.placements for use in one.rooms}


def test_a_group_fills_rooms_in_the_order_of_the_unit():
    group = make.request(persons=(make.client(),) * 5)

    assert rooms_of(group, make.room("A", 3), make.room("B", 2)) == {"A": 3, "B": 2}


def test_somebody_sleeps_in_every_room_given():
    # With the objectives left out nothing says that a smaller room would do.
    group = make.request(persons=(make.client(),) * 3)

    used = rooms_of(group, make.room("A", 2), make.room("B", 2))

    assert used == {"A": 2, "B": 1}


def test_a_room_that_is_given_and_not_needed_stays_free():
    couple = make.request(persons=(make.client(),) * 2)
    unit = make.unit(rooms=[make.room("A", 2), make.room("B", 1)])
    problem = make.problem([couple], [make.shelter(units=[unit])])
    model = assignment(problem, options(problem))

    (placed,) = placements(model, np.array([1.0, 1.0, 1.0]))

    assert {use.id: use.persons for use in placed.rooms} == {"A": 2}


def test_sharers_are_spread_over_shared_rooms_of_one_class():
    group = make.request(persons=(make.client(),) * 3)

    assert rooms_of(group, make.shared_room("A", 2), make.shared_room("B", 2)) == {"A": 2, "B": 1}


def test_one_shared_room_serves_several_requests():
    unit = make.unit(rooms=[make.shared_room("A", 3)])
    two = make.request("R1", persons=(make.client(), make.client()))
    problem = make.problem([two, make.request("R2")], [make.shelter(units=[unit])])

    plan = solve(problem, seconds=30)

    assert [one.rooms[0].persons for one in plan.placements] == [2, 1]


def test_small_children_of_a_group_of_minors_share_few_rooms():
    minors = make.request(persons=(make.client(10), make.client(14)))
    shared = [make.shared_room("A", 1, minors=True), make.shared_room("B", 2, minors=True)]

    assert rooms_of(minors, *shared) == {"B": 2}


def test_the_start_is_that_of_the_rooms_used():
    late = make.room("A", 1, free_from=make.day(2))
    problem = make.problem([make.request()], [make.shelter(units=[make.unit(rooms=[late])])])

    assert solve(problem, seconds=30).placements[0].start == make.day(2)

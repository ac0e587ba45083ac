"""A hold takes the earliest night and no more rooms than the people need."""

import json

import pytest

from matching import lodge, obstacles, solve
from matching.codes import Sex
from matching.files import read_problem
from matching.rules.period import Period
from matching.rules.rooms import Rooms
from tests.matching import make
from tests.matching.oracles.tiny_problems import tiny_problem


def rooms_of(request, *rooms, **facts):
    problem = make.problem([request], [make.shelter(units=[make.unit(rooms=rooms, **facts)])])
    placed = lodge(problem, request, problem.unit["U1"])
    return placed and {use.id: use.persons for use in placed.rooms}


def test_one_person_takes_a_shared_bed_before_a_room_of_their_own():
    assert rooms_of(make.request(), make.room("A", 2), make.shared_room("B")) == {"B": 1}


def test_the_smallest_rooms_that_do_are_taken():
    couple = make.request(persons=(make.client(), make.client(sex=Sex.MALE)), private_room=True)

    assert rooms_of(couple, make.room("A", 4), make.room("B", 2)) == {"B": 2}


def test_a_group_is_spread_so_that_everybody_has_a_bed():
    group = make.request(persons=(make.client(),) * 4)

    assert rooms_of(group, make.shared_room("A", 3), make.room("B", 2)) == {"A": 3, "B": 1}


def test_a_man_does_not_sleep_in_a_room_that_women_share():
    pair = make.request(persons=(make.client(), make.client(sex=Sex.MALE)))

    assert rooms_of(pair, make.shared_room("A", 2), make.room("B", 1)) == {"A": 1, "B": 1}


def test_where_the_unit_does_not_hold_them_in_time_there_is_no_lodging():
    assert rooms_of(make.request(), make.room(free_from=make.day(40))) is None
    assert rooms_of(make.request(persons=(make.client(),) * 2), make.room()) is None


def test_beside_others_there_is_what_they_leave_and_nobody_whom_they_must_not_meet():
    first, second = (
        make.request("first"),
        make.request("second", separate_from=frozenset({"third"})),
    )
    units = [make.unit("U1", rooms=[make.room("A")]), make.unit("U2", rooms=[make.room("B")])]
    problem = make.problem([first, second, make.request("third")], [make.shelter(units=units)])
    there = lodge(problem, first, problem.unit["U1"])
    enemy = lodge(problem, problem.request["third"], problem.unit["U1"])

    assert lodge(problem, second, problem.unit["U1"], beside=[there]) is None
    assert lodge(problem, second, problem.unit["U2"], beside=[there]).unit == "U2"
    assert lodge(problem, second, problem.unit["U2"], beside=[enemy]) is None


@pytest.mark.parametrize(
    ("request_facts", "room", "codes"),
    [
        ({}, make.room(), ()),
        ({"needs": frozenset({"TRAUMA"})}, make.room(), ("competence",)),
        ({"persons": (make.client(),) * 2}, make.room(), ("size",)),
        ({}, make.room(taken=True), ("period",)),
    ],
)
def test_obstacles_say_what_keeps_them_out(request_facts, room, codes):
    request = make.request(**request_facts)
    problem = make.problem([request], [make.shelter(units=[make.unit(rooms=[room])])])

    assert obstacles(problem, request, problem.unit["U1"]) == codes


def test_a_lodging_is_lawful_wherever_nothing_stands_in_the_way():
    found = 0
    for seed in range(300):
        problem = read_problem(json.dumps(tiny_problem(seed)))
        for request in problem.requests:
            for unit in problem.unit.values():
                placed = lodge(problem, request, unit)
                if not obstacles(problem, request, unit):
                    plan = make.raw_plan(placed)
                    assert [*Rooms().violations(problem, plan)] == [], f"seed {seed}"
                    assert [*Period().violations(problem, plan)] == [], f"seed {seed}"
                    found += 1
    assert found > 100


def test_who_the_optimiser_places_can_be_lodged():
    for seed in range(40):
        problem = read_problem(json.dumps(tiny_problem(seed)))
        for one in solve(problem, seconds=30).placements:
            request, unit = problem.request[one.request], problem.unit[one.unit]
            assert obstacles(problem, request, unit) == ()
            assert lodge(problem, request, unit).start <= one.start

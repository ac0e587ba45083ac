"""The whole problem: what hangs together, and what depends on the day."""

from datetime import date

import pytest

from matching.codes import Urgency
from matching.errors import InvalidInput
from matching.objectives import NAMES
from tests.matching import make


def refusal(**facts):
    with pytest.raises(InvalidInput) as refused:
        make.problem(**facts)
    return str(refused.value)


def with_rooms(*rooms):
    return {"shelters": [make.shelter(units=[make.unit(rooms=rooms)])]}


def test_without_people_and_places_a_problem_is_a_problem():
    empty = make.problem(requests=[], shelters=[])

    assert empty.objectives == NAMES
    assert empty.request == empty.unit == empty.room == empty.shelter_of == empty.apart_from == {}


def test_an_objective_that_does_not_exist_is_refused():
    assert refusal(objectives=["crisis", "speed"]).startswith(
        'objectives[1]: "speed" is not one of crisis, urgent, '
    )


def test_an_objective_that_stands_twice_is_refused():
    found = refusal(objectives=["crisis", "price", "crisis"])

    assert found == 'objectives[2]: "crisis" stands twice'


def test_objectives_may_be_few_and_in_any_order():
    assert make.problem(objectives=["changes", "crisis"]).objectives == ("changes", "crisis")


@pytest.mark.parametrize(
    ("facts", "sentence"),
    [
        (
            {"requests": [make.request("R"), make.request("R")]},
            'requests[1].id: "R" stands twice',
        ),
        (
            {"shelters": [make.shelter("S", []), make.shelter("S", [])]},
            'shelters[1].id: "S" stands twice',
        ),
        (
            {"shelters": [make.shelter("S", [make.unit()]), make.shelter("T", [make.unit()])]},
            'shelters[1].units[0].id: "U1" stands twice',
        ),
        (
            {
                "shelters": [
                    make.shelter("S", [make.unit("U1"), make.unit("U2", [make.room("U1-1")])])
                ]
            },
            'shelters[0].units[1].rooms[0].id: "U1-1" stands twice',
        ),
    ],
)
def test_a_name_that_stands_twice_among_its_own_kind_is_refused(facts, sentence):
    assert refusal(**facts) == sentence


def test_things_of_different_kinds_may_have_one_name():
    unit = make.unit("X", rooms=[make.room("X")])

    assert make.problem([make.request("X")], [make.shelter("X", [unit])]).unit == {"X": unit}


def test_a_room_is_free_for_a_night_at_least():
    assert make.problem(**with_rooms(make.room(free_until=make.day(1))))
    assert refusal(**with_rooms(make.room("K0"), make.room(free_until=make.TODAY))) == (
        'shelters[0].units[0].rooms[1].free_until: "2026-11-22" is not after free_from "2026-11-22"'
    )
    assert "is not after" in refusal(
        **with_rooms(make.room(free_from=make.day(3), free_until=make.day(3)))
    )


def test_a_room_may_have_been_free_long_ago():
    past = make.room(free_from=make.day(-9), free_until=make.day(-3))

    assert make.problem(**with_rooms(past)).free_from(past) == make.day(-9)


def test_a_room_without_a_date_is_free_today():
    assert make.problem().free_from(make.room()) == make.TODAY


@pytest.mark.parametrize(
    ("facts", "sentence"),
    [
        (
            {"registered_on": make.day(1)},
            'registered_on: "2026-11-23" is after today "2026-11-22"',
        ),
        ({"start_by": make.day(-1)}, 'start_by: "2026-11-21" is before today "2026-11-22"'),
        ({"pinned_unit": "U9"}, 'pinned_unit: "U9" is no unit here'),
    ],
)
def test_a_request_that_does_not_fit_the_day_or_the_places_is_refused(facts, sentence):
    requests = [make.request("R1"), make.request("R2", **facts)]

    assert refusal(requests=requests) == f"requests[1].{sentence}"


def test_names_that_are_not_in_the_problem_are_ignored_but_for_a_pinned_unit():
    stale = make.request(
        current_unit="GONE",
        separate_from=frozenset({"GONE"}),
        excluded_shelters=frozenset({"GONE"}),
        pinned_unit="U1",
    )

    assert make.problem([stale]).apart_from == {"R1": frozenset()}


def test_a_day_before_1900_is_refused():
    assert refusal(today=date(1899, 12, 31), requests=[]).startswith("today: ")


def test_the_first_night_is_the_one_asked_and_not_before_today():
    problem = make.problem()

    assert problem.first_night(make.request()) == make.TODAY
    assert problem.first_night(make.request(start_from=make.day(-5))) == make.TODAY
    assert problem.first_night(make.request(start_from=make.day(5))) == make.day(5)


@pytest.mark.parametrize(
    ("urgency", "days"), [(Urgency.CRISIS, 2), (Urgency.URGENT, 7), (Urgency.REGULAR, 28)]
)
def test_the_last_start_follows_from_the_urgency(urgency, days):
    problem = make.problem()

    def last(start_from):
        return problem.last_start(make.request(urgency=urgency, start_from=start_from))

    assert last(None) == last(make.day(-3)) == make.day(days)
    assert last(make.day(10)) == make.day(10 + days)


def test_the_last_start_is_the_one_given():
    asked = make.request(urgency=Urgency.CRISIS, start_by=make.day(90))

    assert make.problem().last_start(asked) == make.day(90)


def test_the_last_start_is_not_beyond_the_last_date_there_is():
    problem = make.problem(requests=[], today=date(9999, 12, 30))

    assert problem.last_start(make.request(urgency=Urgency.CRISIS)) == date.max
    assert problem.last_start(make.request(start_from=date.max)) == date.max


def test_separation_counts_both_ways_even_where_one_names_it():
    one = make.request("R1", separate_from=frozenset({"R2", "GONE"}))
    two, three = make.request("R2"), make.request("R3", separate_from=frozenset({"R2"}))

    assert make.problem([one, two, three]).apart_from == {
        "R1": {"R2"},
        "R2": {"R1", "R3"},
        "R3": {"R2"},
    }


def test_everything_is_found_by_its_name():
    problem = make.problem(shelters=make.shelters(make.unit("U1"), make.unit("U2")))

    assert problem.unit["U2"].id == "U2"
    assert problem.room["U2-1"].id == "U2-1"
    assert problem.shelter_of["U2"].id == "S2"
    assert problem.request["R1"] is problem.requests[0]

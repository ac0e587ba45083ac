"""The first solution is what a careful telephone round would find."""

import numpy as np

from matching.codes import Urgency
from matching.engine.assignment import assignment
from matching.engine.decode import placements
from matching.engine.greedy import first_come_first_served
from matching.engine.options import options
from tests.matching import make


def round_of(requests, *units):
    """Return who goes where, as {request: (unit, start in days, rooms)}; it must be lawful."""
    shelters = [make.shelter(f"S{n}", [unit]) for n, unit in enumerate(units)]
    model = assignment(make.problem(requests, shelters), options(make.problem(requests, shelters)))
    columns = first_come_first_served(model)
    assert model.programme.allows(columns)
    return {
        one.request: (
            one.unit,
            (one.start - make.TODAY).days,
            {use.id: use.persons for use in one.rooms},
        )
        for one in placements(model, columns)
    }


def test_the_most_urgent_goes_first_then_who_waited_longest():
    waits = make.request("R1", registered_on=make.day(-9))
    waits_longer = make.request("R2", registered_on=make.day(-10))
    crisis = make.request("R3", urgency=Urgency.CRISIS)

    two_rooms = make.unit(rooms=[make.room("A"), make.room("B")])

    assert set(round_of([waits, waits_longer, crisis], two_rooms)) == {"R2", "R3"}


def test_people_go_to_a_bed_in_a_shared_room_before_a_room_of_their_own():
    unit = make.unit(rooms=[make.room("A", 1), make.shared_room("B", 2)])

    assert round_of([make.request()], unit) == {"R1": ("U1", 0, {"B": 1})}


def test_a_group_takes_shared_beds_of_its_sexes_and_a_room_for_the_rest():
    group = make.request(persons=(make.client(), make.client(), make.client(sex=make.Sex.MALE)))
    unit = make.unit(rooms=[make.room("A", 2), make.shared_room("B", 1), make.shared_room("C", 3)])

    assert round_of([group], unit) == {"R1": ("U1", 0, {"A": 1, "B": 1, "C": 1})}


def test_shared_beds_left_by_one_go_to_the_next():
    unit = make.unit(rooms=[make.shared_room("A", 3)])
    requests = [make.request(f"R{n}") for n in range(4)]

    assert list(round_of(requests, unit)) == ["R0", "R1", "R2"]


def test_a_family_with_small_children_takes_one_private_room():
    family = make.request(persons=(make.client(), make.child(), make.child()))
    unit = make.unit(rooms=[make.room("A", 2), make.room("B", 3)])

    assert round_of([family], unit) == {"R1": ("U1", 0, {"B": 3})}


def test_who_finds_the_first_place_taken_gets_the_next_that_comes_free():
    unit = make.unit(rooms=[make.room("A"), make.room("B", free_from=make.day(2))])

    assert round_of([make.request("R1"), make.request("R2")], unit) == {
        "R1": ("U1", 0, {"A": 1}),
        "R2": ("U1", 2, {"B": 1}),
    }


def test_people_kept_apart_do_not_meet():
    one = make.request("R1", separate_from=frozenset({"R2"}))
    unit = make.unit(rooms=[make.room("A"), make.room("B")])

    assert set(round_of([one, make.request("R2")], unit)) == {"R1"}


def test_where_nothing_holds_them_nobody_is_placed():
    group = make.request(persons=(make.client(),) * 3, private_room=True)
    taken_by = make.request("R0", urgency=Urgency.CRISIS)
    unit = make.unit(rooms=[make.room("A", 2), make.room("B", 1)])

    assert set(round_of([group, taken_by], unit)) == {"R0"}
    assert np.all(first_come_first_served(assignment(make.problem([]), ())) == 0)

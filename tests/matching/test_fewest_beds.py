"""People are spread so that the fewest beds of private rooms stay empty."""

from itertools import product

from hypothesis import given, settings

from matching.codes import Sex
from matching.fewest_beds import fewest_beds
from matching.rules.rooms import Rooms
from tests.matching import make
from tests.matching.test_housing import people, some_rooms


def spread(persons, *rooms, **facts):
    request = make.request(persons=persons, **facts)
    found = fewest_beds(request, make.unit(rooms=rooms), {room: room.beds for room in rooms})
    return found and {room.id: count for room, count in found.items()}


def test_a_shared_bed_leaves_none_empty():
    assert spread((make.client(),), make.room("A", 2), make.shared_room("B", 4)) == {"B": 1}


def test_two_small_rooms_may_leave_fewer_empty_than_one_that_is_large():
    three = (make.client(),) * 3

    assert spread(three, make.room("A", 5), make.room("B", 2), make.room("C", 1)) == {
        "B": 2,
        "C": 1,
    }


def test_who_may_not_be_split_over_rooms_takes_the_large_one():
    family = (make.client(), make.child(3), make.child(4))

    assert spread(family, make.room("A", 5), make.room("B", 2), make.room("C", 1)) == {"A": 3}


def test_somebody_sleeps_in_every_room_and_the_empty_beds_stand_where_there_are_some():
    couple = (make.client(), make.client(sex=Sex.MALE))

    assert spread(couple, make.room("A", 3)) == {"A": 2}
    assert spread((*couple, make.client()), make.room("A", 2), make.room("B", 2)) == {
        "A": 1,
        "B": 2,
    }


def test_where_they_do_not_fit_there_is_no_spread():
    assert spread((make.client(),) * 2, make.room("A")) is None


@settings(max_examples=300)
@given(persons=people, kinds=some_rooms)
def test_no_lawful_spread_leaves_fewer_beds_empty(persons, kinds):
    rooms = [
        make.room(f"K{number}", beds, shared=sex is not None, sex=sex, minors=minors)
        for number, (beds, sex, minors) in enumerate(kinds)
    ]
    request = make.request(persons=tuple(persons))
    unit = make.unit(rooms=rooms)
    problem = make.problem([request], [make.shelter(units=[unit])])

    found = fewest_beds(request, unit, {room: room.beds for room in rooms})

    every = list(_lawful(problem, rooms))
    assert (found is None) == (not every)
    if found is not None:
        told = {room.id: count for room, count in found.items()}
        assert told in every
        assert _empty(rooms, told) == min(_empty(rooms, one) for one in every)


def _lawful(problem, rooms):
    for counts in product(*(range(room.beds + 1) for room in rooms)):
        used = {room.id: n for room, n in zip(rooms, counts, strict=True) if n}
        if not any(Rooms().violations(problem, make.raw_plan(make.placement(rooms=used)))):
            yield used


def _empty(rooms, used):
    return sum(room.beds - used[room.id] for room in rooms if room.id in used and not room.shared)

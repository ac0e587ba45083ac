"""The rule `rooms`: everybody has a bed, in rooms they may sleep in, no bed is given twice."""

from dataclasses import replace

import pytest

from matching.codes import Sex
from matching.rules.rooms import Rooms
from tests.matching import make


def of_one(rooms, used, persons=None, unit=None, **request):
    """Return the violations of R1 in U1, who use these rooms for so many persons."""
    people = persons or (make.client(),)
    problem = make.problem(
        requests=[make.request("R1", persons=people, **request)],
        shelters=[make.shelter(units=[make.unit("U1", rooms=rooms, **(unit or {}))])],
    )
    plan = make.raw_plan(make.placement("R1", "U1", rooms=used))
    return list(Rooms().violations(problem, plan))


def of_two(room, persons, twice=False):
    """Return the violations of R1 and R2, who use one room."""
    problem = make.problem(
        requests=[make.request("R1"), make.request("R2")],
        shelters=[make.shelter(units=[make.unit("U1", rooms=[room])])],
    )
    names = ("R1", "R1") if twice else ("R1", "R2")
    placements = [make.placement(name, "U1", rooms={room.id: persons}) for name in names]
    return list(Rooms().violations(problem, make.raw_plan(*placements)))


MOTHER_AND_CHILD = (make.client(), make.child(3))


def test_a_private_room_with_a_bed_for_everybody_is_lawful():
    assert of_one([make.room("K1", 2)], {"K1": 2}, MOTHER_AND_CHILD) == []


def test_a_person_without_a_bed_is_a_violation():
    assert of_one([make.room("K1", 2)], {"K1": 1}, MOTHER_AND_CHILD) == [
        "request R1: 1 of 2 persons have a bed"
    ]


def test_a_bed_for_somebody_who_is_not_there_is_a_violation():
    assert of_one([make.room("K1", 2)], {"K1": 2}) == ["request R1: 2 of 1 persons have a bed"]


def test_no_room_at_all_is_a_violation():
    assert of_one([make.room("K1")], {}) == ["request R1: 0 of 1 persons have a bed"]


def test_a_room_with_too_few_beds_is_a_violation():
    assert of_one([make.room("K1", 1)], {"K1": 2}, MOTHER_AND_CHILD) == [
        "room K1 has 1 beds for 2 persons"
    ]


def test_a_room_given_to_nobody_is_a_violation():
    rooms = [make.room("K1", 2), make.room("K2")]

    found = of_one(rooms, {"K1": 2, "K2": 0}, (make.client(), make.client()))

    assert found == ["request R1: room K2 is given to 0 persons"]


def test_a_room_given_to_less_than_nobody_cannot_make_up_for_another():
    rooms = [make.room("K1", 3), make.room("K2")]

    found = of_one(rooms, {"K1": 3, "K2": -1}, (make.client(), make.client()))

    assert found == ["request R1: room K2 is given to -1 persons"]


def test_a_room_that_is_taken_is_a_violation():
    assert of_one([make.room("K1", taken=True)], {"K1": 1}) == ["request R1: room K1 is taken"]


def test_a_room_that_stands_twice_is_a_violation():
    problem = make.problem(
        requests=[make.request(persons=(make.client(), make.client()))],
        shelters=[make.shelter(units=[make.unit(rooms=[make.room("K1", 2)])])],
    )
    once = make.placement(rooms={"K1": 1})
    twice = replace(once, rooms=once.rooms * 2)

    assert list(Rooms().violations(problem, make.raw_plan(twice))) == [
        "request R1: room K1 stands 2 times"
    ]


def test_small_children_do_not_have_a_room_to_themselves():
    rooms = [make.room("K1"), make.room("K2")]

    assert of_one(rooms, {"K1": 1, "K2": 1}, (make.client(), make.child(11))) == [
        "request R1: 2 rooms, at most 1 allowed"
    ]
    assert of_one(rooms, {"K1": 1, "K2": 1}, (make.client(), make.child(12))) == []


def test_a_dwelling_may_have_children_in_a_room_of_their_own():
    rooms = [make.room("K1"), make.room("K2")]

    found = of_one(rooms, {"K1": 1, "K2": 1}, MOTHER_AND_CHILD, unit={"self_contained": True})

    assert found == []


def test_clients_under_twelve_on_their_own_get_one_room():
    two_small = (make.client(11), make.client(11))
    rooms = [make.room("K1", 2), make.room("K2")]

    assert of_one(rooms, {"K1": 2}, two_small) == []
    assert of_one(rooms, {"K1": 1, "K2": 1}, two_small) == [
        "request R1: 2 rooms, at most 1 allowed"
    ]


def test_a_private_room_goes_to_one_request_even_where_beds_are_left():
    assert of_two(make.room("K1", 2), 1) == ["private room K1 is given to R1, R2"]


def test_the_same_request_placed_twice_in_a_private_room_is_not_two_requests():
    assert of_two(make.room("K1", 2), 1, twice=True) == []


def test_strangers_share_a_shared_room_up_to_its_beds():
    assert of_two(make.shared_room("K1", 2), 1) == []
    assert of_two(make.shared_room("K1", 1), 1) == ["room K1 has 1 beds for 2 persons"]


def test_a_shared_room_takes_only_its_own_sex():
    man = (make.client(sex=Sex.MALE),)

    assert of_one([make.shared_room("K1", sex=Sex.MALE)], {"K1": 1}, man) == []
    assert of_one([make.shared_room("K1", sex=Sex.FEMALE)], {"K1": 1}, man) == [
        "request R1: room K1 is shared, and not with people such as these",
        "request R1: 1 persons in shared rooms for FEMALE, at most 0 allowed",
    ]


def test_a_couple_may_have_one_in_a_shared_room_and_one_in_a_private_one():
    couple = (make.client(sex=Sex.FEMALE), make.client(sex=Sex.MALE))
    rooms = [make.shared_room("K1", 2), make.room("K2")]

    assert of_one(rooms, {"K1": 1, "K2": 1}, couple) == []
    assert of_one(rooms, {"K1": 2}, couple) == [
        "request R1: 2 persons in shared rooms for FEMALE, at most 1 allowed"
    ]


def test_a_shared_room_that_stands_after_a_private_one_is_looked_at_too():
    couple = (make.client(sex=Sex.MALE), make.client(sex=Sex.MALE))
    rooms = [make.room("K1"), make.shared_room("K2", sex=Sex.FEMALE)]

    assert of_one(rooms, {"K1": 1, "K2": 1}, couple) == [
        "request R1: room K2 is shared, and not with people such as these",
        "request R1: 1 persons in shared rooms for FEMALE, at most 0 allowed",
    ]


def test_the_shared_rooms_of_a_sex_count_together():
    couple = (make.client(sex=Sex.FEMALE), make.client(sex=Sex.MALE))
    rooms = [make.shared_room("K1", 1), make.shared_room("K2", 1)]

    assert of_one(rooms, {"K1": 1, "K2": 1}, couple) == [
        "request R1: 2 persons in shared rooms for FEMALE, at most 1 allowed"
    ]


@pytest.mark.parametrize(
    ("ages", "minors", "lawful"),
    [
        ((18, 30), False, True),
        ((18, 30), True, False),
        ((16, 17), True, True),
        ((16, 17), False, False),
        ((17, 18), False, False),
        ((17, 18), True, False),
    ],
)
def test_adults_share_with_adults_and_minors_with_minors(ages, minors, lawful):
    people = tuple(make.client(age) for age in ages)

    found = of_one([make.shared_room("K1", minors=minors)], {"K1": 2}, people)

    assert (found == []) is lawful


def test_who_asks_for_privacy_does_not_share():
    rooms = [make.shared_room("K1")]

    assert of_one(rooms, {"K1": 1}, private_room=True) == [
        "request R1: room K1 is shared, and not with people such as these"
    ]


def test_who_brings_a_child_does_not_share_even_where_the_child_sleeps_elsewhere():
    rooms = [make.shared_room("K1"), make.room("K2")]
    adult_child = (make.client(), make.child(18, Sex.FEMALE))

    assert of_one(rooms, {"K1": 1, "K2": 1}, adult_child) == [
        "request R1: room K1 is shared, and not with people such as these"
    ]


def test_what_a_private_room_says_of_sex_and_minors_means_nothing():
    room = make.room("K1", sex=Sex.MALE, minors=True)

    assert of_one([room], {"K1": 1}) == []

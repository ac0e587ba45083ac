"""How the people of one request may be spread over rooms."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.codes import Role, Sex
from matching.housing import additions, can_sleep, can_use, most_rooms, sharers
from matching.rules.rooms import Rooms
from tests.matching import make

MOTHER = (make.client(), make.child(3), make.child(11), make.child(12))


def test_persons_of_twelve_and_older_count_for_the_number_of_rooms():
    assert most_rooms(make.request(persons=MOTHER), make.unit()) == 2


def test_small_clients_on_their_own_have_one_room():
    assert most_rooms(make.request(persons=(make.client(11),) * 3), make.unit()) == 1


def test_in_a_dwelling_everybody_may_have_a_room():
    assert most_rooms(make.request(persons=MOTHER), make.unit(self_contained=True)) == 4


@pytest.mark.parametrize(
    ("persons", "facts", "room", "count"),
    [
        ((make.client(), make.client()), {}, make.shared_room(), 2),
        ((make.client(), make.client(sex=Sex.MALE)), {}, make.shared_room(), 1),
        ((make.client(sex=Sex.OTHER),), {}, make.shared_room(), 0),
        ((make.client(18),), {}, make.shared_room(), 1),
        ((make.client(17),), {}, make.shared_room(), 0),
        ((make.client(17),), {}, make.shared_room(minors=True), 1),
        ((make.client(18),), {}, make.shared_room(minors=True), 0),
        ((make.client(17), make.client(18)), {}, make.shared_room(), 0),
        ((make.client(17), make.client(18)), {}, make.shared_room(minors=True), 0),
        ((make.client(), make.child(18, Sex.FEMALE)), {}, make.shared_room(), 0),
        ((make.client(17), make.child(1)), {}, make.shared_room(minors=True), 0),
        ((make.client(),), {"private_room": True}, make.shared_room(), 0),
    ],
)
def test_who_may_share_a_room(persons, facts, room, count):
    assert sharers(make.request(persons=persons, **facts), room) == count


def sleep(persons, rooms, unit=None, **facts):
    request = make.request(persons=persons, **facts)
    house = make.unit(rooms=rooms, **(unit or {}))
    return can_sleep(request, house, {room: room.beds for room in rooms})


def test_no_room_holds_nobody():
    assert not sleep((make.client(),), [])


def test_beds_over_several_rooms_add_up():
    two = (make.client(), make.client())

    assert sleep(two, [make.room("K1"), make.room("K2")])
    assert not sleep((*two, make.client()), [make.room("K1"), make.room("K2")])


def test_no_more_rooms_than_allowed_add_up():
    assert not sleep((make.client(), make.child(3)), [make.room("K1"), make.room("K2")])
    assert sleep((make.client(), make.child(3)), [make.room("K1"), make.room("K2", 2)])


def test_the_largest_rooms_go_first_in_whatever_order_they_stand():
    three = (make.client(), make.client(12), make.child(1), make.child(1), make.child(1))

    assert sleep(three, [make.room("K1", 1), make.room("K2", 2), make.room("K3", 3)])
    assert not sleep(three, [make.room("K1", 1), make.room("K2", 2), make.room("K3", 2)])


def test_shared_beds_hold_only_those_of_their_sex():
    couple = (make.client(), make.client(sex=Sex.MALE))

    assert not sleep(couple, [make.shared_room("K1", 4)])
    assert sleep(couple, [make.shared_room("K1", 4), make.room("K2")])
    assert sleep(couple, [make.shared_room("K1"), make.shared_room("K2", sex=Sex.MALE)])


def test_a_second_shared_room_of_a_sex_holds_only_who_is_left():
    trio = (make.client(), make.client(), make.client(sex=Sex.MALE))
    women = [make.shared_room("K1", 2), make.shared_room("K2", 2)]

    assert not sleep(trio, women)
    assert sleep(trio, [*women, make.room("K3")])


def test_a_third_shared_room_of_a_sex_holds_nobody_who_is_in_the_first_two():
    trio = (make.client(), make.client(), make.client(sex=Sex.MALE))

    assert not sleep(trio, [make.shared_room(f"K{number}", 1) for number in range(3)])


def test_of_shared_rooms_the_largest_goes_first_too():
    one_room_only = (make.client(11), make.client(11), make.client(12))
    rooms = [make.shared_room("K1", 1, minors=True), make.shared_room("K2", 3, minors=True)]

    assert sleep(one_room_only, rooms)
    assert sleep(one_room_only, rooms[::-1])


def test_the_beds_left_count_not_the_beds_there_are():
    request, room = make.request(persons=(make.client(),) * 2), make.shared_room("K1", 2)

    assert not can_sleep(request, make.unit(), {room: 1})


def use(persons, rooms, *, beds=None, **facts):
    """Return the ids of the rooms in which one of the people could sleep, all of them housed."""
    request = make.request(persons=persons, **facts)
    beds_left = beds or {room: room.beds for room in rooms}
    return [room.id for room in rooms if can_use(request, make.unit(), beds_left, room)]


def test_a_room_is_of_use_also_where_another_would_do():
    assert use((make.client(),), [make.room("K1"), make.room("K2", 3)]) == ["K1", "K2"]


def test_a_room_is_of_no_use_where_it_takes_the_turn_of_one_that_is_needed():
    family = (make.client(), make.child(3))

    assert use(family, [make.room("K1"), make.room("K2", 2)]) == ["K2"]
    assert use((*family, make.client()), [make.room("K1"), make.room("K2", 2)]) == ["K1", "K2"]


def test_a_room_shared_by_others_is_of_no_use():
    men = make.shared_room("K1", 4, sex=Sex.MALE)

    assert use((make.client(),), [men, make.room("K2")]) == ["K2"]


def test_beds_that_are_left_over_do_not_make_a_shared_room_less_of_use():
    women = [make.shared_room("K1", 2), make.shared_room("K2", 3)]
    couple = (make.client(), make.client(sex=Sex.MALE))

    assert use((make.client(),), women) == ["K1", "K2"]
    assert use(couple, women) == []
    assert use(couple, [*women, make.room("K3")]) == ["K1", "K2", "K3"]


def test_where_nothing_is_left_a_room_is_of_no_use():
    full, other = make.shared_room("K1", 2), make.room("K2")

    assert use((make.client(),), [full, other], beds={full: 0, other: 1}) == ["K2"]


def test_rooms_stand_in_the_order_of_what_they_add():
    couple = make.request(persons=(make.client(), make.client()))
    rooms = [make.room("K1", 1), make.shared_room("K2", 3), make.shared_room("K3", 1)]

    added = additions(couple, {room: room.beds for room in rooms})
    first = additions(couple, {room: room.beds for room in rooms}, first=rooms[2])

    assert [(room.id, persons) for room, persons in added] == [("K2", 2), ("K1", 1), ("K3", 0)]
    assert [(room.id, persons) for room, persons in first] == [("K3", 1), ("K2", 1), ("K1", 1)]


people = st.lists(
    st.builds(
        make.client, age=st.sampled_from([11, 12, 17, 18]), sex=st.sampled_from(list(Sex)[:2])
    )
    | st.builds(make.child, age=st.sampled_from([3, 12])),
    min_size=1,
    max_size=4,
).filter(lambda persons: any(person.role is Role.CLIENT for person in persons))
some_rooms = st.lists(
    st.tuples(st.integers(1, 3), st.sampled_from([None, Sex.FEMALE, Sex.MALE]), st.booleans()),
    max_size=4,
)


@settings(max_examples=300)
@given(persons=people, kinds=some_rooms, dwelling=st.booleans(), private=st.booleans())
def test_people_can_sleep_where_some_way_to_spread_them_keeps_the_rule(
    persons, kinds, dwelling, private
):
    rooms = [
        make.room(f"K{number}", beds, shared=sex is not None, sex=sex, minors=minors)
        for number, (beds, sex, minors) in enumerate(kinds)
    ]
    request = make.request(persons=tuple(persons), private_room=private)
    unit = make.unit(rooms=rooms, self_contained=dwelling)

    beds_left = {room: room.beds for room in rooms}
    found = can_sleep(request, unit, beds_left)
    of_use = {room.id for room in rooms if can_use(request, unit, beds_left, room)}

    ways = _lawful_ways(request, unit)
    assert found == bool(ways)
    assert of_use == {room for used in ways for room in used}


def _lawful_ways(request, unit):
    """Try every number of persons in every room and ask the rule itself."""
    problem = make.problem([request], [make.shelter(units=[unit])])
    ways = []
    for spread in product(*(range(room.beds + 1) for room in unit.rooms)):
        used = {room.id: n for room, n in zip(unit.rooms, spread, strict=True) if n}
        if not any(Rooms().violations(problem, make.raw_plan(make.placement(rooms=used)))):
            ways.append(used)
    return ways

"""Rooms that nobody can tell apart are one class."""

from matching.engine.room_classes import room_classes
from tests.matching import make


def classes_of(*rooms, **facts):
    unit = make.unit(rooms=rooms, **facts)
    problem = make.problem(shelters=[make.shelter(units=[unit])])
    return [[room.id for room in one.rooms] for one in room_classes(problem, unit)]


def test_private_rooms_of_one_size_and_period_are_one_class():
    assert classes_of(make.room("A", 2), make.room("B", 2)) == [["A", "B"]]


def test_rooms_that_differ_in_beds_or_dates_are_classes_of_their_own():
    rooms = [
        make.room("A", 2),
        make.room("B", 3),
        make.room("C", 2, free_from=make.day(1)),
        make.room("D", 2, free_until=make.day(9)),
    ]

    assert classes_of(*rooms) == [["A"], ["B"], ["C"], ["D"]]


def test_sex_and_minors_mean_nothing_in_a_private_room():
    rooms = [make.room("A", sex=make.Sex.MALE, minors=True), make.room("B")]

    assert classes_of(*rooms) == [["A", "B"]]


def test_shared_rooms_are_apart_from_private_ones_and_by_sex():
    rooms = [
        make.room("A", 2),
        make.shared_room("B", 2),
        make.shared_room("C", 2),
        make.shared_room("D", 2, sex=make.Sex.MALE),
    ]

    assert classes_of(*rooms) == [["A"], ["B", "C"], ["D"]]


def test_a_taken_room_is_in_no_class():
    assert classes_of(make.room("A", taken=True), make.room("B")) == [["B"]]


def test_shared_rooms_of_minors_are_counted_one_by_one():
    rooms = [make.shared_room("A", minors=True), make.shared_room("B", minors=True)]

    assert classes_of(*rooms) == [["A"], ["B"]]
    assert classes_of(*rooms, self_contained=True) == [["A", "B"]]


def test_capacity_counts_private_rooms_and_shared_beds():
    unit = make.unit(rooms=[make.room("A", 3), make.room("B", 3), make.shared_room("C", 4)])
    problem = make.problem(shelters=[make.shelter(units=[unit])])

    private, shared = room_classes(problem, unit)

    assert (private.capacity, shared.capacity) == (2, 4)

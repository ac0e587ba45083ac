"""The rule `period`: a stay starts as soon as its rooms are free, in time, and they stay free."""

from datetime import date

from matching.codes import Urgency
from matching.rules.period import Period, free_for_nights
from tests.matching import make


def violations(rooms, start=make.TODAY, today=make.TODAY, **request):
    problem = make.problem(
        requests=[make.request("R1", **request)],
        shelters=[make.shelter(units=[make.unit(rooms=rooms)])],
        today=today,
    )
    used = {room.id: 1 for room in rooms}
    return list(
        Period().violations(problem, make.raw_plan(make.placement(start=start, rooms=used)))
    )


def test_a_stay_that_starts_today_in_a_room_that_is_free_today_is_lawful():
    assert violations([make.room()]) == []


def test_a_stay_does_not_start_before_today_its_own_first_night_or_a_room_is_free():
    assert violations([make.room()], start=make.day(-1)) == [
        "request R1: starts 2026-11-21, but 2026-11-22 is the earliest"
    ]
    assert violations([make.room()], start_from=make.day(2)) == [
        "request R1: starts 2026-11-22, but 2026-11-24 is the earliest"
    ]
    assert violations([make.room("K1"), make.room("K2", free_from=make.day(3))]) == [
        "request R1: starts 2026-11-22, but 2026-11-25 is the earliest"
    ]


def test_a_stay_does_not_start_a_day_late_either():
    assert violations([make.room()], start=make.day(1)) == [
        "request R1: starts 2026-11-23, but 2026-11-22 is the earliest"
    ]


def test_the_last_of_all_days_is_the_start():
    rooms = [make.room("K1", free_from=make.day(4)), make.room("K2", free_from=make.day(2))]

    assert violations(rooms, start=make.day(4), start_from=make.day(3)) == []


def test_a_first_night_and_a_room_before_today_count_as_today():
    long_free = [make.room(free_from=make.day(-30))]

    assert violations(long_free, start_from=make.day(-9), start=make.TODAY) == []


def test_a_stay_may_start_on_its_last_acceptable_night_and_not_the_night_after():
    def starting(days):
        rooms = [make.room(free_from=make.day(days))]
        return violations(rooms, start=make.day(days), start_by=make.day(5))

    assert starting(5) == []
    assert starting(6) == ["request R1: starts 2026-11-28, after 2026-11-27"]


def test_without_a_last_night_the_urgency_sets_it():
    def starting(days):
        rooms = [make.room(free_from=make.day(days))]
        return violations(rooms, start=make.day(days), urgency=Urgency.CRISIS)

    assert starting(2) == []
    assert starting(3) == ["request R1: starts 2026-11-25, after 2026-11-24"]


def test_a_room_is_free_for_every_night_of_the_stay_and_its_end_is_exclusive():
    assert violations([make.room(free_until=make.day(3))], nights=3) == []
    assert violations([make.room(free_until=make.day(3))], nights=4) == [
        "request R1: room K1 is not free for all its nights"
    ]


def test_every_room_used_is_looked_at():
    rooms = [make.room("K1"), make.room("K2", free_until=make.day(1))]

    assert violations(rooms, nights=2) == ["request R1: room K2 is not free for all its nights"]


def test_a_stay_without_a_known_end_needs_rooms_without_one():
    assert violations([make.room()], nights=None) == []
    assert violations([make.room(free_until=make.day(3650))], nights=None) == [
        "request R1: room K1 is not free for all its nights"
    ]


def test_a_stay_may_run_beyond_the_last_date_there_is():
    last = date.max

    assert violations([make.room()], start=last, today=last, nights=3650) == []


def test_nights_count_from_the_start_not_from_today():
    room = make.room(free_until=make.day(5))

    assert free_for_nights(make.request(nights=2), room, make.day(3))
    assert not free_for_nights(make.request(nights=3), room, make.day(3))


def test_a_room_that_has_ended_before_the_start_is_not_free():
    room = make.room(free_from=make.day(-9), free_until=make.day(-1))

    assert not free_for_nights(make.request(nights=1), room, make.TODAY)

"""Options are the units and first nights that a request could get."""

from matching.engine.options import options
from tests.matching import make


def starts(request, *rooms, **facts):
    unit = make.unit(rooms=rooms, **facts)
    problem = make.problem([request], [make.shelter(units=[unit])])
    return [(one.start - make.TODAY).days for one in options(problem)]


def test_a_room_free_now_is_an_option_from_the_first_possible_night():
    assert starts(make.request(start_from=make.day(2)), make.room()) == [2]


def test_each_night_on_which_a_room_comes_free_is_an_option():
    rooms = [make.room("A"), make.room("B", free_from=make.day(3))]

    assert starts(make.request(), *rooms) == [0, 3]


def test_a_room_that_comes_free_after_the_last_night_is_no_option():
    request = make.request(start_by=make.day(2))

    assert starts(request, make.room(free_from=make.day(2))) == [2]
    assert starts(request, make.room(free_from=make.day(3))) == []


def test_waiting_for_a_room_that_is_of_no_use_is_no_option():
    couple = make.request(persons=(make.client(), make.client()), private_room=True)
    rooms = [make.room("A", 2), make.shared_room("B", free_from=make.day(3))]

    assert starts(couple, *rooms) == [0]


def test_a_room_that_ends_during_the_stay_is_no_option():
    assert starts(make.request(nights=5), make.room(free_until=make.day(5))) == [0]
    assert starts(make.request(nights=6), make.room(free_until=make.day(5))) == []
    assert starts(make.request(), make.room(free_until=make.day(5))) == []


def test_a_mother_with_a_small_child_needs_one_room_for_both():
    family = make.request(persons=(make.client(), make.child()))
    singles = [make.room("A"), make.room("B")]

    assert starts(family, *singles) == []
    assert starts(family, *singles, self_contained=True) == [0]
    assert starts(family, make.room("A", 2)) == [0]


def test_a_unit_that_a_rule_refuses_is_no_option():
    assert starts(make.request(needs=frozenset({"TRAUMA"})), make.room()) == []

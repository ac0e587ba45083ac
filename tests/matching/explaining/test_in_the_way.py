"""Who makes room: the fewest persons, and between equals those at the end of the queue."""

from matching.explaining.in_the_way import in_the_way
from tests.matching import make

COUPLE = (make.client(), make.client())


def out(request, unit, *, inside, others=()):
    """Return who must leave *unit* for *request*; *inside* is the persons by room of each."""
    names = [f"R{number}" for number in range(2, 2 + len(inside))]
    people = {one.id: one for one in others}
    queue = [
        people.get(
            name, make.request(name, persons=(make.client(),) * sum(inside[position].values()))
        )
        for position, name in enumerate(names)
    ]
    problem = make.problem([request, *queue], [make.shelter(units=[unit])])
    placements = [
        make.placement(name, unit.id, rooms=rooms)
        for name, rooms in zip(names, inside, strict=True)
    ]
    return sorted(in_the_way(problem, request, unit, placements))


def test_where_there_is_room_nobody_leaves():
    unit = make.unit(rooms=[make.room("A"), make.room("B")])

    assert out(make.request(), unit, inside=[{"A": 1}]) == []


def test_the_fewest_persons_leave_not_the_fewest_requests():
    unit = make.unit(rooms=[make.room("A", 3), make.room("B"), make.room("C")])
    couple = make.request(persons=COUPLE)

    assert out(couple, unit, inside=[{"A": 3}, {"B": 1}, {"C": 1}]) == ["R3", "R4"]


def test_of_equals_the_last_in_the_queue_leaves():
    unit = make.unit(rooms=[make.room("A"), make.room("B"), make.room("C")])

    assert out(make.request(), unit, inside=[{"A": 1}, {"B": 1}, {"C": 1}]) == ["R4"]
    assert out(make.request(), unit, inside=[{"C": 1}, {"B": 1}, {"A": 1}]) == ["R4"]


def test_of_equal_sets_the_one_leaves_that_has_the_front_of_the_queue_stay():
    # R2 and R5 would do as well: who compares from the end would rather take out those.
    unit = make.unit(rooms=[make.room(name, 2) for name in "ABCD"])
    few_rooms = make.request(persons=(*COUPLE, make.child(3), make.child(3)))

    left = out(few_rooms, unit, inside=[{"A": 1}, {"B": 1}, {"C": 1}, {"D": 1}])

    assert left == ["R4", "R5"]


def test_who_must_not_be_met_leaves_the_shelter_and_makes_room_by_it():
    unit = make.unit(rooms=[make.room("A"), make.room("B")])
    feared = make.request("R2", separate_from=frozenset({"R1"}))

    assert out(make.request(), unit, inside=[{"A": 1}, {"B": 1}], others=[feared]) == ["R2"]


def test_who_must_not_be_met_leaves_also_another_unit_of_the_shelter_and_no_other_shelter():
    request = make.request(separate_from=frozenset({"R2", "R3"}))
    home = make.shelter("S1", [make.unit("U1"), make.unit("U2")])
    problem = make.problem(
        [request, make.request("R2"), make.request("R3")],
        [home, make.shelter("S2", [make.unit("U3")])],
    )
    inside = [make.placement("R2", "U2"), make.placement("R3", "U3", "S2")]

    assert in_the_way(problem, request, problem.unit["U1"], inside) == {"R2"}


def test_of_a_shared_room_only_so_many_leave_as_beds_are_needed():
    unit = make.unit(rooms=[make.shared_room("A", 4)])
    couple = make.request(persons=COUPLE)

    assert out(couple, unit, inside=[{"A": 1}, {"A": 1}, {"A": 1}]) == ["R4"]


def test_a_room_that_comes_free_later_makes_nobody_leave():
    unit = make.unit(rooms=[make.room("A"), make.room("B", free_from=make.day(5))])

    assert out(make.request(), unit, inside=[{"A": 1}]) == []


def test_who_is_in_a_room_that_is_no_use_stays():
    unit = make.unit(rooms=[make.room("A"), make.room("B", 2), make.room("C", 2)])
    family = make.request(persons=(make.client(), make.child(3)))

    assert out(family, unit, inside=[{"B": 2}, {"C": 2}, {"A": 1}]) == ["R3"]


def test_a_large_group_among_many_who_share_is_counted_soon():
    # Which beds are free in which rooms can be in a million ways, and makes no difference.
    rooms = {f"K{number}": 4 for number in range(16)}
    unit = make.unit(rooms=[make.shared_room(name, beds) for name, beds in rooms.items()])
    group = make.request(persons=(make.client(),) * 30)

    left = out(group, unit, inside=[{name: persons} for name in rooms for persons in (1, 2)])

    # Sixteen beds are free; the last nine of the queue have the other fourteen.
    assert left == [f"R{number}" for number in range(25, 34)]


def test_who_costs_more_leaves_where_only_that_makes_beds_enough():
    # R2 and R4 would be the cheapest, and leave a bed too few.
    unit = make.unit(rooms=[make.room("A", 2), make.room("B", 3), make.room("C", 3)])
    group = make.request(persons=(make.client(),) * 6)

    assert out(group, unit, inside=[{"A": 1}, {"B": 2}, {"C": 1}]) == ["R3", "R4"]

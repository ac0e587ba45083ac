"""A problem with one thing changed: as valid as before, and nothing else is different."""

import pytest

from matching import InvalidInput, compare, solve, what_if
from matching.comparing import Kind
from tests.matching import make

TWO_ROOMS = make.unit(rooms=[make.room("A", 2), make.room("B")])
PROBLEM = make.problem(shelters=make.shelters(TWO_ROOMS, make.unit("U2")))


def beds(problem, unit="U1"):
    return {room.id: room.beds for room in problem.unit[unit].rooms}


def test_beds_close_and_open():
    assert beds(what_if.set_beds(PROBLEM, "A", beds=1)) == {"A": 1, "B": 1}
    assert beds(what_if.set_beds(PROBLEM, "B", beds=5)) == {"A": 2, "B": 5}
    assert beds(what_if.set_beds(PROBLEM, "A", beds=0)) == {"B": 1}
    assert beds(PROBLEM) == {"A": 2, "B": 1}


def test_a_room_is_added_to_its_unit():
    changed = what_if.add_room(PROBLEM, "U1", make.room("C", 4))

    assert beds(changed) == {"A": 2, "B": 1, "C": 4}
    assert beds(changed, "U2") == beds(PROBLEM, "U2")


def test_the_rules_of_one_unit_change():
    changed = what_if.change_unit(PROBLEM, "U2", max_nights=30, night_intake=True)

    assert (changed.unit["U2"].max_nights, changed.unit["U2"].night_intake) == (30, True)
    assert changed.unit["U1"] == PROBLEM.unit["U1"]


def test_a_shelter_opens_and_closes():
    opened = what_if.open_shelter(PROBLEM, make.shelter("S3", [make.unit("U3")]))

    assert [one.id for one in opened.shelters] == ["S1", "S2", "S3"]
    assert what_if.close_shelter(opened, "S3") == PROBLEM


def test_a_request_comes_at_the_end_of_the_queue():
    changed = what_if.add_request(PROBLEM, make.request("R2"))

    assert [one.id for one in changed.requests] == ["R1", "R2"]


def test_the_objectives_get_another_order():
    assert what_if.order_objectives(PROBLEM, ["price", "crisis"]).objectives == ("price", "crisis")


@pytest.mark.parametrize(
    ("change", "path"),
    [
        (lambda: what_if.set_beds(PROBLEM, "Z", beds=1), "room"),
        (lambda: what_if.set_beds(PROBLEM, "A", beds=-1), "beds"),
        (lambda: what_if.add_room(PROBLEM, "U9", make.room("C")), "unit"),
        (lambda: what_if.add_room(PROBLEM, "U2", make.room("A")), "shelters[1].units[0].rooms[1]"),
        (lambda: what_if.change_unit(PROBLEM, "U9", price=1), "unit"),
        (lambda: what_if.change_unit(PROBLEM, "U1", price=-1), "price"),
        (lambda: what_if.change_unit(PROBLEM, "U1", rooms=()), "rooms"),
        (lambda: what_if.open_shelter(PROBLEM, make.shelter("S1", [])), "shelters[2]"),
        (lambda: what_if.close_shelter(PROBLEM, "S9"), "shelter"),
        (lambda: what_if.add_request(PROBLEM, make.request("R1")), "requests[1]"),
        (lambda: what_if.order_objectives(PROBLEM, ["beds"]), "objectives[0]"),
    ],
)
def test_what_cannot_be_is_refused_with_its_path(change, path):
    with pytest.raises(InvalidInput) as refused:
        change()

    assert refused.value.path.removesuffix(".id") == path


def test_a_bed_less_is_seen_in_the_plan():
    before = make.problem()
    after = what_if.set_beds(before, "U1-1", beds=0)

    (change,) = compare(solve(before), solve(after)).changes

    assert (change.request, change.kind) == ("R1", Kind.LOST)

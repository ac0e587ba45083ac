"""The rule `together`: a request stands once, all its persons in one unit of the shelter named."""

from matching.rules.together import Together
from tests.matching import make


def violations(problem, *placements):
    return list(Together().violations(problem, make.raw_plan(*placements)))


def two_shelters():
    return make.problem(
        requests=[make.request("R1"), make.request("R2")],
        shelters=make.shelters(make.unit("U1"), make.unit("U2")),
    )


def test_one_unit_of_the_shelter_named_is_lawful():
    placements = make.placement("R1", "U1", "S1"), make.placement("R2", "U2", "S2")

    assert violations(two_shelters(), *placements) == []


def test_an_empty_plan_is_lawful():
    assert violations(two_shelters()) == []


def test_a_request_that_is_placed_twice_is_named_with_the_number_of_times():
    twice = make.placement("R1", "U1", "S1"), make.placement("R1", "U2", "S2")

    assert violations(two_shelters(), *twice) == ["request R1 is placed 2 times"]


def test_a_unit_of_another_shelter_is_named():
    elsewhere = make.placement("R1", "U1", "S2")

    assert violations(two_shelters(), elsewhere) == ["request R1: unit U1 is in shelter S1, not S2"]


def test_a_room_of_another_unit_is_named():
    apart = make.placement("R1", "U1", "S1", rooms={"U1-1": 1, "U2-1": 1})

    assert violations(two_shelters(), apart) == ["request R1: room U2-1 is not in unit U1"]


def test_everything_wrong_is_named_not_only_the_first():
    plan = (
        make.placement("R1", "U1", "S2", rooms={"U2-1": 1}),
        make.placement("R2", "U2", "S1", rooms={"U1-1": 1}),
    )

    assert len(violations(two_shelters(), *plan)) == 4

"""The rule `separation`: requests that must not meet are not in the same shelter."""

from matching.rules.separation import Separation
from tests.matching import make


def violations(problem, *placements):
    return list(Separation().violations(problem, make.raw_plan(*placements)))


def problem(**separate_from):
    units = [make.unit("U1"), make.unit("U2")]
    return make.problem(
        requests=[
            make.request(name, separate_from=frozenset(separate_from.get(name, ())))
            for name in ("R1", "R2", "R3")
        ],
        shelters=[make.shelter("S1", units), make.shelter("S2", [make.unit("U3")])],
    )


def test_two_units_of_one_shelter_are_one_roof():
    both = make.placement("R1", "U1", "S1"), make.placement("R2", "U2", "S1")

    assert violations(problem(R1={"R2"}), *both) == ["requests R1 and R2 are both in S1"]


def test_separation_counts_for_both_even_where_one_names_it():
    both = make.placement("R1", "U1", "S1"), make.placement("R2", "U2", "S1")

    assert violations(problem(R2={"R1"}), *both) == ["requests R1 and R2 are both in S1"]


def test_another_shelter_is_far_enough():
    apart = make.placement("R1", "U1", "S1"), make.placement("R2", "U3", "S2")

    assert violations(problem(R1={"R2"}), *apart) == []


def test_requests_that_are_not_kept_apart_may_meet():
    both = make.placement("R1", "U1", "S1"), make.placement("R3", "U2", "S1")

    assert violations(problem(R1={"R2"}), *both) == []


def test_it_is_the_unit_that_says_where_people_are_not_the_shelter_named():
    both = make.placement("R1", "U1", "S1"), make.placement("R2", "U2", "S2")

    assert violations(problem(R1={"R2"}), *both) == ["requests R1 and R2 are both in S1"]


def test_a_name_that_is_not_in_the_problem_separates_from_nobody():
    both = make.placement("R1", "U1", "S1"), make.placement("R2", "U2", "S1")

    assert violations(problem(R1={"GONE"}), *both) == []


def test_every_pair_is_named():
    units = "U1", "U2", "U1"
    three = [
        make.placement(name, unit, "S1")
        for name, unit in zip(("R1", "R2", "R3"), units, strict=True)
    ]

    assert violations(problem(R1={"R2", "R3"}, R2={"R3"}), *three) == [
        "requests R1 and R2 are both in S1",
        "requests R1 and R3 are both in S1",
        "requests R2 and R3 are both in S1",
    ]

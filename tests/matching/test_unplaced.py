"""Whoever is not placed has reasons: what keeps them out where, and what would let them in."""

import pytest

from matching.codes import Urgency
from matching.unplaced import unplaced
from tests.matching import make


def reasons(request, *units, placements=(), others=()):
    """Return what stands in the plan for *request*; each unit is in a shelter of its own."""
    problem = make.problem([request, *others], make.shelters(*units))
    return next(one for one in unplaced(problem, tuple(placements)) if one.request == request.id)


def test_who_is_placed_is_not_listed_and_the_rest_are_in_order():
    problem = make.problem([make.request("R1"), make.request("R2"), make.request("R3")])

    listed = unplaced(problem, (make.placement("R2"),))

    assert [one.request for one in listed] == ["R1", "R3"]


def test_each_unit_counts_once_under_the_first_code_that_fails():
    request = make.request(needs=frozenset({"TRAUMA"}), access_needs=frozenset({"STEP_FREE"}))
    skilled = make.unit("U2", capabilities=frozenset({"TRAUMA"}))

    found = reasons(request, make.unit("U1"), skilled)

    assert found.blocked == {"competence": 1, "accessibility": 1}
    assert list(found.blocked) == ["competence", "accessibility"]


def test_a_group_larger_than_the_unit_is_refused_for_its_size_even_where_rooms_are_taken():
    group = make.request(persons=(make.client(),) * 3)
    two = [make.room("A"), make.room("B", taken=True)]

    assert reasons(group, make.unit(rooms=two)).blocked == {"size": 1}
    assert reasons(group, make.unit(rooms=[*two, make.room("C", taken=True)])).blocked == {
        "period": 1
    }


def test_a_room_that_comes_free_too_late_is_a_matter_of_period_with_an_earliest_date():
    late = make.unit(rooms=[make.room(free_from=make.day(40))])

    found = reasons(make.request(), late)

    assert found.blocked == {"period": 1}
    assert found.earliest == make.day(40)


def test_beds_given_to_others_are_a_matter_of_capacity_and_never_come_free_again():
    found = reasons(
        make.request(),
        make.unit(),
        placements=[make.placement("R2")],
        others=[make.request("R2")],
    )

    assert found.blocked == {"capacity": 1}
    assert found.earliest is None


def test_beds_left_over_in_a_shared_room_count():
    unit = make.unit(rooms=[make.shared_room("A", 2)])
    inside = make.placement("R2", rooms={"A": 1})

    found = reasons(make.request(), unit, placements=[inside], others=[make.request("R2")])

    assert found.blocked == {}
    assert found.relaxations == ()


def test_somebody_who_must_not_be_met_is_a_matter_of_separation():
    unit = make.unit(rooms=[make.room("A"), make.room("B")])
    inside = make.placement("R2", rooms={"A": 1})
    other = make.request("R2", separate_from=frozenset({"R1"}))

    found = reasons(make.request(), unit, placements=[inside], others=[other])

    assert found.blocked == {"separation": 1}
    assert found.earliest is None


def test_relaxations_are_the_smallest_sets_shorter_first_in_the_order_of_the_rules():
    request = make.request(
        needs=frozenset({"TRAUMA"}),
        traits=frozenset({"ADDICTION"}),
        access_needs=frozenset({"STEP_FREE"}),
    )
    step_free = {"accessibility": frozenset({"STEP_FREE"})}
    skilled = {"capabilities": frozenset({"TRAUMA"})}
    strict = {"contraindications": frozenset({"ADDICTION"})}

    found = reasons(
        request,
        make.unit("U1", **step_free, **strict),  # contraindication and competence
        make.unit("U2", **skilled),  # accessibility
        make.unit("U3", **strict, **skilled),  # contraindication and accessibility: too many
        make.unit("U4", **strict),  # three
    )

    assert found.relaxations == (("accessibility",), ("contraindication", "competence"))


@pytest.mark.parametrize(
    "unit",
    [
        make.unit(rooms=[make.room(taken=True)]),
        make.unit(reserved_for=frozenset({Urgency.CRISIS})),
    ],
)
def test_a_relaxation_that_does_not_let_them_in_is_none(unit):
    assert reasons(make.request(needs=frozenset({"TRAUMA"})), unit).relaxations == ()


def test_a_relaxation_never_brings_people_together_who_are_kept_apart():
    unit = make.unit(rooms=[make.room("A"), make.room("B")])
    needy = make.request(needs=frozenset({"TRAUMA"}), separate_from=frozenset({"R2"}))
    inside = make.placement("R2", rooms={"A": 1})

    found = reasons(needy, unit, placements=[inside], others=[make.request("R2")])

    assert found.relaxations == ()


def test_a_pinned_request_is_told_about_its_unit_only():
    pinned = make.request(pinned_unit="U2", needs=frozenset({"TRAUMA"}))

    found = reasons(pinned, make.unit("U1"), make.unit("U2"))

    assert found.blocked == {"competence": 1}
    assert found.relaxations == (("competence",),)


def test_the_earliest_date_is_the_first_of_all_units_whatever_the_latest_start():
    pinned_down = make.request(start_by=make.day(1), nights=3)
    units = [
        make.unit("U1", [make.room("A", free_from=make.day(9))]),
        make.unit("U2", [make.room("B", free_from=make.day(5), free_until=make.day(7))]),
        make.unit("U3", [make.room("C", free_from=make.day(6), free_until=make.day(9))]),
    ]

    assert reasons(pinned_down, *units).earliest == make.day(6)

"""An explanation of one request: where it is, what refuses it, and what else there is."""

from dataclasses import replace

import pytest

from matching import InvalidInput, Refusal, explain, solve
from matching.codes import Security, Urgency
from tests.matching import make


def told(requests, *units, about="R1", exact=3, **facts):
    """Return the explanation in the best plan; each unit is in a shelter of its own."""
    problem = make.problem(requests, make.shelters(*units), **facts)
    return explain(problem, solve(problem), about, exact=exact)


def test_who_has_a_place_is_told_where_and_from_when():
    found = told([make.request()], make.unit(rooms=[make.room(free_from=make.day(3))]))

    assert (found.request, found.unit, found.start) == ("R1", "U1", make.day(3))
    assert (found.blocked, found.relaxations, found.earliest) == ({}, (), None)


def test_who_has_none_is_told_what_stands_in_the_way():
    needy = make.request(needs=frozenset({"TRAUMA"}))

    found = told([needy], make.unit(), make.unit("U2", rooms=[make.room("K", taken=True)]))

    assert (found.unit, found.start) == (None, None)
    assert found.blocked == {"competence": 2}
    assert found.relaxations == (("competence",),)
    assert found.alternatives == ()


def test_a_refusal_has_every_code_that_fails_in_the_order_of_the_table():
    picky = make.request(
        security=Security.SECRET, needs=frozenset({"TRAUMA"}), access_needs=frozenset({"LIFT"})
    )

    found = told([picky], make.unit())

    assert found.refused == (
        Refusal(shelter="S1", unit="U1", codes=("security", "competence", "accessibility")),
    )


def test_where_all_rules_hold_a_refusal_is_of_size_or_period():
    couple = make.request(persons=(make.client(), make.client()))
    late = make.unit("U2", rooms=[make.room("K2", 2, free_from=make.day(40))])

    found = told([couple], make.unit("U1"), late)

    assert [(one.unit, one.codes) for one in found.refused] == [
        ("U1", ("size",)),
        ("U2", ("period",)),
    ]
    assert found.earliest == make.day(40)


def test_every_unit_stands_once_and_of_a_pinned_request_the_pinned_one_only():
    units = [make.unit("U1"), make.unit("U2"), make.unit("U3", night_intake=True)]
    nightly = make.request(night_intake=True)

    everywhere = told([nightly], *units)
    pinned = told([replace(nightly, pinned_unit="U3")], *units)

    assert [one.unit for one in everywhere.refused] == ["U1", "U2"]
    assert [one.unit for one in everywhere.alternatives] == ["U3"]
    assert pinned.refused == ()
    assert [one.unit for one in pinned.alternatives] == ["U3"]


def test_a_room_of_ones_own_is_not_competed_for_in_a_unit_that_refuses():
    requests = [
        make.request("R1", needs=frozenset({"TRAUMA"})),
        make.request("R2", urgency=Urgency.CRISIS, needs=frozenset({"TRAUMA"})),
        make.request("R3", urgency=Urgency.URGENT),
    ]

    found = told(requests, make.unit("U1", capabilities=frozenset({"TRAUMA"})), make.unit("U2"))

    assert found.unit is None
    assert found.competitors == ("R2",)


def test_who_has_the_room_one_is_in_oneself_is_a_competitor_in_a_shared_room():
    dormitory = make.unit(rooms=[make.shared_room("A", 2)])

    assert told([make.request("R1"), make.request("R2")], dormitory).competitors == ("R2",)


def test_a_bed_that_comes_free_too_late_is_not_competed_for():
    late = make.unit(rooms=[make.room("A", free_from=make.day(20)), make.room("B")])
    patient = make.request("R2", start_from=make.day(20))

    found = told([make.request("R1", urgency=Urgency.CRISIS), patient], late)

    assert found.competitors == ()


@pytest.mark.parametrize("seconds", [0.09, 3601, float("nan")])
def test_a_time_limit_out_of_bounds_is_refused(seconds):
    problem = make.problem()

    with pytest.raises(InvalidInput, match=r"seconds: .* is not between 0\.1 and 3600"):
        explain(problem, make.plan(problem), "R1", seconds=seconds)


def test_a_request_that_is_not_there_is_refused():
    problem = make.problem()

    with pytest.raises(InvalidInput, match='request: "R2" is not in the problem'):
        explain(problem, make.plan(problem), "R2")


def test_an_unlawful_plan_is_refused_with_the_first_thing_that_is_wrong():
    problem = make.problem()
    plan = make.plan(problem, make.placement(start=make.day(1)))

    with pytest.raises(InvalidInput, match=r"plan: it is no lawful plan .*: period: request R1"):
        explain(problem, plan, "R1")

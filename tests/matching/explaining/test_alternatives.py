"""Where else a request could be: counted at once, the first three made exact."""

from matching import explain, solve
from matching.codes import Urgency
from tests.matching import make

CRISIS = {"urgency": Urgency.CRISIS}


def alternatives(problem, about="R1", plan=None, **limits):
    return explain(problem, plan or solve(problem), about, **limits).alternatives


def test_the_plans_own_unit_comes_first_also_where_another_would_be_better():
    units = [make.unit("U1", price=7), make.unit("U2", price=3)]
    problem = make.problem(shelters=make.shelters(*units))
    dear = make.plan(problem, make.placement("R1", "U1"))

    assert [one.unit for one in alternatives(problem, plan=dear)] == ["U1", "U2"]
    assert [one.unit for one in alternatives(problem, plan=dear, exact=0)] == ["U1", "U2"]


def test_the_others_are_sorted_by_the_objectives_in_order_then_by_unit():
    units = [make.unit(f"U{number}", price=price) for number, price in enumerate([0, 9, 4, 4, 1])]
    problem = make.problem(shelters=make.shelters(*units))

    found = alternatives(problem, exact=0)

    assert [one.unit for one in found] == ["U0", "U4", "U2", "U3", "U1"]
    assert [one.objectives["price"] for one in found] == [0, 1, 4, 4, 9]


def test_the_first_three_are_exact_and_the_rest_is_counted():
    problem = make.problem(shelters=make.shelters(*(make.unit(f"U{n}") for n in range(5))))

    assert [one.exact for one in alternatives(problem)] == [True, True, True, False, False]
    assert [one.exact for one in alternatives(problem, exact=1)] == [True, *[False] * 4]
    assert not any(one.exact for one in alternatives(problem, exact=0))


def test_where_it_is_counted_who_makes_room_has_no_place_and_where_exact_moves_on():
    problem = make.problem(
        [make.request("R1", **CRISIS), make.request("R2")],
        make.shelters(make.unit("U1"), make.unit("U2"), make.unit("U3")),
    )
    plan = make.plan(problem, make.placement("R1", "U1"), make.placement("R2", "U2", "S2"))

    counted = alternatives(problem, plan=plan, exact=0)
    exact = alternatives(problem, plan=plan)

    there = {one.unit: one for one in counted}["U2"]
    assert (there.displaces, there.objectives["regular"]) == (("R2",), 0)
    there = {one.unit: one for one in exact}["U2"]
    assert (there.displaces, there.objectives["regular"]) == ((), 1)


def test_the_exact_ones_are_sorted_among_themselves():
    # In U2 the request takes a bed that only R2 can use, so that counted U2 comes last.
    problem = make.problem(
        [make.request("R1"), make.request("R2", pinned_unit="U2"), make.request("R3")],
        make.shelters(make.unit("U1", price=1), make.unit("U2"), make.unit("U3", price=2)),
    )
    plan = make.plan(
        problem,
        make.placement("R1", "U1"),
        make.placement("R2", "U2", "S2"),
        make.placement("R3", "U3", "S3"),
    )

    counted = alternatives(problem, plan=plan, exact=0)
    exact = alternatives(problem, plan=plan)

    assert [(one.unit, one.displaces) for one in counted] == [
        ("U1", ()),
        ("U3", ("R3",)),
        ("U2", ("R2",)),
    ]
    assert [(one.unit, one.displaces) for one in exact] == [
        ("U1", ()),
        ("U3", ()),
        ("U2", ("R2",)),
    ]


def test_an_alternative_that_is_not_proved_in_time_stays_as_it_was_counted(monkeypatch):
    problem = make.problem(
        shelters=make.shelters(make.unit("U1", price=5), make.unit("U2", price=4))
    )
    plan = make.plan(problem, make.placement())
    counted = alternatives(problem, plan=plan, exact=0)
    # No time is left when the search begins.
    monkeypatch.setattr("matching.solving.monotonic", lambda: -1000.0)

    found = alternatives(problem, plan=plan)

    assert found == counted
    assert not any(one.exact for one in found)


def test_everybody_is_displaced_in_the_order_of_the_requests():
    family = make.request("R9", persons=(make.client(), make.client()), **CRISIS)
    problem = make.problem(
        [family, make.request("R2", pinned_unit="U1"), make.request("R1", pinned_unit="U1")],
        make.shelters(make.unit("U1", [make.room("A"), make.room("B")]), make.unit("U2")),
    )
    plan = make.plan(
        problem,
        make.placement("R1", "U1", rooms={"A": 1}),
        make.placement("R2", "U1", rooms={"B": 1}),
    )

    assert alternatives(problem, "R9", plan)[0].displaces == ("R2", "R1")
    assert alternatives(problem, "R9", plan, exact=0)[0].displaces == ("R2", "R1")

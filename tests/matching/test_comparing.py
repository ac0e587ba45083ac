"""Two plans side by side: what became of everybody, and of every objective."""

from matching import compare
from matching.comparing import Difference, Kind
from tests.matching import make

REQUESTS = [make.request(f"R{number}") for number in range(1, 5)]
PROBLEM = make.problem(REQUESTS, make.shelters(*(make.unit(f"U{n}") for n in range(1, 5))))


def at(number, name=None, **facts):
    """Return the placement of R1 in U1, of R2 in U2 and so on."""
    return make.placement(name or f"R{number}", f"U{number}", f"S{number}", **facts)


def kinds(before, after):
    return {one.request: one.kind for one in compare(before, after).changes}


def test_who_is_where_they_were_has_not_changed():
    plan = make.plan(PROBLEM, at(1), at(2))

    found = compare(plan, plan)

    assert found.changes == ()
    assert found.persons_before == found.persons_after == 2


def test_each_change_has_its_kind():
    before = make.plan(PROBLEM, at(1), at(2), at(3))
    after = make.plan(PROBLEM, at(4, "R1"), at(3, start=make.day(2)), at(1, "R4"))

    assert kinds(before, after) == {
        "R1": Kind.MOVED,
        "R3": Kind.SHIFTED,
        "R4": Kind.PLACED,
        "R2": Kind.LOST,
    }


def test_who_asks_no_more_is_gone_and_has_not_lost_a_place():
    fewer = make.problem(REQUESTS[1:], PROBLEM.shelters)

    assert kinds(make.plan(PROBLEM, at(1)), make.plan(fewer)) == {"R1": Kind.GONE}


def test_a_change_tells_from_where_to_where_and_for_how_many():
    dormitory = make.unit(rooms=[make.room("A", 2), make.room("B", 1)])
    family = make.request(persons=(make.client(), make.client(), make.client()))
    problem = make.problem([family], [make.shelter(units=[dormitory])])
    there = make.placement(rooms={"A": 2, "B": 1})

    (lost,) = compare(make.plan(problem, there), make.plan(problem)).changes
    (placed,) = compare(make.plan(problem), make.plan(problem, there)).changes

    assert (lost.persons, lost.before, lost.after) == (3, there, None)
    assert (placed.persons, placed.before, placed.after) == (3, None, there)


def test_objectives_stand_in_the_order_of_the_later_plan_then_those_it_leaves_out():
    before = make.plan(make.problem(objectives=["crisis", "price", "regular"]))
    after = make.plan(make.problem(objectives=["regular", "queue", "crisis"]), make.placement())

    found = compare(before, after).objectives

    assert found == (
        Difference(name="regular", before=0, after=1),
        Difference(name="queue", before=None, after=0),
        Difference(name="crisis", before=0, after=0),
        Difference(name="price", before=0, after=None),
    )

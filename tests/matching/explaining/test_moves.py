"""A plan with one request moved: everybody else stays where they are, or leaves."""

from matching import check
from matching.codes import Urgency
from matching.explaining.moves import move
from matching.explaining.tally import Tally
from tests.matching import make

#: Waits five days for a room that fits, or not at all for one that is too large.
LATE_OR_LARGE = [make.room("A", 1, free_from=make.day(5)), make.room("B", 3)]


def moved(problem, *placements, to="U1", about="R1"):
    plan = make.plan(problem, *placements)
    tally = Tally(problem, plan.placements)
    return move(problem, plan, problem.request[about], problem.unit[to], tally=tally)


def one_unit(rooms, objectives, **facts):
    return make.problem(
        [make.request(**facts)],
        [make.shelter(units=[make.unit(rooms=rooms)])],
        objectives=objectives,
    )


def test_the_objectives_choose_between_an_early_night_and_a_room_that_fits():
    early = one_unit(LATE_OR_LARGE, ["regular_waiting", "scarcity"])
    fitting = one_unit(LATE_OR_LARGE, ["scarcity", "regular_waiting"])

    assert moved(early).alternative.objectives == {"regular_waiting": 0, "scarcity": 2}
    assert moved(early).alternative.start == make.TODAY
    assert moved(fitting).alternative.objectives == {"scarcity": 0, "regular_waiting": 5}
    assert moved(fitting).alternative.start == make.day(5)


def test_where_the_objectives_do_not_care_it_is_the_earliest_night():
    assert moved(one_unit(LATE_OR_LARGE, ["urgent"])).alternative.start == make.TODAY


def test_a_night_after_the_last_that_is_accepted_is_never_chosen():
    problem = one_unit(LATE_OR_LARGE, ["scarcity"], start_by=make.day(4))

    assert moved(problem).alternative.start == make.TODAY


def test_staying_changes_nothing_even_where_the_unit_has_better():
    problem = one_unit(LATE_OR_LARGE, ["scarcity"])
    staying = make.placement(rooms={"B": 1})

    found = moved(problem, staying)

    assert found.placements == (staying,)
    assert found.alternative.objectives == {"scarcity": 2}


def test_the_plan_after_a_move_is_lawful_and_says_what_it_comes_to():
    problem = make.problem(
        [make.request("R1", urgency=Urgency.CRISIS), make.request("R2"), make.request("R3")],
        make.shelters(make.unit("U1"), make.unit("U2"), make.unit("U3")),
    )
    inside = [make.placement(f"R{n}", f"U{n}", f"S{n}") for n in (1, 2, 3)]

    found = moved(problem, *inside, to="U3")

    assert {(one.request, one.unit) for one in found.placements} == {("R1", "U3"), ("R2", "U2")}
    assert found.alternative.displaces == ("R3",)
    assert check(problem, make.plan(problem, *found.placements)) == ()

"""What a plan comes to under each objective."""

from matching.codes import Urgency
from matching.objectives import NAMES
from matching.scoring import absences, stay, values
from tests.matching import make

PAIR = (make.client(), make.client())


def test_nobody_asks_nothing_counts():
    assert values(make.problem([]), ()) == dict.fromkeys(NAMES, 0)


def test_a_plan_counts_who_is_placed_and_who_is_not():
    crisis = make.request("R1", urgency=Urgency.CRISIS, persons=PAIR)
    waiting = make.request("R2", registered_on=make.day(-10))
    last = make.request("R3", registered_on=make.day(-1))
    room = make.room("U1-1", 3, free_from=make.day(2))
    unit = make.unit("U1", [room], price=5)
    problem = make.problem([crisis, waiting, last], [make.shelter(units=[unit])])

    counted = values(problem, [make.placement("R1", start=make.day(2), rooms={"U1-1": 2})])

    assert counted == dict.fromkeys(NAMES, 0) | {
        "crisis": 2,
        "seniority": 10 + 1,
        "queue": 1,
        "crisis_waiting": 4,
        "price": 10,
        "confirmed": 2,
        "scarcity": 1,
    }


def test_only_the_problems_objectives_count_in_its_order():
    problem = make.problem(objectives=["changes", "regular"])

    assert list(values(problem, [make.placement()]).items()) == [("changes", 0), ("regular", 1)]


def test_waiting_counts_from_the_first_possible_night():
    later = make.request(start_from=make.day(3))
    problem = make.problem([later])

    found = stay(problem, later, problem.unit["U1"], start=make.day(5))

    assert found.days_waiting == 2


def test_a_first_night_before_today_counts_as_today():
    overdue = make.request(start_from=make.day(-9))
    problem = make.problem([overdue])

    assert stay(problem, overdue, problem.unit["U1"], start=make.day(1)).days_waiting == 1


def test_empty_beds_count_in_private_rooms_only():
    rooms = [make.room("K1", 3), make.shared_room("K2", 4)]
    problem = make.problem(
        [make.request(persons=PAIR)],
        [make.shelter(units=[make.unit(rooms=rooms)])],
        objectives=["scarcity"],
    )

    assert values(problem, [make.placement(rooms={"K1": 1, "K2": 1})]) == {"scarcity": 2}


def moves(current_unit, placed_in=None):
    problem = make.problem(
        [make.request(current_unit=current_unit)],
        make.shelters(make.unit("U1"), make.unit("U2")),
        objectives=["changes"],
    )
    placements = [make.placement(unit=placed_in)] if placed_in else []
    return values(problem, placements)["changes"]


def test_a_proposal_that_moves_or_ends_is_a_change():
    assert moves("U1", placed_in="U2") == 1
    assert moves("U1", placed_in=None) == 1


def test_a_proposal_that_stays_is_no_change():
    assert moves("U1", placed_in="U1") == 0


def test_without_a_proposal_or_with_one_for_a_unit_that_is_gone_nothing_changes():
    assert moves(None, placed_in="U1") == moves(None) == 0
    assert moves("GONE", placed_in="U1") == moves("GONE") == 0


def test_an_absence_tells_the_days_and_the_requests_behind():
    requests = [make.request(f"R{n}", registered_on=make.day(-n)) for n in range(3)]

    found = absences(make.problem(requests))

    assert [(one.days_registered, one.requests_after) for one in found.values()] == [
        (0, 2),
        (1, 1),
        (2, 0),
    ]

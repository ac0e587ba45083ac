"""Scenario 3: fourteen farm workers after a raid, who must stay together.

Both labour sites hold ten: infeasible even when empty. Never ten and four of itself.
"""

from matching.codes import Sex, Urgency
from tests.matching import make
from tests.scenarios.towns import answer, house

LABOUR = frozenset({"LABOUR_EXPLOITATION"})
GROUP = make.request(
    "group",
    persons=tuple(make.client(20 + number, Sex.MALE) for number in range(14)),
    urgency=Urgency.CRISIS,
    needs=LABOUR,
)


def labour(name, *, beds):
    rooms = [make.shared_room(f"{name}-{n}", beds=2, sex=Sex.MALE) for n in range(beds // 2)]
    return make.unit(name, rooms, capabilities=LABOUR, only_for=LABOUR)


def test_two_empty_sites_of_ten_are_too_small():
    found = answer(
        [GROUP],
        [house("'s-Gravenhage", labour("A", beds=10)), house("Amsterdam", labour("B", beds=10))],
    )

    assert found.unit == {}
    assert found.unplaced["group"].blocked == {"size": 2}


def test_nothing_that_a_human_may_overrule_and_no_waiting_would_help():
    found = answer([GROUP], [house("'s-Gravenhage", labour("A", beds=10))])

    assert found.unplaced["group"].relaxations == ()
    assert found.unplaced["group"].earliest is None


def test_two_units_under_one_roof_do_not_hold_them_either():
    found = answer([GROUP], [house("Amsterdam", labour("up", beds=10), labour("down", beds=10))])

    assert found.unplaced["group"].blocked == {"size": 2}


def test_a_temporary_site_takes_all_of_them():
    found = answer(
        [GROUP],
        [house("'s-Gravenhage", labour("A", beds=10)), house("Westland", labour("park", beds=14))],
    )

    assert found.unit == {"group": "park"}
    assert sum(found.beds["group"].values()) == 14


def test_a_split_that_they_agreed_to_is_two_requests_for_two_sites():
    ten = make.request("ten", persons=GROUP.persons[:10], urgency=Urgency.CRISIS, needs=LABOUR)
    four = make.request("four", persons=GROUP.persons[10:], urgency=Urgency.CRISIS, needs=LABOUR)

    found = answer(
        [ten, four],
        [house("'s-Gravenhage", labour("A", beds=10)), house("Amsterdam", labour("B", beds=10))],
    )

    assert {found.unit["ten"], found.unit["four"]} == {"A", "B"}

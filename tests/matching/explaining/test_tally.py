"""Who moves is counted anew, and the sum is what counting everybody gives."""

from matching.explaining.tally import Tally
from matching.scoring import values
from tests.matching import make

UNITS = [make.unit("U1"), make.unit("U2", price=7), make.unit("U3", languages=frozenset({"en"}))]
PROBLEM = make.problem(
    [
        make.request("R1", registered_on=make.day(-3), current_unit="U1"),
        make.request("R2", languages=frozenset({"en"})),
        make.request("R3", persons=(make.client(), make.client())),
    ],
    make.shelters(*UNITS),
)
FIRST, SECOND = make.placement("R1"), make.placement("R2", "U2", "S2")
TALLY = Tally(PROBLEM, (FIRST, SECOND))


def test_a_request_that_moves_is_counted_where_it_goes():
    moved = make.placement("R2", "U3", "S3")

    assert TALLY.with_change(moved, out=()) == values(PROBLEM, [FIRST, moved])


def test_who_leaves_and_who_had_no_place_are_counted_too():
    moved = make.placement("R3", "U1", rooms={"U1-1": 2})

    assert TALLY.with_change(moved, out=("R1",)) == values(PROBLEM, [SECOND, moved])


def test_without_a_change_it_is_the_plan_itself():
    assert TALLY.with_change(FIRST, out=()) == values(PROBLEM, [FIRST, SECOND])

"""Scenario 12: "Sanda", day 85 of 90 in a place for foreign women, her permit granted.

The route is another now, so she moves on to a women's shelter within five days; who waits for the
bed she leaves can see the day.
"""

from matching.codes import Route, Urgency
from tests.matching import make
from tests.scenarios.towns import answer, cosm, house, in_reflection, point, womens

SANDA = make.request(
    "sanda",
    routes=frozenset({Route.B8_PERMIT}),
    start_by=make.day(5),
    wish=make.wish({"VR09"}, point("Utrecht")),
)


def her_bed(until):
    """Return the unit where she lives: its one room comes free when she leaves."""
    return house("Rotterdam", cosm("COSM", rooms=[make.room("hers", free_from=until)]))


def test_she_moves_on_to_a_womens_shelter_near_her_lawyer():
    found = answer(
        [SANDA],
        [
            her_bed(make.day(5)),
            house("Utrecht", womens("near")),
            house("Groningen", womens("far")),
        ],
    )

    assert found.unit == {"sanda": "near"}


def test_places_for_the_reflection_period_are_hers_no_longer():
    found = answer([SANDA], [her_bed(make.day(0))])

    assert found.unplaced["sanda"].blocked == {"route": 1}


def test_a_place_that_comes_after_day_ninety_is_too_late_and_she_overstays():
    late = womens("late", rooms=[make.room(free_from=make.day(6))])

    found = answer([SANDA], [house("Utrecht", late)])

    assert found.unplaced["sanda"].blocked == {"period": 1}
    assert found.unplaced["sanda"].earliest == make.day(6)


def test_the_day_she_leaves_is_a_place_for_somebody_else():
    waiting = in_reflection("waiting", urgency=Urgency.URGENT)

    found = answer([waiting, SANDA], [her_bed(make.day(5)), house("Utrecht", womens("near"))])

    assert found.unit == {"waiting": "COSM", "sanda": "near"}
    assert found.start["waiting"] == make.day(5)


def test_nobody_sleeps_in_her_bed_before_she_has_left():
    tonight = in_reflection("tonight", urgency=Urgency.CRISIS)

    found = answer([tonight], [her_bed(make.day(5))])

    assert found.unplaced["tonight"].blocked == {"period": 1}
    assert found.unplaced["tonight"].earliest == make.day(5)

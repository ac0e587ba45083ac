"""Scenario 12: "Sanda", day 85 of 90 in a place for foreign women, her permit granted.

The route is another now, so she moves on to a women's shelter within five days; who waits for the
bed she leaves can see the day. Both places change in one step, the old bed is hers until she is
there, and what keeps her longer than ninety days has a reason.
"""

from datetime import date, timedelta

import pytest

from matching.codes import Route, Urgency
from opvang.errors import NoPlace
from opvang.models import Placement
from opvang.models.codes import (
    OverstayReason,
    PlaceType,
    RiskOutcome,
    TransferReason,
    WishReason,
)
from opvang.queries.tasks import tasks
from tests.matching import make
from tests.scenarios.cases import REFLECTION, REFLECTION_ASKS
from tests.scenarios.people import NOON, person, screened
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


@pytest.fixture
def sanda(country):
    """Let her live in Rotterdam for 85 nights; return where."""
    country.now = NOON - timedelta(days=85)
    hers = country.unit("Rotterdam", PlaceType.COSM, **REFLECTION)
    stay = country.bring(country.ask(person(31), **REFLECTION_ASKS), hers)
    country.now = NOON
    return stay


def ask(country, stay):
    """Ask for another place: her permit is granted, and her lawyer is in Utrecht."""
    code = stay.request.persons.get().code
    return country.ask_transfer(
        stay,
        reason=TransferReason.END_OF_STAY,
        screenings={code: screened(RiskOutcome.ORANGE)},
        routes=(Route.B8_PERMIT,),
        start_by=country.tonight + timedelta(days=5),
        wish_safety_regions=("VR09",),
        wish_reason=WishReason.LAWYER,
    )


def to_do(country, who):
    return " ".join(one.title for one in tasks(country.people[who], now=country.now))


@pytest.mark.slow
def test_she_moves_in_one_step_and_her_bed_is_hers_until_she_is_there(country, sanda):
    shelters = {"routes": ["DUTCH", "B8_PERMIT"], "security": "PROTECTED"}
    known = country.unit("Utrecht", routes=["B8_PERMIT"])
    near = country.unit("Utrecht", **shelters)
    country.unit("Groningen", **shelters)
    country.bring(country.ask(person(40), nights=3), near)
    waiting = country.ask(person(22), **REFLECTION_ASKS)
    assert "over 5 dagen is de langste tijd hier om" in to_do(country, "coordinator")

    asked = ask(country, sanda)

    # An orange screening asks for more than a known address, however free it is.
    assert country.proposed(asked) == near != known
    assert "langste tijd" not in to_do(country, "coordinator")
    new = country.confirm(country.hold(asked, near))
    third = country.tonight + timedelta(days=3)
    assert (new.start, Placement.objects.get(id=sanda.id).until) == (third, third)
    assert country.proposed(waiting) == sanda.unit
    assert waiting.proposals.get(state="PROPOSED").start == third

    country.later(days=3)
    with pytest.raises(NoPlace):
        country.hold(waiting, sanda.unit)
    country.leave(near.placements.exclude(id=new.id).get())
    country.arrive(new)

    sanda.refresh_from_db()
    assert (sanda.state, sanda.departed_on) == ("DEPARTED", third)
    assert (sanda.destination, sanda.request.status) == ("OTHER_SHELTER", "CLOSED")
    assert country.hold(waiting, sanda.unit).start == third
    assert not country.page(asked).moves.comes_from.lives_there


@pytest.mark.slow
def test_who_has_not_moved_by_day_ninety_stays_and_the_shelter_says_why(country, sanda):
    asked = ask(country, sanda)
    country.later(days=5)

    assert country.proposed(asked) is None
    assert asked.moves_from.state == "ARRIVED"
    assert sanda.request.reference in to_do(country, "worker")

    country.explain_overstay(
        sanda, reason=OverstayReason.NO_NEXT_PLACE, expected_end=date(2026, 12, 20)
    )

    assert sanda.request.reference not in to_do(country, "worker")

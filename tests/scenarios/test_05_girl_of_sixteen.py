"""Scenario 5: "Lisa", 16, Dutch, a loverboy's victim.

A secret girls' group away from the recruiter's city. Grown-ups' shelters do not exist for her,
whatever a human overrules; the emergency bed is one for minors.
"""

import pytest

from matching.codes import Route, Security, Sex, Urgency
from opvang.errors import NoPlace
from tests.matching import make
from tests.scenarios import cases
from tests.scenarios.towns import GIRLS, answer, around, house, womens
from tests.scenarios.whole import Country

LISA = make.request(
    "lisa",
    persons=(make.client(16),),
    routes=frozenset({Route.DUTCH}),
    urgency=Urgency.CRISIS,
    security=Security.SECRET,
    needs=frozenset({"LOVERBOY"}),
    danger=frozenset({around("Eindhoven", km=0)}),
)


def group(name, **facts):
    ordinary = {
        "clients": GIRLS,
        "routes": frozenset({Route.DUTCH}),
        "security": Security.SECRET,
        "capabilities": frozenset({"LOVERBOY"}),
    }
    return make.unit(name, **(ordinary | facts))


def adults(name):
    return womens(name, security=Security.SECRET, capabilities=frozenset({"LOVERBOY"}))


def test_she_goes_to_a_girls_group_away_from_the_recruiters_city():
    found = answer(
        [LISA],
        [
            house("Eindhoven", group("in his city")),
            house("Leeuwarden", group("in the north")),
            house("Utrecht", adults("grown-ups")),
        ],
    )

    assert found.unit == {"lisa": "in the north"}


def test_no_grown_ups_bed_is_ever_hers_however_many_are_free():
    rooms = [make.room(f"K{number}") for number in range(9)]
    grown_ups = womens(
        "nine free", rooms=rooms, security=Security.SECRET, capabilities=frozenset({"LOVERBOY"})
    )

    found = answer([LISA], [house("Utrecht", grown_ups), house("Zwolle", adults("one more"))])

    assert found.unplaced["lisa"].blocked == {"household": 2}
    assert found.unplaced["lisa"].relaxations == ()
    assert found.unplaced["lisa"].earliest is None


def test_a_boys_group_or_a_known_address_does_not_fit():
    boys = group("boys", clients=make.clients({Sex.MALE}, min_age=12, max_age=17))
    known = group("known", security=Security.KNOWN)

    found = answer([LISA], [house("Leeuwarden", boys), house("Assen", known)])

    assert found.unplaced["lisa"].blocked == {"household": 1, "security": 1}


def test_the_emergency_bed_for_minors_is_the_way_out():
    bed = group("emergency", reserved_for=frozenset({Urgency.CRISIS}))

    found = answer([LISA], [house("Assen", bed), house("Eindhoven", group("in his city"))])

    assert found.unit == {"lisa": "emergency"}
    assert found.start == {"lisa": make.TODAY}


def test_she_does_not_share_a_room_with_grown_ups_in_a_unit_that_takes_both():
    both = group(
        "both",
        clients=make.clients({Sex.FEMALE}, min_age=12),
        rooms=[make.shared_room(beds=3)],
    )

    found = answer([LISA], [house("Assen", both)])

    assert found.unplaced["lisa"].blocked == {"size": 1}


def test_she_arrives_in_a_girls_group_once_the_municipality_says_so(country: Country):
    lisa, north = cases.lisa(country)

    stay = country.bring(lisa, country.proposed(lisa))

    assert (stay.unit, stay.answered_by) == (north, country.people["municipality"])


def test_no_grown_ups_bed_is_shown_or_held_and_nothing_would_make_it_hers(country: Country):
    grown_ups = country.unit(
        "Utrecht", security="SECRET", rooms=(1,) * 9, capabilities=["LOVERBOY"]
    )
    lisa = cases.lisa_asks(country)
    assert country.proposed(lisa) is None

    with pytest.raises(NoPlace):
        country.hold(lisa, grown_ups)

    assert country.offered(lisa) == ()
    assert country.why_not(lisa, by="desk").helps == ()

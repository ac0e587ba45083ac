"""Scenario 2: "Adaeze", in the reflection period, with a boy of 7 and a girl of 2.

One family unit with three beds; two free singles in different units are no match.
"""

from matching.places import Children
from tests.matching import make
from tests.scenarios import cases
from tests.scenarios.towns import answer, cosm, house, in_reflection
from tests.scenarios.whole import Country

ADAEZE = in_reflection(
    "adaeze", persons=(make.client(29), make.child(7), make.child(2, make.Sex.FEMALE))
)


def family(name, *beds, oldest_boy=12):
    return cosm(
        name,
        rooms=[make.room(f"{name}-{number}", beds=count) for number, count in enumerate(beds)],
        children=Children(max_age_boys=oldest_boy, max_age_girls=17),
    )


def test_they_sleep_in_one_family_room():
    found = answer([ADAEZE], [house("Westerveld", family("singles", 1, 1), family("family", 3))])

    assert found.unit == {"adaeze": "family"}
    assert found.beds == {"adaeze": {"family-0": 3}}


def test_free_singles_in_different_units_are_no_match():
    found = answer(
        [ADAEZE], [house("Westerveld", family("A", 1)), house("Rotterdam", family("B", 1, 1))]
    )

    assert found.unplaced["adaeze"].blocked == {"size": 2}


def test_small_children_do_not_sleep_in_rooms_of_their_own():
    found = answer([ADAEZE], [house("Westerveld", family("three singles", 1, 1, 1))])

    assert found.unplaced["adaeze"].blocked == {"size": 1}


def test_a_house_that_takes_boys_up_to_six_is_not_for_them():
    found = answer([ADAEZE], [house("Westerveld", family("small boys", 3, oldest_boy=6))])

    assert found.unplaced["adaeze"].blocked == {"household": 1}


def test_a_house_without_children_is_not_for_them():
    found = answer(
        [ADAEZE], [house("Westerveld", cosm("women", rooms=[make.room(beds=3)], children=None))]
    )

    assert found.unplaced["adaeze"].blocked == {"household": 1}


def test_they_wait_beside_free_singles_and_arrive_in_a_family_room(country: Country):
    adaeze, family = cases.adaeze(country)
    country.stop(family)
    assert country.proposed(adaeze) is None
    told = country.why_not(adaeze).blocked
    assert "In 2 wooneenheden zijn de kamers te klein voor deze mensen samen." in told

    country.resume(family)
    stay = country.bring(adaeze, country.proposed(adaeze))

    assert stay.unit == family
    assert (stay.occupancies.count(), stay.answered_by) == (3, country.people["desk"])

"""Scenario 4: "Emeka", 27, a man, sexually exploited, in the reflection period.

A place for men of the right route; where he comes from excludes nobody and is not even asked.
Without a bed for men he waits, and never goes to a women's shelter.
"""

from dataclasses import fields

from matching.codes import Route, Sex
from matching.requests import Person, Request
from tests.matching import make
from tests.scenarios import cases
from tests.scenarios.people import person
from tests.scenarios.towns import MEN, answer, cosm, house, in_reflection, womens
from tests.scenarios.whole import Country

EMEKA = in_reflection(
    "emeka", persons=(make.client(27, Sex.MALE),), languages=frozenset({"en", "bin"})
)


def cosm_for_men(name, **facts):
    return cosm(name, clients=MEN, **facts)


def test_he_goes_to_the_mens_place_that_speaks_his_language():
    found = answer(
        [EMEKA],
        [
            house("Amsterdam", cosm_for_men("A", languages=frozenset({"nl", "es"}))),
            house("Rotterdam", cosm_for_men("B", languages=frozenset({"nl", "en"}))),
        ],
    )

    assert found.unit == {"emeka": "B"}


def test_without_a_bed_for_men_he_waits():
    found = answer([EMEKA], [house("Rotterdam", cosm("for women")), house("Venlo", womens("W"))])

    assert found.unplaced["emeka"].blocked == {"route": 1, "household": 1}
    assert found.unplaced["emeka"].relaxations == ()


def test_a_mens_shelter_for_other_routes_is_not_lawful_for_him():
    mens = make.unit("M", clients=MEN, routes=frozenset({Route.DUTCH, Route.EU}))

    found = answer([EMEKA], [house("Utrecht", mens)])

    assert found.unplaced["emeka"].blocked == {"route": 1}


def test_nothing_in_a_request_can_hold_where_he_comes_from():
    names = {field.name for kind in (Request, Person) for field in fields(kind)}

    assert not names & {"nationality", "citizenship", "ethnicity", "religion", "origin", "country"}


def test_he_waits_beside_free_beds_for_women_until_a_mens_bed_comes_free(country: Country):
    emeka, men = cases.emeka(country)
    first = country.bring(country.ask(person(40, Sex.MALE), **cases.REFLECTION_ASKS), men)
    assert country.proposed(emeka) is None
    told = country.why_not(emeka).blocked
    assert "1 wooneenheid is niet voor dit geslacht, deze leeftijd of dit gezin." in told

    country.later(days=3)
    country.leave(first)
    stay = country.bring(emeka, country.proposed(emeka))

    assert (stay.unit, stay.answered_by) == (men, country.people["desk"])

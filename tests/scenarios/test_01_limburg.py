"""Scenario 1: "Noor", 19, Dutch, exploited by a loverboy in the Randstad, is from Limburg.

A place in Limburg that fits wins even over nearer free beds; without one the next by distance. If
the recruiter lives in Heerlen, only the north of Limburg remains.
"""

from dataclasses import replace

from matching.codes import Route, Security, Urgency
from opvang.actions.watches.looking import look
from opvang.queries.requests.steps import Step
from tests.matching import make
from tests.scenarios import cases
from tests.scenarios.towns import answer, house, point, womens
from tests.scenarios.whole import Country

LOVERBOY = frozenset({"LOVERBOY"})
NOOR = make.request(
    "noor",
    persons=(make.client(19),),
    routes=frozenset({Route.DUTCH}),
    urgency=Urgency.URGENT,
    security=Security.PROTECTED,
    needs=LOVERBOY,
    languages=frozenset({"nl"}),
    danger=frozenset({make.danger_in({"VR17", "VR15"})}),
    wish=make.wish({"VR23", "VR24"}, point("Heerlen")),
)


def home(town, **facts):
    return house(town, womens(f"in {town}", capabilities=LOVERBOY, **facts))


ELSEWHERE = (
    home("Rotterdam", languages=frozenset({"nl"})),
    home("'s-Gravenhage", languages=frozenset({"nl"})),
    home("Utrecht", languages=frozenset({"nl"})),
)


def test_limburg_wins_over_nearer_beds_that_speak_her_language_and_are_confirmed():
    found = answer([NOOR], [*ELSEWHERE, home("Heerlen", confirmed=False)])

    assert found.unit == {"noor": "in Heerlen"}
    assert found.value["distance"] == 0


def test_she_waits_a_few_nights_for_limburg_rather_than_live_elsewhere_today():
    later = house(
        "Venlo",
        womens(
            "in Venlo", rooms=[make.room("later", free_from=make.day(5))], capabilities=LOVERBOY
        ),
    )

    found = answer([NOOR], [*ELSEWHERE, later])

    assert found.unit == {"noor": "in Venlo"}
    assert found.start == {"noor": make.day(5)}


def test_without_limburg_the_next_by_distance_and_the_wish_stays_unmet():
    found = answer([NOOR], [*ELSEWHERE, home("Groningen"), home("Eindhoven")])

    assert found.unit == {"noor": "in Eindhoven"}
    assert found.value["distance"] == 71


def test_with_the_recruiter_in_heerlen_only_the_north_of_limburg_remains():
    noor = replace(NOOR, danger=NOOR.danger | {make.danger_in({"VR24"})})

    found = answer([noor], [home("Heerlen"), home("Maastricht"), home("Venlo")])

    assert found.unit == {"noor": "in Venlo"}


def test_with_the_recruiter_in_heerlen_the_south_of_limburg_is_never_proposed():
    noor = replace(NOOR, danger=NOOR.danger | {make.danger_in({"VR24"})})

    found = answer([noor], [home("Heerlen"), home("Maastricht"), home("Rotterdam")])

    assert found.unplaced["noor"].blocked == {"danger": 3}


def test_a_limburg_place_at_a_known_address_does_not_fit():
    found = answer([NOOR], [home("Heerlen", security=Security.KNOWN), home("Utrecht")])

    assert found.unit == {"noor": "in Utrecht"}


def test_she_asks_and_arrives_in_limburg_past_nearer_beds(country: Country):
    noor, heerlen = cases.noor(country)

    stay = country.bring(noor, country.proposed(noor))

    assert stay.unit == heerlen
    assert country.step(noor) is Step.LIVES_THERE


def test_with_the_recruiter_in_heerlen_she_arrives_in_the_north_of_limburg(country: Country):
    care = {"capabilities": ["LOVERBOY"], "security": "PROTECTED"}
    for town in ("Heerlen", "Utrecht"):
        country.unit(town, **care)
    venlo = country.unit("Venlo", **care)
    noor = cases.noor_asks(country, also=("VR24",))

    stay = country.bring(noor, country.proposed(noor))

    assert stay.unit == venlo


def match_and_look(country):
    country.match()
    look(now=country.now)


def test_out_of_limburg_her_wish_is_watched_until_a_place_there_comes_free(country: Country):
    noor, heerlen = cases.noor(country)
    country.stop(heerlen)
    stay = country.bring(noor, country.proposed(noor))
    assert stay.unit.shelter.municipality.name == "Utrecht"
    match_and_look(country)
    watched = country.page(noor).moves.watched
    assert (watched.is_on, watched.place) == (True, "")

    country.resume(heerlen)
    match_and_look(country)

    watched = country.page(noor).moves.watched
    assert watched.place == heerlen.shelter.public_name
    assert watched.first_night == country.tonight

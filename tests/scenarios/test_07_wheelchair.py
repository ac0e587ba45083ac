"""Scenario 7: "Marek", 41, a worker in a wheelchair.

The accessible free bed wins over language and region. Somebody without that need gives way to
him in the plan; somebody who lives there already is for a human to ask.
"""

from dataclasses import replace

from matching.codes import Sex
from opvang.models.codes import PlaceType
from tests.matching import make
from tests.scenarios import cases
from tests.scenarios.people import person
from tests.scenarios.towns import answer, house
from tests.scenarios.whole import Country

ACCESS = frozenset({"STEP_FREE", "WHEELCHAIR", "ACCESSIBLE_BATHROOM"})
LABOUR = frozenset({"LABOUR_EXPLOITATION"})
MAREK = make.request(
    "marek",
    persons=(make.client(41, Sex.MALE),),
    needs=LABOUR,
    access_needs=ACCESS,
    languages=frozenset({"pl"}),
    wish=make.wish({"VR15"}),
)
OTHER = replace(MAREK, id="other", access_needs=frozenset(), wish=None)


def labour(name, *, accessible, **facts):
    return make.unit(
        name, capabilities=LABOUR, accessibility=ACCESS if accessible else frozenset(), **facts
    )


POLISH = house("'s-Gravenhage", labour("stairs", accessible=False, languages=frozenset({"pl"})))
GROUND_FLOOR = house("Amsterdam", labour("ground floor", accessible=True))


def test_the_accessible_bed_wins_over_language_and_wished_region():
    found = answer([MAREK], [POLISH, GROUND_FLOOR])

    assert found.unit == {"marek": "ground floor"}


def test_a_step_free_door_without_a_bathroom_is_not_enough():
    half = house(
        "Utrecht",
        make.unit(
            "half", capabilities=LABOUR, accessibility=frozenset({"STEP_FREE", "WHEELCHAIR"})
        ),
    )

    found = answer([MAREK], [half])

    assert found.unplaced["marek"].blocked == {"accessibility": 1}
    assert found.unplaced["marek"].relaxations == (("accessibility",),)


def test_who_does_not_need_it_leaves_the_accessible_bed_to_him():
    wishes_for_amsterdam = replace(OTHER, wish=make.wish({"VR13"}))

    found = answer([wishes_for_amsterdam, MAREK], [POLISH, GROUND_FLOOR])

    assert found.unit == {"other": "stairs", "marek": "ground floor"}


def test_who_does_not_need_it_spares_the_accessible_bed_even_when_he_is_not_there():
    stairs = house("Rotterdam", labour("stairs", accessible=False))

    found = answer([OTHER], [GROUND_FLOOR, stairs])

    assert found.unit == {"other": "stairs"}


def test_nobody_is_moved_out_of_it_for_him():
    lived_in = house(
        "Amsterdam",
        labour("ground floor", accessible=True, rooms=[make.room(taken=True)]),
    )

    found = answer([MAREK], [POLISH, lived_in])

    assert found.unplaced["marek"].blocked == {"accessibility": 1, "period": 1}


def test_he_arrives_in_the_accessible_bed_past_a_language_and_a_wished_region(country: Country):
    marek, accessible = cases.marek(country)

    stay = country.bring(marek, country.proposed(marek))

    assert (stay.unit, stay.consented_by) == (accessible, country.people["inspector"])


def swaps(country, request, *, by="coordinator"):
    return [one.what for one in country.why_not(request, by=by).helps if "ruil" in one.what]


def test_a_swap_is_for_people_to_approve_where_the_accessible_bed_is_taken(country: Country):
    marek, accessible = cases.marek(country)
    other = country.ask(person(30, Sex.MALE), **cases.WORKER_ASKS)
    country.bring(other, accessible)
    assert country.proposed(marek) is None

    (told,), (named,) = swaps(country, marek), swaps(country, marek, by="desk")

    assert "toegankelijkheid niet nodig" in told
    assert other.reference not in told
    assert other.reference in named


def test_nobody_is_asked_to_swap_who_needs_the_accessible_bed_as_well(country: Country):
    marek, accessible = cases.marek(country)
    country.bring(cases.marek_asks(country), accessible)
    country.match()

    assert swaps(country, marek) == []


def test_a_secret_place_is_no_swap_for_who_may_not_know_of_it(country: Country):
    secret = {"accessibility": cases.WHEELS, "security": "SECRET"}
    accessible = country.unit("Amsterdam", PlaceType.LABOUR, **secret, **cases.WORKERS)
    country.bring(country.ask(person(30, Sex.MALE), **cases.WORKER_ASKS), accessible)
    marek = cases.marek_asks(country)
    country.match()

    assert swaps(country, marek) == []
    assert len(swaps(country, marek, by="desk")) == 1

"""Scenario 6: "Bianca", 24, a mild intellectual disability and an addiction to opiates.

Nine free regular beds do not count: the reason shown is the contra-indication, not "full".
"""

from matching.codes import Route
from tests.matching import make
from tests.scenarios import cases
from tests.scenarios.towns import WOMEN, answer, house, womens
from tests.scenarios.whole import Country

PROBLEMS = frozenset({"LVB", "ADDICTION"})
BIANCA = make.request(
    "bianca",
    persons=(make.client(24),),
    routes=frozenset({Route.DUTCH}),
    needs=PROBLEMS,
    traits=frozenset({"ADDICTION"}),
)
NINE_FREE = house(
    "Utrecht",
    womens(
        "regular",
        rooms=[make.room(f"K{number}") for number in range(9)],
        capabilities=frozenset({"LVB"}),
    ),
)


def multiproblem(**facts):
    return make.unit(
        "OMM",
        clients=WOMEN,
        routes=frozenset({Route.DUTCH}),
        only_for=PROBLEMS,
        capabilities=PROBLEMS | {"GGZ"},
        **facts,
    )


def test_she_goes_to_a_multi_problem_place():
    found = answer([BIANCA], [NINE_FREE, house("Alkmaar", multiproblem())])

    assert found.unit == {"bianca": "OMM"}


def test_without_one_the_reason_is_the_contra_indication_and_not_full():
    found = answer([BIANCA], [NINE_FREE])

    assert found.unplaced["bianca"].blocked == {"contraindication": 1}


def test_a_human_would_have_to_overrule_two_rules_at_once():
    found = answer([BIANCA], [NINE_FREE])

    assert found.unplaced["bianca"].relaxations == (("contraindication", "competence"),)


def test_who_needs_no_such_care_does_not_take_the_place():
    other = make.request("other", routes=frozenset({Route.DUTCH}))

    found = answer([other], [house("Alkmaar", multiproblem())])

    assert found.unplaced["other"].blocked == {"purpose": 1}


def test_she_reads_of_a_contra_indication_and_arrives_once_the_desk_says_so(country: Country):
    bianca, omm = cases.bianca(country)
    country.stop(omm)
    assert country.proposed(bianca) is None
    told = country.why_not(bianca).blocked
    assert "1 wooneenheid neemt niemand met deze bijzonderheden op." in told

    country.resume(omm)
    stay = country.bring(bianca, country.proposed(bianca))

    assert (stay.unit, stay.answered_by) == (omm, country.people["desk"])

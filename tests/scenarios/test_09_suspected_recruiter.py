"""Scenario 9: two victims of one network, one of them suspected of recruiting.

Never in one shelter: not in one batch, not in two units under one roof, and not when one of them
lives there already.
"""

import pytest

from opvang.errors import NoPlace
from opvang.models.codes import Route
from tests.matching import make
from tests.scenarios import cases
from tests.scenarios.people import person
from tests.scenarios.towns import answer, house, womens
from tests.scenarios.whole import Country

SUSPECT = make.request("suspect", separate_from=frozenset({"witness"}))
WITNESS = make.request("witness", persons=(make.client(21),))


def two_units(town):
    return house(town, womens(f"{town} up"), womens(f"{town} down"))


def test_in_one_plan_they_go_to_different_shelters():
    found = answer([SUSPECT, WITNESS], [two_units("Utrecht"), two_units("Zwolle")])

    towns = {name.split()[0] for name in found.unit.values()}
    assert towns == {"Utrecht", "Zwolle"}


def test_two_units_under_one_roof_hold_only_one_of_them():
    found = answer([SUSPECT, WITNESS], [two_units("Utrecht")])

    assert len(found.unit) == 1
    (left_out,) = found.unplaced.values()
    assert left_out.blocked == {"capacity": 1, "separation": 1}


def test_it_is_the_same_when_only_the_other_side_tells():
    suspect = make.request("suspect")
    witness = make.request("witness", separate_from=frozenset({"suspect"}))

    found = answer([witness, suspect], [two_units("Utrecht")])

    assert len(found.unit) == 1


def test_neither_order_of_arrival_makes_a_difference():
    shelters = [two_units("Utrecht"), two_units("Zwolle")]

    for requests in ([SUSPECT, WITNESS], [WITNESS, SUSPECT]):
        found = answer(requests, shelters)
        assert len({name.split()[0] for name in found.unit.values()}) == 2


def test_where_the_other_lives_already_the_door_stays_closed():
    home = house("Utrecht", womens("free"), closed_to=frozenset({"witness"}))

    found = answer([WITNESS], [home])

    assert found.unplaced["witness"].blocked == {"excluded": 1}
    assert found.unplaced["witness"].relaxations == ()


def test_a_transfer_does_not_bring_them_together():
    moving = make.request("suspect", start_from=make.day(3))
    home = house("Utrecht", womens("where the witness lives"), closed_to=frozenset({"suspect"}))

    found = answer([moving], [home, two_units("Zwolle")])

    assert found.unit["suspect"].startswith("Zwolle")


def test_they_arrive_in_two_shelters_whoever_comes_first(country: Country):
    here = country.unit("Utrecht", routes=["EU"], rooms=(1, 1))
    next_door = country.unit("Utrecht", routes=["EU"], shelter=here.shelter, name="Ernaast")
    elsewhere = country.unit("Zwolle", routes=["EU"])
    b = country.ask(person(21), routes=(Route.EU,))
    country.bring(b, here)
    a = cases.suspected(country, b)

    unit = country.proposed(a)
    for near in (here, next_door):
        with pytest.raises(NoPlace):
            country.hold(a, near)

    assert country.bring(a, unit).unit == elsewhere


def test_matched_at_once_they_are_proposed_to_two_shelters(country: Country):
    here = country.unit("Utrecht", routes=["EU"], rooms=(1, 1))
    elsewhere = country.unit("Zwolle", routes=["EU"])
    b = country.ask(person(21), routes=(Route.EU,))
    a = cases.suspected(country, b)

    assert {country.proposed(a), country.proposed(b)} == {here, elsewhere}


def test_whoever_reads_of_either_reads_of_safety_only(country: Country):
    only = country.unit("Utrecht", routes=["EU"], rooms=(1, 1))
    b = country.ask(person(21), routes=(Route.EU,))
    a = cases.suspected(country, b)
    country.bring(a, only)
    assert country.proposed(b) is None

    told = country.why_not(b)

    assert told.blocked == ("Veiligheid: 1 tot 4 wooneenheden passen niet.",)
    assert a.reference not in country.all_told(b)

"""Scenario 8: traffickers are active in Amsterdam-Amstelland, and 15 km around it.

The edges go too, and so do all places of the city itself. When nothing is left the plan says so,
in numbers; it never shrinks the rim.
"""

import pytest

from opvang.errors import NoPlace
from tests.matching import make
from tests.scenarios import cases
from tests.scenarios.towns import answer, around, cosm, house, in_reflection
from tests.scenarios.whole import Country

HUNTED = in_reflection(
    "hunted",
    danger=frozenset({make.danger_in({"VR13"}), around("Amsterdam", km=15)}),
)


def home(town):
    return house(town, cosm(f"in {town}"))


def test_the_edges_around_the_city_are_excluded():
    towns = ("Amsterdam", "Amstelveen", "Zaanstad", "Haarlem", "Almere")

    found = answer([HUNTED], [home(town) for town in towns])

    assert found.unplaced["hunted"].blocked == {"danger": 5}


def test_the_first_place_out_of_reach_is_taken():
    found = answer([HUNTED], [home("Amsterdam"), home("Haarlem"), home("Zwolle")])

    assert found.unit == {"hunted": "in Zwolle"}


def test_a_town_counts_by_its_edge_and_not_by_its_middle():
    # Its middle is 34.9 km away, beyond the rim of 33.9, but the town reaches 8.4 km further.
    found = answer([HUNTED], [home("Utrecht")])

    assert found.unplaced["hunted"].blocked == {"danger": 1}


def test_when_nothing_is_left_only_a_human_can_say_that_it_is_safe():
    found = answer([HUNTED], [home("Amsterdam"), home("Haarlem")])

    assert found.unit == {}
    assert found.unplaced["hunted"].relaxations == (("danger",),)
    assert found.unplaced["hunted"].earliest is None


def test_with_every_place_in_danger_it_is_said_and_the_police_are_to_be_asked(country: Country):
    woman, away = cases.woman_from_amsterdam(country)
    country.stop(away)
    assert country.proposed(woman) is None

    told = country.why_not(woman)

    assert "Veiligheid: 1 tot 4 wooneenheden passen niet." in told.blocked
    assert "Vraag de politie" in told.otherwise
    assert "nooit kleiner" in told.otherwise


def test_she_arrives_beyond_the_rim_and_no_bed_in_it_is_hers(country: Country):
    woman, away = cases.woman_from_amsterdam(country)
    near = away.__class__.objects.filter(shelter__municipality="GM0363").get()

    unit = country.proposed(woman)
    with pytest.raises(NoPlace):
        country.hold(woman, near)

    assert country.bring(woman, unit).unit == away

"""Scenario 8: traffickers are active in Amsterdam-Amstelland, and 15 km around it.

The edges go too, and so do all places of the city itself. When nothing is left the plan says so,
in numbers; it never shrinks the rim.
"""

from tests.matching import make
from tests.scenarios.towns import answer, around, cosm, house, in_reflection

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

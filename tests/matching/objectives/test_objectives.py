"""The list of objectives: its order and its names."""

import pytest

from matching.objectives import BY_NAME, NAMES, OBJECTIVES


def test_the_objectives_stand_in_the_order_of_the_contract():
    assert (
        *("crisis", "urgent", "regular", "seniority", "queue", "crisis_waiting", "price"),
        *("distance", "confirmed", "urgent_waiting", "regular_waiting", "language"),
        *("scarcity", "changes"),
    ) == NAMES


def test_five_are_made_as_large_as_possible_the_others_as_small():
    largest = {objective.name for objective in OBJECTIVES if objective.maximise}

    assert largest == {"crisis", "urgent", "regular", "confirmed", "language"}


@pytest.mark.parametrize("objective", OBJECTIVES, ids=NAMES)
def test_an_objective_is_found_by_its_name(objective):
    assert BY_NAME[objective.name] is objective


FAMILIES = {"Placed", "Waiting"}


@pytest.mark.parametrize("objective", OBJECTIVES, ids=NAMES)
def test_an_objective_that_is_no_family_has_the_name_of_its_class_and_file(objective):
    kind = type(objective)

    assert kind.__module__ == f"matching.objectives.{kind.__name__.lower()}"
    assert kind.__name__ in FAMILIES or kind.__name__.lower() == objective.name

"""What a place changes for others, in sentences of numbers and never of people."""

import pytest

from matching.objectives import BY_NAME
from opvang.queries.explanations import Cost
from opvang.queries.requests.costs import effects, why_this_one


def cost(*, rank=1, displaces=(), people=0, is_exact=True, **changes):
    return Cost(rank=rank, displaces=displaces, people=people, changes=changes, is_exact=is_exact)


def told(found, *, with_distance=False):
    return effects(found, with_distance=with_distance)


@pytest.mark.parametrize("name", BY_NAME)
def test_each_objective_has_a_sentence_for_what_decided(name):
    found = why_this_one([cost(rank=0), cost(**{name: 1})])

    assert found.endswith(".")
    assert found != why_this_one([cost(rank=0), cost()])


def test_the_first_objective_that_differs_decides():
    found = why_this_one([cost(rank=0), cost(crisis_waiting=1, language=-1)])

    assert found == "De beste andere plek is pas later vrij."


def test_places_further_down_do_not_matter():
    found = why_this_one([cost(rank=2, crisis=-1), cost(rank=0), cost(rank=1, language=-1)])

    assert found == "Op de beste andere plek spreekt niemand de taal."


def test_kilometres_are_for_who_knows_all_shelters():
    found = cost(distance=42)

    assert told(found) == ("Minder gunstig voor wat mensen wensen.",)
    assert told(found, with_distance=True) == ("Samen 42 km verder van wat mensen wensen.",)


def test_days_of_all_urgencies_are_counted_together():
    found = told(cost(crisis_waiting=2, urgent_waiting=-1, regular_waiting=3))

    assert found == ("Samen 4 dagen later op een plek.",)


def test_what_gets_better_is_not_told():
    assert told(cost(distance=-9, crisis_waiting=-1, confirmed=2, language=1)) == ()


def test_where_somebody_loses_a_proposal_nothing_else_is_told():
    assert told(cost(displaces=("R1",), people=1, language=-1)) == ()


def test_what_was_only_counted_is_told_by_the_bands_of_the_place():
    assert told(cost(language=-1, is_exact=False)) == ()

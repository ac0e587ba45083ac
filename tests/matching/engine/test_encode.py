"""Lawful placements become columns that the programme allows, and come back as they were."""

import json
from random import Random

import pytest

from matching import solve
from matching.engine.assignment import assignment
from matching.engine.decode import placements
from matching.engine.encode import columns_of
from matching.engine.options import options
from matching.files import read_problem
from matching.scoring import values
from tests.matching import make
from tests.matching.oracles.tiny_problems import tiny_problem


def there_and_back(problem, known):
    model = assignment(problem, options(problem))
    columns = columns_of(model, known)
    assert model.programme.allows(columns)
    return placements(model, columns)


@pytest.mark.parametrize("first", range(0, 200, 50))
def test_the_best_plan_of_a_tiny_problem_comes_back_with_the_same_values(first):
    for seed in range(first, first + 50):
        problem = read_problem(json.dumps(tiny_problem(seed)))
        known = list(solve(problem).placements)
        Random(seed).shuffle(known)

        back = there_and_back(problem, known)

        assert values(problem, back) == values(problem, known), seed


def test_a_room_that_nobody_needs_is_given_back():
    couple = make.request(persons=(make.client(), make.client()))
    unit = make.unit(rooms=[make.room("A", 2), make.room("B", 3, free_from=make.day(1))])
    problem = make.problem([couple], [make.shelter(units=[unit])])
    wasteful = make.placement(start=make.day(1), rooms={"A": 1, "B": 1})

    (back,) = there_and_back(problem, [wasteful])

    assert back == make.placement(rooms={"A": 2})


def test_small_children_in_a_room_that_minors_share_count_for_their_number_of_rooms():
    minors = make.request(persons=(make.client(10), make.client(14)))
    unit = make.unit(rooms=[make.shared_room("A", 2, minors=True), make.room("B", 1)])
    problem = make.problem([minors], [make.shelter(units=[unit])])
    known = make.placement(rooms={"A": 2})

    assert there_and_back(problem, [known]) == (known,)

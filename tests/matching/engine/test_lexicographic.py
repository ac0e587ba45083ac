"""Objectives are made best one after another, within the time there is."""

from time import monotonic

import numpy as np
import pytest

from matching.engine import lexicographic
from matching.engine.integer import IntegerOptimum, integer_optimum
from matching.engine.lexicographic import minimise_in_order
from matching.engine.programme import Cost, Programme
from matching.engine.relaxation import relaxed_optimum


@pytest.fixture
def knapsack():
    """Three things that weigh 2 each in a bag for 3: with fractions one and a half fits."""
    programme = Programme()
    for _ in range(3):
        programme.add_column(1)
    programme.add_row([(column, 2.0) for column in range(3)], at_most=3)
    return programme


def best(programme, *costs, seconds=30.0):
    columns, bounds = minimise_in_order(
        programme,
        [
            Cost(coefficients=np.array(cost, dtype=float), least=sum(c for c in cost if c < 0))
            for cost in costs
        ],
        start=np.zeros(len(programme.upper)),
        deadline=monotonic() + seconds,
    )
    return columns.tolist(), bounds


def test_an_integer_optimum_is_proved_where_fractions_promise_more(knapsack):
    columns, bounds = best(knapsack, [-1, -1, -1])

    assert sum(columns) == 1
    assert bounds == [-1]


def test_a_later_objective_chooses_among_the_best_of_the_earlier(knapsack):
    columns, bounds = best(knapsack, [-1, -1, -1], [3, 1, 2])

    assert columns == [0, 1, 0]
    assert bounds == [-1, 1]


def test_a_later_objective_never_takes_from_an_earlier(knapsack):
    columns, _ = best(knapsack, [-1, -1, -1], [9, 9, 9], [0, 0, -5])

    assert columns == [0, 0, 1]


def test_without_time_the_start_stands_with_bounds_that_hold(knapsack):
    columns, bounds = best(knapsack, [-1, -1, -1], [0, 0, 0], seconds=-1.0)

    assert columns == [0, 0, 0]
    assert bounds == [-3, 0]


def test_when_the_solver_finds_nothing_the_relaxed_bound_stands(knapsack, monkeypatch):
    monkeypatch.setattr(lexicographic, "integer_optimum", lambda *_, **__: None)

    _, bounds = best(knapsack, [-1, -1, -1])

    assert bounds == [-1]


def test_an_answer_that_breaks_a_row_is_not_believed(knapsack, monkeypatch):
    wrong = IntegerOptimum(columns=np.ones(3), bound=None)
    monkeypatch.setattr(lexicographic, "integer_optimum", lambda *_, **__: wrong)

    columns, bounds = best(knapsack, [-1, -1, -1])

    assert columns == [0, 0, 0]
    assert bounds == [-1]


@pytest.fixture
def one_of_two():
    """Two things of which one may be taken."""
    programme = Programme()
    programme.add_column(1)
    programme.add_column(1)
    programme.add_row([(0, 1.0), (1, 1.0)], at_most=1)
    return programme


@pytest.fixture
def too_late_for_the_first(monkeypatch):
    """There is no time for the first objective; the search for the second comes upon thing 0."""
    answers = [IntegerOptimum(columns=np.array([1.0, 0.0]), bound=None), None]

    def answer(*args, **options):
        return answers.pop() if answers else integer_optimum(*args, **options)

    monkeypatch.setattr(lexicographic, "integer_optimum", answer)


def test_what_comes_out_better_on_the_way_is_not_given_away(one_of_two, too_late_for_the_first):
    columns, bounds = best(one_of_two, [-1, 0], [-1, -1], [5, 0])

    assert columns == [1, 0]
    assert bounds == [-1, -1, 5]


def test_what_is_better_for_an_earlier_objective_alone_counts(one_of_two, too_late_for_the_first):
    columns, _ = best(one_of_two, [-1, 0], [0, -1])

    assert columns == [1, 0]


def test_the_relaxation_and_the_integers_say_so_when_time_is_up():
    programme = Programme()
    rng = np.random.default_rng(1)
    for _ in range(4000):
        programme.add_column(1)
    for _ in range(2000):
        chosen = rng.choice(4000, 40, replace=False)
        weights = rng.integers(1, 50, 40)
        programme.add_row(
            [(int(c), float(w)) for c, w in zip(chosen, weights, strict=True)], at_most=100
        )
    cost = -rng.integers(1, 1000, 4000).astype(float)

    assert relaxed_optimum(programme, cost, seconds=0.0) is None
    found = integer_optimum(programme, cost, start=np.zeros(4000), seconds=0.01)
    assert found is None or found.bound is None or found.bound < cost @ found.columns


def test_a_programme_without_solutions_has_no_optimum():
    programme = Programme()
    programme.add_column(1)
    programme.add_row([(0, 1.0)], at_least=2)
    nothing = np.zeros(1)

    assert relaxed_optimum(programme, nothing, seconds=10) is None
    assert integer_optimum(programme, nothing, start=nothing, seconds=10) is None

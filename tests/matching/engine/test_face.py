"""What an objective has reached is kept, whoever comes after it."""

import numpy as np
import pytest

from matching.engine.face import keep
from matching.engine.programme import Programme
from matching.engine.relaxation import RelaxedOptimum, relaxed_optimum


@pytest.fixture
def programme():
    """Two columns of which one may be 1."""
    programme = Programme()
    programme.add_column(1)
    programme.add_column(1)
    programme.add_row([(0, 1.0), (1, 1.0)], at_most=1)
    return programme


def test_without_a_relaxed_optimum_the_value_becomes_a_row(programme):
    keep(programme, np.array([-2.0, -1.0]), -2, relaxed=None)

    assert programme.row_upper[-1] == -2
    assert not programme.allows(np.array([0.0, 1.0]))
    assert programme.allows(np.array([1.0, 0.0]))


def test_a_cost_of_nothing_adds_no_row(programme):
    keep(programme, np.array([0.0, 0.0]), 0, relaxed=None)

    assert len(programme.row_upper) == 1


def test_a_tight_relaxation_holds_its_face_without_a_row(programme):
    cost = np.array([-2.0, -1.0])

    keep(programme, cost, -2, relaxed=relaxed_optimum(programme, cost, seconds=10))

    assert len(programme.row_upper) == 1
    assert programme.allows(np.array([1.0, 0.0]))
    assert not programme.allows(np.array([0.0, 1.0]))
    assert not programme.allows(np.array([0.0, 0.0]))


def test_a_column_worth_more_than_the_bound_is_held_at_its_largest_value():
    programme = Programme()
    programme.add_column(1)
    cost = np.array([-3.0])

    keep(programme, cost, -3, relaxed=relaxed_optimum(programme, cost, seconds=10))

    assert programme.lower == [1]


def test_a_row_that_binds_from_below_is_held_there():
    programme = Programme()
    programme.add_column(3)
    programme.add_column(3)
    programme.add_row([(0, 1.0), (1, 1.0)], at_least=2)
    cost = np.array([1.0, 1.0])

    keep(programme, cost, 2, relaxed=relaxed_optimum(programme, cost, seconds=10))

    assert programme.allows(np.array([1.0, 1.0]))
    assert not programme.allows(np.array([2.0, 1.0]))


def test_a_gap_keeps_the_columns_that_fit_within_it_and_adds_a_row(programme):
    relaxed = RelaxedOptimum(
        value=-2.5, bound=-2.5, reduced_costs=np.array([0.0, 1.0]), duals=np.array([-2.0])
    )

    keep(programme, np.array([-2.0, -1.0]), -2, relaxed=relaxed)

    assert programme.upper == [1, 0]
    assert programme.row_upper[-1] == -2


def test_prices_too_small_to_count_but_many_are_not_relied_on(programme):
    programme.upper = [1e6, 1e6]
    relaxed = RelaxedOptimum(
        value=-2.0, bound=-2.0, reduced_costs=np.array([9e-7, 0.0]), duals=np.array([0.0])
    )

    keep(programme, np.array([-2.0, -1.0]), -2, relaxed=relaxed)

    assert len(programme.row_upper) == 2

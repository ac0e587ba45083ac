"""Prices prove a bound, also when they are no good prices."""

from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as some

from matching.engine import prices
from matching.engine.programme import Programme
from matching.engine.relaxation import relaxed_optimum

COEFFICIENTS = some.integers(-3, 3)


@some.composite
def programmes(draw):
    """Three columns from 0 to 2, and rows of which each has a bound on one side or on both."""
    programme = Programme()
    for _ in range(3):
        programme.add_column(2)
    for _ in range(draw(some.integers(0, 3))):
        low = draw(some.sampled_from([-np.inf, -2, 0, 1]))
        high = draw(some.sampled_from([np.inf, 1, 3]))
        row = [(column, float(draw(COEFFICIENTS))) for column in range(3)]
        programme.add_row(row, at_least=low, at_most=high)
    return programme


@given(programme=programmes(), data=some.data())
def test_no_solution_costs_less_than_the_bound_by_whatever_prices(programme, data):
    rows = len(programme.row_lower)
    costs = np.array(data.draw(some.lists(COEFFICIENTS, min_size=3, max_size=3)), dtype=float)
    drawn = data.draw(some.lists(some.floats(-5, 5), min_size=rows, max_size=rows))

    duals = prices.usable(programme, np.array(drawn, dtype=float))
    bound = prices.bound(programme, prices.reduced(programme, costs, duals), duals)

    solutions = [np.array(one) for one in product(range(3), repeat=3)]
    assert all(costs @ one >= bound - 1e-6 for one in solutions if programme.allows(one))


def test_the_prices_of_the_solver_prove_its_value():
    programme = Programme()
    programme.add_column(2)
    programme.add_column(2)
    programme.add_row([(0, 2.0), (1, 2.0)], at_least=3)

    found = relaxed_optimum(programme, np.array([1.0, 2.0]), seconds=10)

    assert (found.value, found.bound) == (1.5, 1.5)


def test_a_price_on_a_bound_that_is_not_there_counts_for_nothing():
    programme = Programme()
    programme.add_column(1)
    programme.add_row([(0, 1.0)], at_most=1)

    assert prices.usable(programme, np.array([1e-9])).tolist() == [0.0]
    assert prices.usable(programme, np.array([-1e-9])).tolist() == [-1e-9]

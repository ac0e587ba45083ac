"""What is said to be the best in whole numbers is the best."""

import numpy as np

from matching.engine.integer import integer_optimum
from matching.engine.programme import Programme


def test_the_dear_one_of_three_ways_is_not_taken_for_the_best():
    # The smallest programme that HiGHS's presolve gets wrong: it knows of nothing below 6.
    programme = Programme()
    for _ in range(8):
        programme.add_column(1)
    programme.add_row([(0, -2.0), (1, 2.0)], at_least=0)
    programme.add_row([(0, -1.0), (1, 1.0)], at_least=0)
    programme.add_row([(0, -2.0), (1, 1.0)], at_most=0)
    programme.add_row([(2, -2.0), (3, 2.0), (4, 2.0)], at_least=0)
    programme.add_row([(2, -1.0), (3, 1.0), (4, 1.0)], at_least=0)
    programme.add_row([(2, -2.0), (3, 1.0), (4, 1.0)], at_most=0)
    programme.add_row([(2, -1.0), (4, 1.0)], at_least=0)
    programme.add_row([(5, -1.0), (6, 1.0), (7, 1.0)], at_least=0)
    programme.add_row([(5, -2.0), (6, 1.0), (7, 1.0)], at_most=0)
    programme.add_row([(0, 1.0), (2, 1.0), (5, 1.0)], at_most=1)
    programme.add_row([(0, -2.0), (2, -2.0), (5, -2.0)], at_most=-2)
    costs = np.array([6.0, 0, 6, 0, 0, 0, 0, 0])

    found = integer_optimum(programme, costs, start=np.array([1.0, 1, *[0] * 6]), seconds=10)

    assert (costs @ found.columns, found.bound) == (0, 0)

"""Of many comparisons only those hold that are rarer than their number makes likely."""

import pytest

from opvang.fairness.alarms import holding


@pytest.mark.parametrize(
    ("chances", "held"),
    [
        # statsmodels 0.15: multipletests(..., method="holm").
        ({"a": 0.01, "b": 0.04, "c": 0.03, "d": 0.005}, {"a", "d"}),
        ({"a": 0.0121, "b": 0.0142, "c": 0.1986, "d": 0.0001, "e": 0.013}, {"a", "b", "d", "e"}),
        ({"a": 0.05}, {"a"}),
        ({"a": 0.026, "b": 0.9}, set()),
        ({}, set()),
    ],
)
def test_those_hold_that_holm_keeps(chances, held):
    assert holding(chances) == held


def test_equal_chances_stand_or_fall_together():
    assert holding(dict.fromkeys(range(5), 0.04)) == set()
    assert holding(dict.fromkeys(range(5), 0.009)) == set(range(5))

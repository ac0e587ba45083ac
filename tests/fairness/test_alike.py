"""Within each kind of request, a group and all others are compared as Mantel and Haenszel do."""

import pytest

from opvang.fairness.alike import compare_alike
from opvang.fairness.counts import Share

_TABLES = [((20, 30), (60, 40)), ((45, 15), (80, 60)), ((12, 28), (30, 90))]


def exact(tables):
    """Return the group and everybody of each table, as if nothing was rounded."""
    return [
        (
            Share(*group, rounded=0),
            Share(group[0] + others[0], group[1] + others[1], rounded=0),
        )
        for group, others in tables
    ]


def test_the_test_is_that_of_mantel_and_haenszel():
    found = compare_alike(exact(_TABLES))

    # statsmodels 0.15: StratifiedTable(...).test_null_odds(correction=False).
    assert found.comparison.chance == pytest.approx(0.6344992204, rel=1e-6)


def test_shares_are_put_together_by_the_weights_of_mantel_and_haenszel():
    found = compare_alike(exact(_TABLES))

    # By hand, with weights 33.3, 42 and 30.
    assert found.group.figure == pytest.approx(0.5110760)
    assert found.others.figure == pytest.approx(0.4889241)
    assert found.comparison.difference.figure == pytest.approx(0.0221519)


def test_a_difference_that_comes_from_what_is_asked_disappears():
    # Half of the group asks for what nobody gets; of the others hardly anybody does.
    kinds = exact([((90, 10), (810, 90)), ((10, 90), (10, 90))])

    found = compare_alike(kinds)

    assert found.comparison.difference.figure == pytest.approx(0)
    assert found.comparison.chance == pytest.approx(1)


def test_a_kind_with_too_few_of_either_does_not_count():
    assert compare_alike(exact([((5, 4), (50, 50)), ((50, 50), (5, 4))])) is None


def test_without_any_kind_there_is_nothing_to_compare():
    assert compare_alike([]) is None


def test_where_nothing_differs_within_any_kind_there_is_nothing_to_compare():
    assert compare_alike(exact([((50, 0), (60, 0))])) is None

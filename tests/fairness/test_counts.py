"""Shares and means are compared as the textbooks do, and rounding makes each less certain."""

import pytest

from opvang.fairness.counts import ROUNDING, Days, Share, compare_days, compare_shares

#: 56 of 70 beside 48 of 80, as they are.
GROUP, EVERYBODY = Share(56, 14, rounded=0), Share(104, 46, rounded=0)


def test_two_shares_are_compared_by_the_score_test():
    found = compare_shares(GROUP, EVERYBODY)

    # statsmodels 0.15: proportions_ztest([56, 48], [70, 80]).
    assert found.chance == pytest.approx(0.0080450814, rel=1e-6)
    assert found.difference.figure == pytest.approx(0.2)


def test_two_means_are_compared_as_welch_does():
    group, everybody = Days(200, 60, 32, rounded=0), Days(700, 185, 92, rounded=0)

    found = compare_days(group, everybody)

    # By hand: 8.4 days with variance 54.88 beside 7.0 with 45.08; scipy's t with 199 degrees.
    assert found.difference.figure == pytest.approx(1.4)
    assert found.chance == pytest.approx(0.021427, rel=0.002)


@pytest.mark.parametrize("number", [1, 4])
def test_rounding_makes_an_interval_wider_and_a_chance_larger(number):
    rounded = Share(56, 14, rounded=number), Share(104, 46, rounded=number)

    exact, rough = compare_shares(GROUP, EVERYBODY), compare_shares(*rounded)

    assert rough.chance > exact.chance
    assert rounded[0].interval().least < GROUP.interval().least
    assert rough.difference.most > exact.difference.most


def test_rounding_to_five_is_off_by_as_much_as_it_says():
    # Up with the chance of the remainder: variance r (5 - r), each remainder as often.
    mean = sum(rest * (5 - rest) for rest in [n / 1000 for n in range(5000)]) / 5000

    assert pytest.approx(mean, rel=1e-3) == ROUNDING


def test_a_share_of_nobody_still_has_an_upper_bound():
    found = Share(0, 60).interval()

    assert found.least == 0
    assert 0.06 < found.most < 0.2


def test_days_never_leave_what_is_possible():
    found = Days(30, 35, 40).interval()

    assert found.figure == 28
    assert found.most == 28


def test_a_spread_that_rounding_made_impossible_is_the_largest_possible():
    assert Days(100, 25, 60).spread == 7 * 21
    assert Days(100, 0, 0).spread == 1


def test_the_others_are_everybody_less_the_group():
    assert Share(100, 50).less(Share(30, 55)) == Share(70, 0, rounded=2)

"""Each interval is the published one, or that of another library (statsmodels 0.15, scipy)."""

import pytest

from opvang.fairness.intervals import around, between, chance_of, normal, students, wilson


@pytest.mark.parametrize(
    ("number", "size", "least", "most"),
    [
        # R.G. Newcombe (1998), Two-sided confidence intervals for the single proportion, table I.
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_the_interval_of_a_share_is_that_of_wilson(number, size, least, most):
    found = wilson(number / size, size=size)

    assert (round(found.least, 4), round(found.most, 4)) == (least, most)
    assert found.figure == number / size


def test_a_share_of_all_lies_within_its_own_interval():
    found = wilson(1.0, size=20)

    assert found.most == 1.0
    assert round(found.least, 4) == 0.8389


@pytest.mark.parametrize(
    ("one", "other", "least", "most"),
    [
        # R.G. Newcombe (1998), Interval estimation for the difference, table II, method 10.
        ((56, 70), (48, 80), 0.0524, 0.3339),
        ((9, 10), (3, 10), 0.1705, 0.8090),
        ((10, 10), (0, 10), 0.6075, 1.0),
    ],
)
def test_the_interval_of_a_difference_is_that_of_newcombe(one, other, least, most):
    shares = [wilson(number / size, size=size) for number, size in (one, other)]

    found = between(*shares)

    assert (round(found.least, 4), round(found.most, 4)) == (least, most)


@pytest.mark.parametrize(("freedom", "deviate"), [(10, 2.2281), (30, 2.0423), (100, 1.9840)])
def test_students_deviate_is_that_of_the_tables(freedom, deviate):
    assert students(1.959964, freedom=freedom) == pytest.approx(deviate, abs=0.002)


@pytest.mark.parametrize(("freedom", "chance"), [(30, 0.0014768), (100, 0.0006964)])
def test_a_deviate_of_student_is_as_rare_as_the_tables_say(freedom, chance):
    assert chance_of(normal(3.5, freedom=freedom)) == pytest.approx(chance, rel=0.02)


@pytest.mark.parametrize("t", [-4.0, -0.3, 0.0, 1.0, 6.0])
def test_student_and_back_is_where_one_began(t):
    assert students(normal(t, freedom=29), freedom=29) == pytest.approx(t)


def test_the_interval_of_a_mean_is_that_of_student():
    # 1, 2, 3, 5, 8, 13, 21, 28, 28, 4, 6: mean 10.8182 and standard error 3.0830.
    found = around(10.81818, error=3.08300, freedom=10)

    assert (round(found.least, 2), round(found.most, 2)) == (3.95, 17.69)


@pytest.mark.parametrize(("z", "chance"), [(0, 1), (1.959964, 0.05), (-2.575829, 0.01)])
def test_a_deviate_is_as_rare_as_the_tables_say(z, chance):
    assert chance_of(z) == pytest.approx(chance, abs=1e-6)

"""Intervals in which a true share or mean lies, nineteen times out of twenty."""

from __future__ import annotations

from dataclasses import dataclass
from math import copysign, erfc, exp, log, sqrt
from statistics import NormalDist

#: Standard errors on either side of a figure: 95 percent lies between.
Z = NormalDist().inv_cdf(0.975)


@dataclass(frozen=True, slots=True)
class Interval:
    """A figure with its least and most."""

    figure: float
    least: float
    most: float


def wilson(figure: float, *, size: float) -> Interval:
    """Return the score interval of a share that was found among *size* people.

    E.B. Wilson (1927), Probable inference, the law of succession, and statistical inference,
    J. Am. Stat. Assoc. 22. It stays between 0 and 1, also where nobody or everybody counts.
    """
    centre = figure + Z**2 / (2 * size)
    reach = Z * sqrt(figure * (1 - figure) / size + Z**2 / (4 * size**2))
    grown = 1 + Z**2 / size
    return Interval(
        figure,
        min(figure, max(0.0, (centre - reach) / grown)),
        max(figure, min(1.0, (centre + reach) / grown)),
    )


def between(one: Interval, other: Interval) -> Interval:
    """Return the difference of two shares that know nothing of each other.

    R.G. Newcombe (1998), Interval estimation for the difference between independent proportions,
    Statistics in Medicine 17, method 10: from the score interval of each.
    """
    difference = one.figure - other.figure
    below = sqrt((one.figure - one.least) ** 2 + (other.most - other.figure) ** 2)
    above = sqrt((one.most - one.figure) ** 2 + (other.figure - other.least) ** 2)
    return Interval(difference, difference - below, difference + above)


def around(figure: float, *, error: float, freedom: float) -> Interval:
    """Return Student's interval of a mean with this standard error and degrees of freedom."""
    reach = students(Z, freedom=freedom) * error
    return Interval(figure, figure - reach, figure + reach)


def students(z: float, *, freedom: float) -> float:
    """Return what a normal deviate is in Student's distribution.

    D.L. Wallace (1959), Bounds on normal approximations to Student's and the chi-square
    distributions, Annals of Mathematical Statistics 30; from 10 degrees on within 0.01.
    """
    scaled = z * (8 * freedom + 3) / (8 * freedom + 1)
    return copysign(sqrt(freedom * (exp(scaled**2 / freedom) - 1)), z)


def normal(t: float, *, freedom: float) -> float:
    """Return what a deviate of Student's distribution is in the normal one: the way back."""
    scaled = sqrt(freedom * log(1 + t**2 / freedom))
    return copysign(scaled * (8 * freedom + 1) / (8 * freedom + 3), t)


def chance_of(z: float) -> float:
    """Return how often chance alone gives a deviate as far from 0 as this, on either side."""
    return erfc(abs(z) / sqrt(2))

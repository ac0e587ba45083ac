"""Shares and means from figures that were rounded, as uncertain as the rounding makes them.

A figure was rounded up or down to a multiple of five by chance, so that it is right on average.
That chance adds to the chance of who came: each figure counts as off by `ROUNDING` in variance.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

from opvang.fairness.intervals import (
    Interval,
    around,
    between,
    chance_of,
    normal,
    wilson,
)
from opvang.fairness.outcomes import LONGEST_WAIT
from opvang.models.trends.published_figures import BASE

#: The mean variance of one rounded figure, whatever its last digit.
ROUNDING = BASE**2 / 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """A group beside everybody else."""

    difference: Interval
    chance: float  #: how often chance alone gives a difference as large, before `Holm`


@dataclass(frozen=True, slots=True)
class Share:
    """How many of a group count, and how many do not; each of them rounded."""

    yes: int
    no: int
    rounded: int = 1  #: how many rounded figures each of the two was made of; 0: exact

    @property
    def size(self) -> int:
        """How many people that is about."""
        return self.yes + self.no

    @property
    def figure(self) -> float:
        """The share."""
        return self.yes / self.size

    def less(self, part: Share) -> Share:
        """Return everybody but *part*."""
        return Share(
            max(0, self.yes - part.yes),
            max(0, self.no - part.no),
            rounded=self.rounded + part.rounded,
        )

    def interval(self) -> Interval:
        """Return the share with its bounds.

        The group counts as so much smaller as the rounding makes the share less certain.
        """
        # Two people more on either side, so that a share of nothing or all has a spread too.
        likely = (self.yes + 2) / (self.size + 4)
        spread = likely * (1 - likely) / self.size
        rounding = ROUNDING * self.rounded * (likely**2 + (1 - likely) ** 2) / self.size**2
        return wilson(self.figure, size=self.size * spread / (spread + rounding))


def compare_shares(group: Share, everybody: Share) -> Comparison:
    """Compare a group with all others by the score test of two shares."""
    others = everybody.less(group)
    difference = between(group.interval(), others.interval())
    pooled = everybody.figure
    variance = pooled * (1 - pooled) * (1 / group.size + 1 / others.size)
    variance += rounding_between(group, others, everybody)
    return Comparison(difference=difference, chance=chance_of(difference.figure / sqrt(variance)))


def rounding_between(group: Share, others: Share, everybody: Share) -> float:
    """Return what rounding adds to the variance of a difference of shares.

    The figures of the others are those of everybody less those of the group, so what is rounded
    too high in one is too low in the other.
    """
    yes, no = everybody.figure, 1 - everybody.figure
    both, rest = 1 / group.size + 1 / others.size, 1 / others.size
    figures = group.rounded * both**2 + everybody.rounded * rest**2
    return ROUNDING * (yes**2 + no**2) * figures


@dataclass(frozen=True, slots=True)
class Days:
    """How long a group waited: figures of its size, its days and their squares."""

    size: int
    days: int  #: per 28
    squared: int  #: per 784
    rounded: int = 1  #: how many rounded figures each was made of; 0: exact

    @property
    def figure(self) -> float:
        """The mean, in days; rounding can bring it outside of what is possible."""
        return min(LONGEST_WAIT, LONGEST_WAIT * self.days / self.size)

    @property
    def spread(self) -> float:
        """The variance of the days that people waited, rather too high than too low.

        It is never more than where everybody waits no day or all of them (Bhatia and Davis, 2000,
        A better bound on the variance).
        """
        squares = LONGEST_WAIT**2 * (self.squared + sqrt(ROUNDING * self.rounded)) / self.size
        most = self.figure * (LONGEST_WAIT - self.figure)
        return max(1.0, min(squares - self.figure**2, most))

    def less(self, part: Days) -> Days:
        """Return everybody but *part*."""
        return Days(
            self.size - part.size,
            max(0, self.days - part.days),
            max(0, self.squared - part.squared),
            rounded=self.rounded + part.rounded,
        )

    def interval(self) -> Interval:
        """Return the mean with its bounds, in days."""
        rounding = self.rounded * (LONGEST_WAIT**2 + 2 * self.figure**2) / self.size**2
        error = sqrt(self.spread / self.size + ROUNDING * rounding)
        found = around(self.figure, error=error, freedom=self.size - 1)
        return Interval(found.figure, max(0.0, found.least), min(LONGEST_WAIT, found.most))


def compare_days(group: Days, everybody: Days) -> Comparison:
    """Compare a group with all others by the test of Welch."""
    others = everybody.less(group)
    difference = group.figure - others.figure
    both, rest = 1 / group.size + 1 / others.size, 1 / others.size
    tilt, rest_tilt = group.figure / group.size, others.figure / others.size
    # A size is the sum of two rounded figures, so it is off by twice as much.
    rounding = group.rounded * ((LONGEST_WAIT * both) ** 2 + 2 * (tilt + rest_tilt) ** 2)
    rounding += everybody.rounded * ((LONGEST_WAIT * rest) ** 2 + 2 * rest_tilt**2)
    error = sqrt(group.spread / group.size + others.spread / others.size + ROUNDING * rounding)
    freedom = min(group.size, others.size) - 1
    return Comparison(
        difference=around(difference, error=error, freedom=freedom),
        chance=chance_of(normal(difference / error, freedom=freedom)),
    )

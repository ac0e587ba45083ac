"""A group beside all others who asked for the same: within each kind of request, put together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt

from opvang.fairness.counts import ROUNDING, Comparison, Share, rounding_between
from opvang.fairness.intervals import Interval, Z, chance_of

#: With fewer on either side, one kind of request says nothing about a group.
FEWEST_OF_A_KIND = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Alike:
    """Shares as they would be if the group and all others asked for the same."""

    group: Interval
    others: Interval
    comparison: Comparison


@dataclass(slots=True)
class _Sum:
    """A sum over kinds of request, each with its weight."""

    figure: float = 0
    variance: float = 0

    def add(self, figure: float, *, weight: float, variance: float) -> None:
        """Add one kind of request."""
        self.figure += weight * figure
        self.variance += weight**2 * variance

    def interval(self, weights: float, *, least: float) -> Interval:
        """Return the weighted mean with its bounds, the lowest *least* and the highest 1."""
        figure, reach = self.figure / weights, Z * sqrt(self.variance) / weights
        return Interval(figure, max(least, figure - reach), min(1.0, figure + reach))


def compare_alike(kinds: Iterable[tuple[Share, Share]]) -> Alike | None:
    """Compare a group with all others, kind of request by kind of request.

    N. Mantel and W. Haenszel (1959), Statistical aspects of the analysis of data from retrospective
    studies of disease, J. Nat. Cancer Inst. 22: shares put together by their weights, and their
    test without continuity correction. None where no kind has enough of both.

    Parameters
    ----------
    kinds
        For each kind of request the share of the group and that of everybody.
    """
    of_group, of_others, difference, if_equal = _Sum(), _Sum(), _Sum(), _Sum()
    weights = 0.0
    for group, everybody in kinds:
        others = everybody.less(group)
        if min(group.size, others.size) < FEWEST_OF_A_KIND:
            continue
        weight = group.size * others.size / (group.size + others.size)
        weights += weight
        of_group.add(group.figure, weight=weight, variance=_variance(group))
        of_others.add(others.figure, weight=weight, variance=_variance(others))
        rounding = rounding_between(group, others, everybody)
        apart = group.figure - others.figure
        spread = _spread(group) + _spread(others)
        difference.add(apart, weight=weight, variance=spread + rounding)
        if_equal.add(apart, weight=weight, variance=_pooled(group, others) + rounding)
    if not if_equal.variance:
        return None
    return Alike(
        group=of_group.interval(weights, least=0.0),
        others=of_others.interval(weights, least=0.0),
        comparison=Comparison(
            difference=difference.interval(weights, least=-1.0),
            chance=chance_of(if_equal.figure / sqrt(if_equal.variance)),
        ),
    )


def _variance(share: Share) -> float:
    squares = share.figure**2 + (1 - share.figure) ** 2
    return _spread(share) + ROUNDING * share.rounded * squares / share.size**2


def _spread(share: Share) -> float:
    return share.figure * (1 - share.figure) / share.size


def _pooled(group: Share, others: Share) -> float:
    size = group.size + others.size
    pooled = (group.yes + others.yes) / size
    return pooled * (1 - pooled) * size / (size - 1) * (1 / group.size + 1 / others.size)

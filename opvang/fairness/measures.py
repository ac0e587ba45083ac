"""What is measured of each group, and beside everybody else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from opvang.fairness.alarms import holding
from opvang.fairness.alike import compare_alike
from opvang.fairness.counts import Comparison, Days, Share, compare_days, compare_shares
from opvang.fairness.groups import GROUPS
from opvang.fairness.intervals import Interval
from opvang.fairness.published import Published
from opvang.models.codes import Division

#: Of a group, or of all others, with fewer than this nothing is told.
FEWEST = 30


class Measure(StrEnum):
    """What is compared."""

    PLACED = "placed"  #: the share of requests with a proposal
    ALIKE = "alike"  #: the same, among those who ask for the same kind of place
    DAYS = "days"  #: the days waited, at most 28
    NEAR = "near"  #: the share of proposals where people wish to be


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One measure of one group."""

    division: Division
    group: str
    measure: Measure
    size: int  #: of the group: requests, or proposals for people with a wish; rounded
    figure: Interval
    others: Interval  #: of all others
    difference: Interval
    holds: bool  #: more than what chance brings along, all comparisons of the page considered


_Key = tuple[Division, str, Measure]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    size: int
    figure: Interval
    others: Interval
    comparison: Comparison


def measured(published: Published) -> dict[_Key, Measured]:
    """Return every measure of every group that may be told, in the order of the groups."""
    found = {
        (division, group, measure): one
        for division, groups in GROUPS.items()
        for group in groups
        for measure, one in _of_group(published, division, group)
    }
    holds = holding({key: one.comparison.chance for key, one in found.items()})
    return {
        key: Measured(
            division=key[0],
            group=key[1],
            measure=key[2],
            size=one.size,
            figure=one.figure,
            others=one.others,
            difference=one.comparison.difference,
            holds=key in holds,
        )
        for key, one in found.items()
    }


def _of_group(
    published: Published, division: Division, group: str
) -> Iterator[tuple[Measure, _Found]]:
    placed = published.placed(division, group)
    if placed is None or not _is_enough(*placed):
        return
    yield Measure.PLACED, _found_share(*placed)
    alike = compare_alike(published.alike(division, group))
    if alike is not None:
        found = _Found(
            size=placed[0].size,
            figure=alike.group,
            others=alike.others,
            comparison=alike.comparison,
        )
        yield Measure.ALIKE, found
    days = published.days(division, group)
    if days is not None:
        yield Measure.DAYS, _found_days(*days)
    near = published.near(division, group)
    if near is not None and _is_enough(*near):
        yield Measure.NEAR, _found_share(*near)


def _is_enough(group: Share, everybody: Share) -> bool:
    return min(group.size, everybody.less(group).size) >= FEWEST


def _found_share(group: Share, everybody: Share) -> _Found:
    return _Found(
        size=group.size,
        figure=group.interval(),
        others=everybody.less(group).interval(),
        comparison=compare_shares(group, everybody),
    )


def _found_days(group: Days, everybody: Days) -> _Found:
    return _Found(
        size=group.size,
        figure=group.interval(),
        others=everybody.less(group).interval(),
        comparison=compare_days(group, everybody),
    )

"""Outcomes as tables of groups by what became of them, and what may be published of those.

The disclosure control of the trends guards a table of two sides: here the sides are a group, and
a tally with, in one of the tables, what was asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from opvang.fairness.outcomes import LONGEST_WAIT, Outcome
from opvang.models.codes import Division, Tally
from opvang.trends.cube import Cell, Table, table_of
from opvang.trends.disclosure import protect

#: Between a tally and what was asked.
_AND = "/"
#: How much one request adds to each tally at most.
_UNITS = {Tally.DAYS: LONGEST_WAIT, Tally.DAYS_SQUARED: LONGEST_WAIT**2}


@dataclass(frozen=True, slots=True, order=True, kw_only=True)
class Place:
    """Where a published figure stands."""

    tally: str
    asked: str = ""  #: code; empty: whatever was asked
    division: str
    group: str = ""  #: code; empty: everybody


def published(outcomes: Iterable[Outcome], *, secret: str) -> dict[Place, int]:
    """Return every figure of the outcomes that may be published, rounded."""
    listed = list(outcomes)
    return {
        _place(cell, division): value
        for division in Division
        for table in _tables(listed, division)
        for cell, value in protect(table, secret=secret).items()
        if cell.province
    }


def _place(cell: Cell, division: Division) -> Place:
    tally, _, asked = cell.province.partition(_AND)
    return Place(tally=tally, asked=asked, division=division.value, group=cell.group)


def _tables(outcomes: list[Outcome], division: Division) -> Iterator[Table]:
    # Everybody with somebody in a group takes part in all its cells: else the presence of a figure
    # would tell that somebody there was not placed. So each adds a 0 to what it does not add to.
    yield _table("placement", outcomes, division, tallies=(Tally.PLACED, Tally.UNPLACED))
    yield _table("distance", outcomes, division, tallies=(Tally.NEAR, Tally.FAR))
    yield _table("days", outcomes, division, tallies=(Tally.DAYS,))
    yield _table("days squared", outcomes, division, tallies=(Tally.DAYS_SQUARED,))
    yield _table("alike", outcomes, division, tallies=(Tally.PLACED, Tally.UNPLACED), alike=True)


def _table(
    name: str,
    outcomes: list[Outcome],
    division: Division,
    *,
    tallies: tuple[Tally, ...],
    alike: bool = False,
) -> Table:
    return table_of(
        name,
        unit=_UNITS.get(tallies[0], 1),
        inner=(
            (
                Cell(f"{tally}{_AND}{one.asked}" if alike else tally.value, one.groups[division]),
                one.organisation,
                _amount(one, tally),
            )
            for one in outcomes
            for tally in tallies
        ),
    )


def _amount(one: Outcome, tally: Tally) -> int:
    """Return what a request adds to a tally."""
    return {
        Tally.PLACED: int(one.is_placed),
        Tally.UNPLACED: int(not one.is_placed),
        Tally.NEAR: int(one.is_near is True),
        Tally.FAR: int(one.is_near is False),
        Tally.DAYS: one.days,
        Tally.DAYS_SQUARED: one.days**2,
    }[tally]

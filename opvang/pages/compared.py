"""The audit as its page shows it: the half years to choose, and each figure in words."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext

from opvang.fairness.audit import Audit, Row
from opvang.fairness.halves import half_code
from opvang.fairness.measures import Measure, Measured
from opvang.fairness.numbers import told, told_range


@dataclass(frozen=True, slots=True, kw_only=True)
class HalfOption:
    """A half year to look at, or all of them together."""

    code: str  #: empty: all together
    name: str
    is_chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One measure of one group, in words and as the chart draws it."""

    measure: str  #: code
    figure: str = ""
    bounds: str = ""
    values: tuple[float, float, float] | None = None  #: figure, least, most; None: not published
    holds: bool = False  #: differs from all others by more than chance


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One group in the table."""

    name: object
    size: int | None  #: requests, rounded; None: not published
    cells: tuple[Cell, ...]


def half_options(audit: Audit) -> list[HalfOption]:
    """Return all half years together, and each of them, the last one first."""
    together = HalfOption(
        code="",
        name=gettext("Alle %(number)s halfjaren samen") % {"number": len(audit.halves)},
        is_chosen=audit.choice.half is None,
    )
    return [
        together,
        *(
            HalfOption(
                code=half_code(half),
                name=_half_name(half.year, is_first=half.month == 1),
                is_chosen=half == audit.choice.half,
            )
            for half in reversed(audit.halves)
        ),
    ]


def lines(audit: Audit) -> list[Line]:
    """Return the groups of the division that was chosen."""
    return [_line(row) for row in audit.chosen]


def _half_name(year: int, *, is_first: bool) -> str:
    if is_first:
        return gettext("Eerste helft van %(year)s") % {"year": year}
    return gettext("Tweede helft van %(year)s") % {"year": year}


def _line(row: Row) -> Line:
    measures = zip(Measure, (row.placed, row.alike, row.days, row.near), strict=True)
    return Line(
        name=row.name,
        size=row.placed.size if row.placed else None,
        cells=tuple(_cell(measure, one) for measure, one in measures),
    )


def _cell(measure: Measure, one: Measured | None) -> Cell:
    if one is None:
        return Cell(measure=measure.value)
    scale, digits = (1, 1) if measure is Measure.DAYS else (100, 0)
    figure, least, most = (
        round(scale * value, digits)
        for value in (one.figure.figure, one.figure.least, one.figure.most)
    )
    return Cell(
        measure=measure.value,
        figure=told(one.figure.figure, measure),
        bounds=told_range(one.figure, measure),
        values=(figure, least, most),
        holds=one.holds,
    )

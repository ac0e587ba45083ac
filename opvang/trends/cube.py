"""The fixed cube: month x province x group of place types x indicator, and nothing finer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Sum

from opvang.models import DailyFact
from opvang.models.codes import COUNTED, Indicator
from opvang.trends.months import next_month, nights_in

#: The column that each indicator adds up.
_COLUMN = {
    Indicator.AVAILABLE: "beds_available",
    Indicator.OCCUPIED: "beds_occupied",
    Indicator.CLOSED: "beds_closed",
    Indicator.ARRIVALS: "arrivals",
    Indicator.DEPARTURES: "departures",
    Indicator.UNPLACED: "unplaced",
}


@dataclass(frozen=True, slots=True, order=True)
class Cell:
    """Where a figure stands: an inner cell, or a margin over all provinces, all groups or both."""

    province: str = ""  #: code; empty: the whole country
    group: str = ""  #: code; empty: all groups

    @property
    def is_inner(self) -> bool:
        """Say whether it is one province with one group."""
        return bool(self.province and self.group)

    @property
    def lines(self) -> tuple[Cell, ...]:
        """Return the cell itself and the margins that it is a part of."""
        ways = (self, Cell(self.province), Cell(group=self.group), Cell())
        return tuple(dict.fromkeys(ways))


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One indicator in one month: what each organisation adds to each cell."""

    indicator: str
    #: What one person or bed counts for: the nights of the month in a mean, 1 in a count.
    unit: int
    #: For each cell, margins included, the total of each organisation that contributes.
    parts: Mapping[Cell, Mapping[str, int]]

    @property
    def totals(self) -> dict[Cell, int]:
        """The true total of each cell, in units; never to be shown."""
        return {cell: sum(parts.values()) for cell, parts in self.parts.items()}

    @property
    def organisations(self) -> tuple[str, ...]:
        """Everybody who contributes anything but nothing."""
        found = {one for parts in self.parts.values() for one, total in parts.items() if total}
        return tuple(sorted(found))


def table_of(indicator: str, *, unit: int, inner: Iterable[tuple[Cell, str, int]]) -> Table:
    """Return the table of what each organisation adds to each inner cell, with its margins."""
    parts: dict[Cell, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for cell, organisation, total in inner:
        for line in cell.lines:
            parts[line][organisation] += total
    frozen = {cell: dict(sorted(parts[cell].items())) for cell in sorted(parts)}
    return Table(indicator=indicator, unit=unit, parts=frozen)


def month_tables(month: date) -> tuple[Table, ...]:
    """Return the table of every indicator in one month, from what was counted each night."""
    facts = DailyFact.objects.filter(day__gte=month, day__lt=next_month(month)).order_by()
    sums = {indicator.value: Sum(column) for indicator, column in _COLUMN.items()}
    rows: list[Any] = list(facts.values("province_id", "group", "organisation_id").annotate(**sums))
    return tuple(_table(indicator, rows, month=month) for indicator in _COLUMN)


def _table(indicator: Indicator, rows: Iterable[dict[str, Any]], *, month: date) -> Table:
    return table_of(
        indicator,
        unit=1 if indicator in COUNTED else nights_in(month),
        inner=(
            (Cell(row["province_id"], row["group"]), str(row["organisation_id"]), row[indicator])
            for row in rows
            if _contributes(row, indicator)
        ),
    )


def _contributes(row: Mapping[str, Any], indicator: Indicator) -> bool:
    """Say whether an organisation takes part in a figure.

    Who has beds does, also in a month without arrivals: else the very presence of a figure
    would tell that somebody arrived.
    """
    if indicator is Indicator.UNPLACED:
        return bool(row[indicator])
    return bool(row[Indicator.AVAILABLE] + row[Indicator.CLOSED])

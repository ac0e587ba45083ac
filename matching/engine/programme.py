"""An integer programme as plain arrays: columns with bounds, and rows that bound sums of them."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """Something to make as small as possible: a sum over columns."""

    coefficients: Floats  #: whole numbers, one a column
    least: int  #: no solution costs less, whatever else is asked of it

    def of(self, columns: Floats) -> int:
        """Return what *columns* cost."""
        return round(float(self.coefficients @ columns))


@dataclass(slots=True)
class Programme:
    """Whole columns within bounds; rows that keep sums of columns within bounds."""

    lower: list[float] = field(default_factory=list)  #: smallest value of each column
    upper: list[float] = field(default_factory=list)  #: largest value of each column
    row_lower: list[float] = field(default_factory=list)
    row_upper: list[float] = field(default_factory=list)
    entry_rows: list[int] = field(default_factory=list)  #: row of each coefficient, ascending
    entry_columns: list[int] = field(default_factory=list)  #: its column, ascending in a row
    entries: list[float] = field(default_factory=list)  #: the coefficient itself

    def add_column(self, upper: int) -> int:
        """Add a whole number from 0 to *upper* and return its position."""
        self.lower.append(0)
        self.upper.append(upper)
        return len(self.upper) - 1

    def add_row(
        self,
        terms: list[tuple[int, float]],
        *,
        at_least: float = -np.inf,
        at_most: float = np.inf,
    ) -> None:
        """Keep the sum of *terms* (column and coefficient, each column once) within bounds."""
        for column, coefficient in sorted(terms):
            self.entry_rows.append(len(self.row_lower))
            self.entry_columns.append(column)
            self.entries.append(coefficient)
        self.row_lower.append(at_least)
        self.row_upper.append(at_most)

    def allows(self, columns: Floats) -> bool:
        """Say whether *columns*, whole numbers, are within every bound."""
        sums = np.zeros(len(self.row_lower))
        np.add.at(sums, self.entry_rows, self.entries * columns[self.entry_columns])
        return bool(
            np.all((columns >= self.lower) & (columns <= self.upper))
            and np.all((sums >= self.row_lower) & (sums <= self.row_upper))
        )

"""A sheet as rows of text, whichever kind of file it came from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a sheet."""

    #: As a spreadsheet counts, from 1.
    number: int
    #: Text of each cell, white space made single; the last one is not empty, others may be.
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """One worksheet, or the whole of a CSV file."""

    #: Name of the worksheet; empty for a CSV file.
    name: str
    rows: tuple[Row, ...]


def row_of(number: int, cells: Sequence[str]) -> Row:
    """Return a row without the empty cells at its end."""
    width = max((at for at, cell in enumerate(cells, start=1) if cell), default=0)
    return Row(number, tuple(cells[:width]))


def cell_text(text: str) -> str:
    """Return *text* with every run of white space, also that of web pages, made one space."""
    return " ".join(text.replace("\ufeff", " ").split())

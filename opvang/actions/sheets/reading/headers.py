"""Finding the header row of a table, and what each of its columns is."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches

from opvang.actions.sheets.reading import limits
from opvang.actions.sheets.reading.columns import COLUMN_BY_HEADER, COUNTS, REQUIRED, Column
from opvang.actions.sheets.reading.names import plain
from opvang.actions.sheets.reading.remarks import Remarks, shown
from opvang.actions.sheets.reading.tables import Row, Table
from opvang.errors import SheetRemark


@dataclass(frozen=True, slots=True)
class Header:
    """The header row of one table."""

    #: Name of the worksheet.
    worksheet: str
    #: Where it stands and what it says.
    row: Row
    #: Where each column is, from 0.
    positions: dict[Column, int]

    def spelling(self, column: Column) -> str:
        """Return the header as the sheet spells it, or that of the template where it has none."""
        position = self.positions.get(column)
        return column.value if position is None else shown(self.row.cells[position])


def recognised(cells: tuple[str, ...]) -> dict[int, Column]:
    """Return the columns that *cells* are headers of, by their position."""
    found = {position: COLUMN_BY_HEADER.get(plain(cell)) for position, cell in enumerate(cells)}
    return {position: column for position, column in found.items() if column is not None}


def header_of(table: Table, remarks: Remarks) -> Header | None:
    """Return the header of *table*; None where it has none, or one with mistakes."""
    top = table.rows[: limits.HEADER_ROWS]
    row = max(top, key=lambda one: len(set(recognised(one.cells).values())), default=None)
    # A title above the table may hold one of the words.
    if row is None or len(set(recognised(row.cells).values())) < 2:
        return None
    known = recognised(row.cells)
    positions = {column: position for position, column in reversed(known.items())}
    header = Header(table.name, row, positions)
    sentences = [*_doubtful(row, known), *_missing(positions), *_two_ways(positions)]
    remarks.problems += [_remark(header, sentence) for sentence in sentences]
    if sentences:
        return None
    ignored = [shown(cell) for at, cell in enumerate(row.cells) if cell and at not in known]
    if ignored:
        listed = ", ".join(f'"{cell}"' for cell in ignored)
        remarks.notices.append(_remark(header, f"Niet gelezen kolommen: {listed}."))
    return header


def _doubtful(row: Row, known: dict[int, Column]) -> list[str]:
    """Return what is wrong with single headers: twice the same, or nearly a known one."""
    sentences = []
    for position, cell in enumerate(row.cells):
        column = known.get(position)
        if column is not None and column in list(known.values())[: list(known).index(position)]:
            sentences.append(
                f'De kolom "{shown(cell)}" is er twee keer, als "{column}". Laat er een weg.'
            )
        close = get_close_matches(plain(cell), COLUMN_BY_HEADER, n=1, cutoff=0.8)
        if column is None and cell and close:
            sentences.append(
                f'De kolom "{shown(cell)}" lijkt op "{close[0]}". Verbeter de kop, of geef '
                "de kolom een heel andere naam als die niet gelezen hoeft te worden."
            )
    return sentences


def _missing(positions: dict[Column, int]) -> list[str]:
    return [
        f'De kolom "{column}" ontbreekt. Zet die kop erbij, zoals in het sjabloon.'
        for column in REQUIRED
        if column not in positions
    ]


def _two_ways(positions: dict[Column, int]) -> list[str]:
    others = [column for column in COUNTS if column in positions]
    if Column.PLACE not in positions or not others:
        return []
    return [f'De kolommen "{Column.PLACE}" en "{others[0]}" zeggen hetzelfde. Laat er een weg.']


def _remark(header: Header, sentence: str) -> SheetRemark:
    return SheetRemark(sentence=sentence, worksheet=header.worksheet, line=header.row.number)

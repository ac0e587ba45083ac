"""Text files as tables: which character separates the cells is seen from the header row."""

from __future__ import annotations

import csv
import io

from opvang.actions.sheets.reading import limits
from opvang.actions.sheets.reading.decoding import decoded
from opvang.actions.sheets.reading.headers import recognised
from opvang.actions.sheets.reading.remarks import refused
from opvang.actions.sheets.reading.tables import Row, Table, cell_text, row_of

_SEPARATORS = (";", ",", "\t", "|")


def csv_tables(contents: bytes) -> tuple[Table, ...]:
    """Return the one table of a CSV file.

    Raises
    ------
    SheetRefused
        When it is no text, too long, too wide, or a quotation mark is left open.
    """
    text = decoded(contents)
    rows: list[Row] = []
    for number, cells in _records(text, _separator(text)):
        _check_size(number, cells)
        rows.append(row_of(number, [cell_text(cell) for cell in cells]))
    return (Table("", tuple(rows)),)


def _check_size(number: int, cells: list[str]) -> None:
    if number > limits.MAX_ROWS:
        raise refused(
            f"Het bestand heeft meer dan {limits.MAX_ROWS} regels. Laat alleen het overzicht van "
            "deze week erin staan."
        )
    if len(cells) > limits.MAX_COLUMNS:
        raise refused(
            f"Regel {number} heeft {len(cells)} kolommen; meer dan {limits.MAX_COLUMNS} kan niet. "
            "Laat alleen de kolommen van het overzicht staan."
        )


def _records(text: str, separator: str) -> list[tuple[int, list[str]]]:
    """Return the records with their numbers, as a spreadsheet counts rows."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    records: list[tuple[int, list[str]]] = []
    try:
        for number, cells in enumerate(reader, start=1):
            if not (number == 1 and _names_separator(cells, separator)):
                records.append((number, cells))
            if number > limits.MAX_ROWS:
                break
    except csv.Error as error:
        raise refused(
            f"Regel {len(records) + 1} is niet te lezen: een aanhalingsteken sluit niet, of een "
            'cel is te lang. Zet om een cel met een aanhalingsteken erin " en verdubbel dat '
            'aanhalingsteken: "zo ""dus""".'
        ) from error
    return records


def _names_separator(cells: list[str], separator: str) -> bool:
    """Say whether this is the line with which Excel names its separator: ``sep=;``."""
    return cells in ([f"sep={separator}"], ["sep=", ""])


def _separator(text: str) -> str:
    """Return the separator with which the top of the file has most known headers."""
    top = "".join(text.splitlines(keepends=True)[: limits.HEADER_ROWS])[:100_000]
    return max(_SEPARATORS, key=lambda separator: _known_headers(top, separator))


def _known_headers(top: str, separator: str) -> int:
    best = 0
    reader = csv.reader(io.StringIO(top, newline=""), delimiter=separator)
    try:
        for cells in reader:
            best = max(best, len(recognised(tuple(cells[: limits.MAX_COLUMNS]))))
    except csv.Error:
        return best
    return best

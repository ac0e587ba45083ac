"""Files as tables of text: which kind a file is, its contents decide and not its name."""

from __future__ import annotations

from pathlib import Path

from opvang.actions.sheets.reading import limits
from opvang.actions.sheets.reading.csv_tables import csv_tables
from opvang.actions.sheets.reading.remarks import refused
from opvang.actions.sheets.reading.tables import Table
from opvang.actions.sheets.reading.xlsx_tables import xlsx_tables


def read_tables(sheet: Path | bytes) -> tuple[Table, ...]:
    """Return the tables of a CSV or XLSX file, of which the path or the contents are given.

    Raises
    ------
    SheetRefused
        When the file cannot be read, is too large or is something else.
    """
    contents = sheet if isinstance(sheet, bytes) else _contents(sheet)
    _check_size(contents)
    if contents.startswith(b"PK"):
        return xlsx_tables(contents)
    if contents.startswith(b"\xd0\xcf\x11\xe0"):
        raise refused(
            "Dit is een oud Excel-bestand (.xls) of een met een wachtwoord. Bewaar het als .xlsx "
            "zonder wachtwoord, of als CSV."
        )
    return csv_tables(contents)


def _contents(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise refused(f"{path}: dit bestand is er niet. Kijk de naam en de map na.")
        with path.open("rb") as file:
            contents = file.read(limits.MAX_BYTES + 1)
    # A name with a NUL in it is a ValueError.
    except (OSError, ValueError) as error:
        raise refused(
            f"{path}: dit bestand is niet te lezen ({type(error).__name__}). Kijk na wie het mag "
            "openen."
        ) from error
    return contents


def _check_size(contents: bytes) -> None:
    if len(contents) > limits.MAX_BYTES:
        raise refused(
            f"Het bestand is groter dan {limits.MAX_BYTES} bytes. Laat alleen het overzicht van "
            "deze week erin staan."
        )
    if not contents.strip():
        raise refused("Het bestand is leeg. Bewaar het overzicht opnieuw en probeer het weer.")

"""Excel workbooks as tables, read without trusting anything in them."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from opvang.actions.sheets.reading import limits
from opvang.actions.sheets.reading.remarks import refused, shown
from opvang.actions.sheets.reading.tables import Row, Table, cell_text, row_of

if TYPE_CHECKING:
    from openpyxl import Workbook

_BROKEN = (
    "Dit Excel-bestand is beschadigd of geen Excel-bestand. Open het in Excel, bewaar het "
    "opnieuw als .xlsx en probeer het weer."
)


def xlsx_tables(contents: bytes) -> tuple[Table, ...]:
    """Return the visible worksheets of an XLSX file; a formula counts as its last outcome.

    Raises
    ------
    SheetRefused
        When it cannot be read, or is too large unpacked.
    """
    _check_package(contents)
    # openpyxl tells of what it skips by warnings, and of damage by nearly any exception.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            values, formulas = _open(contents, outcomes=True), _open(contents, outcomes=False)
            with closing(values), closing(formulas):
                return _tables(values, formulas)
        except _TooLarge as error:
            raise refused(str(error)) from error
        except (MemoryError, RecursionError):
            raise
        except Exception as error:
            raise refused(_BROKEN) from error


class _TooLarge(Exception):
    """A worksheet has more than it may; the text says what."""


def _check_package(contents: bytes) -> None:
    """Refuse a package that would unpack to too much; no part can be larger than it says."""
    try:
        with zipfile.ZipFile(io.BytesIO(contents)) as package:
            parts = package.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError) as error:
        raise refused(_BROKEN) from error
    unpacked = sum(part.file_size for part in parts)
    if len(parts) > limits.MAX_PARTS or unpacked > limits.MAX_UNPACKED_BYTES:
        raise refused(
            f"Dit Excel-bestand is uitgepakt groter dan {limits.MAX_UNPACKED_BYTES} bytes of heeft "
            f"meer dan {limits.MAX_PARTS} onderdelen. Kopieer alleen het overzicht naar een nieuw "
            "bestand."
        )


def _open(contents: bytes, *, outcomes: bool) -> Workbook:
    from openpyxl import load_workbook

    return load_workbook(io.BytesIO(contents), read_only=True, data_only=outcomes, keep_links=False)


def _tables(values: Workbook, formulas: Workbook) -> tuple[Table, ...]:
    visible = [sheet for sheet in values.worksheets if sheet.sheet_state == "visible"]
    if len(visible) > limits.MAX_WORKSHEETS:
        raise _TooLarge(
            f"Het bestand heeft meer dan {limits.MAX_WORKSHEETS} bladen. Laat alleen de bladen met "
            "het overzicht staan."
        )
    return tuple(
        Table(cell_text(sheet.title), tuple(_rows(sheet, formulas[sheet.title])))
        for sheet in visible
    )


def _rows(values: Any, formulas: Any) -> Iterator[Row]:
    # One row and column more than allowed, to see that there are too many. What the file itself
    # says of its size is not believed.
    bounds = {"max_row": limits.MAX_ROWS + 1, "max_col": limits.MAX_COLUMNS + 1}
    pairs = zip(
        values.iter_rows(min_row=1, min_col=1, values_only=True, **bounds),
        formulas.iter_rows(min_row=1, min_col=1, values_only=True, **bounds),
        strict=True,
    )
    for number, (outcomes, entries) in enumerate(pairs, start=1):
        cells = tuple(map(_text, outcomes, entries))
        if any(cells):
            _check_size(values.title, number, cells)
            yield row_of(number, cells)


def _check_size(title: str, number: int, cells: tuple[str, ...]) -> None:
    if number > limits.MAX_ROWS or cells[limits.MAX_COLUMNS :] not in ((), ("",)):
        raise _TooLarge(
            f'Blad "{shown(title)}" heeft meer dan {limits.MAX_ROWS} regels of '
            f"{limits.MAX_COLUMNS} kolommen. Laat alleen het overzicht van deze week erop staan."
        )


def _text(outcome: object, entry: object) -> str:
    """Return a cell as text; a formula without an outcome shows itself, so that it is refused."""
    if outcome is None:
        return cell_text(str(entry)) if entry is not None else ""
    if isinstance(outcome, bool):
        return "ja" if outcome else "nee"
    if isinstance(outcome, datetime) and outcome.time() == time():
        return outcome.date().isoformat()
    if isinstance(outcome, date | time):
        return outcome.isoformat()
    if isinstance(outcome, float) and outcome.is_integer():
        return str(int(outcome))
    return cell_text(str(outcome))

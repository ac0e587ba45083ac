"""Taking over a sheet: what it holds becomes lines, and they are taken over."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from opvang.actions.sheets.known import shelters_of
from opvang.actions.sheets.reading.files import read_tables
from opvang.actions.sheets.reading.headers import header_of
from opvang.actions.sheets.reading.lines import Line, read_line
from opvang.actions.sheets.reading.remarks import Remarks, refused
from opvang.actions.sheets.reading.tables import Table
from opvang.actions.sheets.result import SheetResult
from opvang.actions.sheets.taking_over import take_over
from opvang.calendar import tonight
from opvang.errors import SheetRemark
from opvang.models import Account
from opvang.models.codes import ConfirmationMethod


def load_sheet(
    sheet: Path | bytes,
    *,
    actor: Account | None,
    now: datetime,
    dry_run: bool = False,
    method: ConfirmationMethod = ConfirmationMethod.SHEET,
) -> SheetResult:
    """Take over the free places of a weekly sheet, which confirms the capacity of its units.

    Parameters
    ----------
    sheet
        A CSV or XLSX file, or what is in it; that decides which of the two it is.
    actor
        Who loads it; None is the system itself, which may load for every shelter.
    now
        Free means free for the night of this moment.
    dry_run
        Do everything and take it back.

    Raises
    ------
    SheetRefused
        With every mistake in the sheet; nothing of it is taken over.
    NotAllowed, Busy
        When *actor* loads for no shelter at all, or somebody else keeps one locked.
    """
    shelters_of(actor)
    tables = read_tables(sheet)
    remarks = Remarks(worksheets=tuple(table.name for table in tables))
    lines = _lines(tables, tonight=tonight(now), remarks=remarks)
    return take_over(lines, actor=actor, now=now, dry_run=dry_run, method=method, remarks=remarks)


def _lines(tables: tuple[Table, ...], *, tonight: date, remarks: Remarks) -> list[Line]:
    """Return the lines of every table that has a header.

    Raises
    ------
    SheetRefused
        When no table has a header, a header has mistakes, or there is no line.
    """
    headed = [(table, header_of(table, remarks)) for table in tables]
    remarks.refuse_if_any()
    lines = []
    for table, header in headed:
        if header is not None:
            below = [row for row in table.rows if row.number > header.row.number]
            read = (read_line(header, row, tonight=tonight, remarks=remarks) for row in below)
            lines += [line for line in read if line is not None]
        elif table.rows and len(tables) > 1:
            sentence = "Dit blad heeft geen kopregel en is overgeslagen."
            remarks.notices.append(SheetRemark(sentence=sentence, worksheet=table.name))
    if not lines and any(header for _, header in headed):
        raise refused(
            "De koppen zijn er, maar er staan geen regels onder. Vul voor elke wooneenheid een "
            'regel in, met minstens "opvang" en "vrij".'
        )
    if not lines:
        raise refused(
            "Er is geen kopregel met regels eronder gevonden. Gebruik de koppen van het sjabloon: "
            'minstens "opvang" en "vrij".'
        )
    return lines

"""Where a line stands in the sheet, to speak of it."""

from __future__ import annotations

from dataclasses import dataclass

from opvang.actions.sheets.reading.columns import Column
from opvang.actions.sheets.reading.headers import Header
from opvang.actions.sheets.reading.remarks import shown
from opvang.actions.sheets.reading.tables import Row
from opvang.errors import SheetRemark


@dataclass(frozen=True, slots=True)
class Origin:
    """One row under its header."""

    header: Header
    row: Row

    def text(self, column: Column) -> str:
        """Return what stands in *column*; nothing where the sheet does not have it."""
        position = self.header.positions.get(column)
        if position is None or position >= len(self.row.cells):
            return ""
        return self.row.cells[position]

    def remark(self, column: Column | None, sentence: str) -> SheetRemark:
        """Return *sentence* with where it is about; without a column it is about the line."""
        return SheetRemark(
            sentence=sentence,
            worksheet=self.header.worksheet,
            line=self.row.number,
            column=self.header.spelling(column) if column else "",
            value=shown(self.text(column)) if column else None,
        )

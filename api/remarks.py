"""What is to say about places in what was sent."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from ninja import Schema

from opvang.errors import SheetRemark


class Remark(Schema):
    """A mistake with its remedy, or a notice; what it is not about is left out."""

    #: What is wrong and what to do. Of sheets it is in Dutch, as sheets are.
    sentence: str = ""
    #: The worksheet of a workbook.
    worksheet: str | None = None
    #: As a spreadsheet counts, from 1; of EDXL-HAVE, which facility it is.
    line: int | None = None
    #: The header as the sheet spells it; of EDXL-HAVE, the element.
    column: str | None = None
    #: What stands in the cell, or in the element.
    value: str | None = None
    #: The parameter that is wrong, where it is no place in a sheet.
    name: str | None = None


def remarks(found: Iterable[SheetRemark]) -> list[dict[str, Any]]:
    """Return remarks as they are sent, in their order."""
    return [
        {key: value for key, value in asdict(one).items() if value not in ("", None)}
        | ({"value": one.value} if one.value is not None else {})
        for one in found
    ]

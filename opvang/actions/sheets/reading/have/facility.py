"""One unit, as a document of somebody else's system has it."""

from __future__ import annotations

from dataclasses import dataclass

from opvang.actions.sheets.reading.remarks import shown
from opvang.errors import SheetRemark
from opvang.models.codes import ClosureReason


@dataclass(frozen=True, slots=True, kw_only=True)
class Facility:
    """One unit, as somebody else's system reports it."""

    #: Which one it is in the document, from 1.
    number: int
    #: Whether all of it could be read; otherwise only its names are to be trusted.
    is_sound: bool
    id: str
    name: str
    free: int
    #: How many beds there are; None where it does not say.
    beds: int | None
    is_closed: bool
    #: Why it is closed; None where it does not say.
    reason: ClosureReason | None
    explanation: str

    def remark(self, name: str, value: str, sentence: str) -> SheetRemark:
        """Return something to say about one of its elements."""
        return remark_on(self.number, name, value, sentence)


def remark_on(number: int, name: str, value: str, sentence: str) -> SheetRemark:
    """Return something to say about an element of the facility with this number."""
    column = name.rpartition("}")[2]
    return SheetRemark(sentence=sentence, line=number, column=column, value=shown(value))

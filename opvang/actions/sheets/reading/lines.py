"""Rows as lines: what a shelter says of one unit or one room."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeVar
from uuid import UUID

from opvang.actions.sheets.reading import limits
from opvang.actions.sheets.reading.columns import Column
from opvang.actions.sheets.reading.dates import expected_date
from opvang.actions.sheets.reading.headers import Header
from opvang.actions.sheets.reading.names import plain
from opvang.actions.sheets.reading.numbers import (
    ALL,
    AS_IT_IS,
    Count,
    closed_count,
    free_count,
    whole_number,
)
from opvang.actions.sheets.reading.origins import Origin
from opvang.actions.sheets.reading.reasons import closure_reason
from opvang.actions.sheets.reading.remarks import Remarks
from opvang.actions.sheets.reading.tables import Row
from opvang.errors import CellRefused
from opvang.models.codes import ClosureReason

_T = TypeVar("_T")
_TOTALS = {"totaal", "subtotaal", "eindtotaal", "total", "subtotal"}
_BEDS = re.compile(r"([0-9]{1,9})(?: (?:bed|bedden|plek|plekken|plaats|plaatsen|beds?|places?))?")
_ROOMS = re.compile(r"([0-9]{1,9}) (?:kamers?|rooms?)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What one line says; of a line with mistakes only the names are to be trusted."""

    origin: Origin
    #: Whether every cell could be read.
    is_sound: bool
    organisation: str
    shelter: str
    unit: str
    #: Name of the room that the line is about; empty when it is about a unit.
    room: str
    #: How many rooms or beds there are by the sheet; None where it does not say.
    rooms: int | None
    beds: int | None
    free: Count
    #: When the next place comes free, or what is closed opens; None: unknown.
    expected: date | None
    #: None where the sheet has no such column: then closures stay as they are.
    closed: Count | Literal["as it is"] | None
    #: None where nothing says why: then what is closed already keeps its reason.
    reason: ClosureReason | None
    explanation: str
    #: The shelter and the unit, where they are known already and not by name.
    ids: tuple[UUID, UUID] | None = None

    @property
    def counts_rooms(self) -> bool:
        """Say whether the numbers of the line are rooms; otherwise they are beds."""
        return not self.room and self.rooms is not None and self.beds is None

    @property
    def tells_closed(self) -> bool:
        """Say whether it tells how many are closed; otherwise that goes by what is known."""
        return self.closed not in (None, AS_IT_IS)


def read_line(header: Header, row: Row, *, tonight: date, remarks: Remarks) -> Line | None:
    """Return the line of *row*; None for an empty row or a total."""
    origin = Origin(header, row)
    if not row.cells or plain(origin.text(Column.SHELTER)) in _TOTALS:
        return None
    return _Reader(origin, remarks).line(tonight=tonight)


class _Reader:
    """Reads the cells of one row, and notes those that cannot be read."""

    def __init__(self, origin: Origin, remarks: Remarks) -> None:
        self.origin = origin
        self.remarks = remarks
        self.is_sound = True

    def line(self, *, tonight: date) -> Line:
        self._check_shape()
        room, rooms, beds = self._counted()
        closed = self._closed()
        reason, explanation = self._reason(closed)
        none_free: Count = 0
        free = self._cell(Column.FREE, _free_of(room=room, closed=closed), none_free)
        expected = self._cell(
            Column.EXPECTED, lambda text: expected_date(text, tonight=tonight), None
        )
        return Line(
            origin=self.origin,
            organisation=self.origin.text(Column.ORGANISATION),
            shelter=self._cell(Column.SHELTER, _shelter, ""),
            unit=self.origin.text(Column.UNIT),
            room=room,
            rooms=rooms,
            beds=beds,
            free=free,
            expected=expected,
            closed=closed,
            reason=reason,
            explanation=explanation,
            is_sound=self.is_sound,
        )

    def _cell(self, column: Column, read: Callable[[str], _T], otherwise: _T) -> _T:
        try:
            return read(self.origin.text(column))
        except CellRefused as error:
            self._refuse(column, str(error))
            return otherwise

    def _refuse(self, column: Column | None, sentence: str) -> None:
        self.is_sound = False
        self.remarks.problems.append(self.origin.remark(column, sentence))

    def _check_shape(self) -> None:
        width = len(self.origin.header.row.cells)
        if any(self.origin.row.cells[width:]):
            self._refuse(
                None,
                "Er staan meer cellen op deze regel dan in de kopregel. Haal weg wat buiten de "
                "tabel staat, of zet aanhalingstekens om een tekst met een scheidingsteken erin.",
            )
        for column in self.origin.header.positions:
            if len(self.origin.text(column)) > limits.MAX_CELL:
                self._refuse(
                    column, f"Dit is langer dan {limits.MAX_CELL} tekens. Maak het korter."
                )

    def _counted(self) -> tuple[str, int | None, int | None]:
        """Return the room, the number of rooms and the number of beds of the line."""
        text = self.origin.text(Column.PLACE)
        if match := _BEDS.fullmatch(text.lower()):
            return "", None, int(match[1])
        if match := _ROOMS.fullmatch(text.lower()):
            return "", int(match[1]), None
        return (
            text or self.origin.text(Column.ROOM),
            self._cell(Column.ROOMS, _number_if_any, None),
            self._cell(Column.BEDS, _number_if_any, None),
        )

    def _closed(self) -> Count | None:
        if Column.CLOSED not in self.origin.header.positions:
            return None
        return self._cell(Column.CLOSED, closed_count, 0)

    def _reason(self, closed: Count | None) -> tuple[ClosureReason, str]:
        nothing = ClosureReason.OTHER, ""
        if closed:
            return self._cell(Column.REASON, closure_reason, nothing)
        if plain(self.origin.text(Column.REASON)):
            self.remarks.notices.append(
                self.origin.remark(
                    Column.REASON,
                    "De reden is niet overgenomen: die hoort bij een sluiting, en hier is niets "
                    "gesloten.",
                )
            )
        return nothing


def _number_if_any(text: str) -> int | None:
    return whole_number(text) if text else None


def _free_of(*, room: str, closed: Count | None) -> Callable[[str], Count]:
    def read(text: str) -> Count:
        if not text and closed == ALL:
            return 0
        if not text:
            raise CellRefused(
                "Hier staat niets. Schrijf hoeveel er nu vrij zijn; 0 als dat er geen is."
            )
        return free_count(text, of_room=bool(room))

    return read


def _shelter(text: str) -> str:
    if not text:
        raise CellRefused(
            "Hier staat niets. Schrijf de naam van de opvang op elke regel, en splits "
            "samengevoegde cellen."
        )
    return text

"""Holding the numbers of a line against what is known of its unit or room."""

from __future__ import annotations

from dataclasses import dataclass

from opvang.actions.sheets.known import Target
from opvang.actions.sheets.places import Place, beds_as_places, rooms_as_places
from opvang.actions.sheets.reading.columns import Column
from opvang.actions.sheets.reading.lines import Line
from opvang.actions.sheets.reading.numbers import ALL, AS_IT_IS
from opvang.actions.sheets.reading.remarks import Remarks
from opvang.actions.sheets.state import UnitState


@dataclass(frozen=True, slots=True)
class Tally:
    """A line whose numbers can be true."""

    places: tuple[Place, ...]
    free: int
    #: How many are closed; None: as many as there are, whatever the sheet says of the rest.
    closed: int | None

    @property
    def word(self) -> str:
        """What is counted, in Dutch."""
        return "bedden" if all(len(place.beds) == 1 for place in self.places) else "kamers"


def tally(target: Target, state: UnitState, remarks: Remarks) -> Tally | None:
    """Return the numbers of a line, or None when they cannot be true; then it is noted why."""
    line = target.line
    room = target.room.id if target.room else None
    beds = [one for one in state.beds if room in (None, one.room.id)]
    room_count = 1 if target.room else len(list(state.unit.rooms.all()))
    places = tuple(rooms_as_places(beds) if line.counts_rooms else beds_as_places(beds))
    wrong = [
        *_wrong_size(line, Column.ROOMS, line.rooms, room_count, "kamers"),
        *_wrong_size(line, Column.BEDS, line.beds, len(beds), "bedden"),
    ]
    wrong = wrong or _impossible(line, places, "kamers" if line.counts_rooms else "bedden")
    remarks.problems += [line.origin.remark(column, sentence) for column, sentence in wrong]
    if wrong:
        return None
    closed = _closed(line, places)
    is_shut = line.tells_closed and closed == len(places)
    free = _free(line, len(places) - closed)
    return Tally(places, free, None if is_shut else closed)


def _closed(line: Line, places: tuple[Place, ...]) -> int:
    """Return how many are closed; where the line does not say, as many as are now."""
    now = sum(place.is_closed and not place.is_known for place in places)
    if line.closed is None:
        return now
    if line.closed == AS_IT_IS:
        known = sum(place.is_known for place in places)
        return max(0, min(now, len(places) - known - _free(line, len(places))))
    return len(places) if line.closed == ALL else int(line.closed)


def _free(line: Line, most: int) -> int:
    return most if line.free == ALL else int(line.free)


def _wrong_size(
    line: Line, column: Column, told: int | None, found: int, word: str
) -> list[tuple[Column, str]]:
    if told is None or told == found:
        return []
    if column not in line.origin.header.positions:
        column = Column.PLACE
    return [
        (
            column,
            f"Hier zijn {found} {word} bekend, niet {told}. Schrijf {found}, of laat ze bijwerken.",
        )
    ]


def _impossible(line: Line, places: tuple[Place, ...], word: str) -> list[tuple[Column, str]]:
    total, closed = len(places), _closed(line, places)
    free = _free(line, total - closed)
    known = sum(place.is_known for place in places)
    if closed > total:
        return [(Column.CLOSED, f"Hier zijn maar {total} {word}. Schrijf hoogstens {total}.")]
    if free + closed > total:
        return [(Column.FREE, _too_many(line, total, closed, word))]
    if line.tells_closed and closed == total:
        return _still_awaited(places)
    if free + closed > total - known:
        column = Column.FREE if free else Column.CLOSED
        return [(column, _conflict(total, known, closed if free else 0, word))]
    return []


def _too_many(line: Line, total: int, closed: int, word: str) -> str:
    if not closed:
        return f"Hier zijn maar {total} {word}. Schrijf hoogstens {total}."
    said = "volgens dit overzicht" if line.tells_closed else "volgens Opvang"
    remedy = f"Schrijf hoogstens {total - closed}"
    if line.closed is None:
        remedy += f', of zet in een kolom "{Column.CLOSED}" wat er weer open is'
    return f"Van de {total} {word} hier zijn er {closed} {said} gesloten. {remedy}."


def _conflict(total: int, known: int, closed: int, word: str) -> str:
    most = max(0, total - known - closed)
    also = f", en {closed} zijn gesloten" if closed else ""
    return (
        f"Van de {total} {word} hier zijn er {known} voor aanvragen die Opvang kent: bezet, "
        f"vastgehouden, toegezegd of in de wisseltijd{also}. Schrijf hoogstens {most}, of meld in "
        "Opvang eerst dat iemand vertrokken is."
    )


def _still_awaited(places: tuple[Place, ...]) -> list[tuple[Column, str]]:
    """Return why everything cannot be closed: somebody who is known here has yet to arrive."""
    awaited = sum(place.is_awaited for place in places)
    sentence = (
        f"Hiervan zijn er {awaited} vastgehouden of toegezegd voor aanvragen die Opvang kent. Geef "
        "die eerst vrij of weiger ze in Opvang, en laad dan opnieuw."
    )
    return [(Column.CLOSED, sentence)] if awaited else []

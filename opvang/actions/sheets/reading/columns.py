"""The columns of a sheet and the headers by which they are known; docs/sheets.md tells of each."""

from __future__ import annotations

from enum import StrEnum


class Column(StrEnum):
    """A column that is read; its value is the header of the template."""

    ORGANISATION = "organisatie"
    SHELTER = "opvang"
    UNIT = "wooneenheid"
    PLACE = "kamers of bedden"
    ROOM = "kamer"
    ROOMS = "aantal kamers"
    BEDS = "aantal bedden"
    FREE = "vrij"
    EXPECTED = "verwacht vrij"
    CLOSED = "gesloten"
    REASON = "reden"


#: What the template asks for, in its order.
TEMPLATE = (
    Column.SHELTER,
    Column.UNIT,
    Column.PLACE,
    Column.FREE,
    Column.EXPECTED,
    Column.CLOSED,
    Column.REASON,
)

#: Without these there is nothing to take over.
REQUIRED = (Column.SHELTER, Column.FREE)

#: Either the one column that says what the line counts, or these.
COUNTS = (Column.ROOM, Column.ROOMS, Column.BEDS)

_HEADERS = {
    Column.ORGANISATION: ("organisatie", "stichting", "instelling", "organisation"),
    Column.SHELTER: ("opvang", "opvanglocatie", "locatie", "naam opvang", "shelter", "location"),
    Column.UNIT: ("wooneenheid", "eenheid", "afdeling", "unit"),
    Column.PLACE: (
        "kamers of bedden",
        "kamer of bedden",
        "kamers bedden",
        "kamer bedden",
        "rooms or beds",
        "room or beds",
        "rooms beds",
    ),
    Column.ROOM: ("kamer", "kamernummer", "kamernr", "naam kamer", "room"),
    Column.ROOMS: ("kamers", "aantal kamers", "rooms", "number of rooms"),
    Column.BEDS: (
        "bedden",
        "aantal bedden",
        "plekken",
        "aantal plekken",
        "plaatsen",
        "capaciteit",
        "beds",
        "number of beds",
        "places",
        "capacity",
    ),
    Column.FREE: (
        "vrij",
        "aantal vrij",
        "vrije bedden",
        "vrije plekken",
        "vrije plaatsen",
        "beschikbaar",
        "free",
        "free beds",
        "available",
    ),
    Column.EXPECTED: (
        "verwacht vrij",
        "verwacht vrij op",
        "verwacht vrij per",
        "verwachte datum vrij",
        "datum verwacht vrij",
        "vrij vanaf",
        "vrij per",
        "vrij op",
        "expected free date",
        "expected free",
        "free from",
    ),
    Column.CLOSED: (
        "gesloten",
        "aantal gesloten",
        "dicht",
        "buiten gebruik",
        "stop",
        "closed",
        "out of use",
    ),
    Column.REASON: (
        "reden",
        "reden sluiting",
        "reden van sluiting",
        "reden gesloten",
        "reason",
        "reason closed",
    ),
}

#: Every header that is known, without capitals and punctuation.
COLUMN_BY_HEADER = {header: column for column, headers in _HEADERS.items() for header in headers}

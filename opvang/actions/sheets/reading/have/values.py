"""What stands in the elements of a document: numbers, yes and no, states and moments."""

from __future__ import annotations

import re
from datetime import datetime

from opvang.calendar import tonight
from opvang.errors import CellRefused

_WHOLE = re.compile(r"[-+]?[0-9]+")
_MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?(Z|[-+][0-9]{2}:[0-9]{2})"
)
_YES_OR_NO = {"true": True, "1": True, "false": False, "0": False}
#: Whether anything can be free in each state.
_STATES = {"Open": True, "Full": False, "Exceeded": False, "Inactive": False}
_MOST_DIGITS = 6
_NO_MOMENT = "Dit is geen tijdstip. Stuur dag, tijd en tijdzone, zoals 2026-12-03T14:30:00+01:00."


def bed_count(text: str) -> int:
    """Return a number of beds, 0 or more.

    Raises
    ------
    CellRefused
        When it is anything else.
    """
    if not _WHOLE.fullmatch(text):
        raise CellRefused("Dit is geen heel getal. Stuur een getal in cijfers, zoals 3.")
    digits = text.lstrip("+-").lstrip("0")
    if len(digits) > _MOST_DIGITS:
        raise CellRefused("Zoveel bedden heeft geen opvang. Stuur hoeveel er nu zijn.")
    if text.startswith("-") and digits:
        raise CellRefused("Dit is minder dan nul. Stuur 0 of meer.")
    return int(digits or "0")


def yes_or_no(text: str) -> bool:
    """Return what `xs:boolean` says; raise CellRefused for anything else."""
    if text not in _YES_OR_NO:
        raise CellRefused("Dit is geen ja of nee. Stuur true of false.")
    return _YES_OR_NO[text]


def may_be_free(text: str) -> bool:
    """Return whether beds can be free in this state; raise CellRefused for one not known."""
    if text not in _STATES:
        raise CellRefused(f"Deze toestand is er niet. Stuur {', '.join(_STATES)}.")
    return _STATES[text]


def moment(text: str) -> datetime:
    """Return a moment with its time zone, somewhere in the years that have a calendar here.

    Raises
    ------
    CellRefused
        When it is anything else.
    """
    if not _MOMENT.fullmatch(text):
        raise CellRefused(_NO_MOMENT)
    try:
        read = datetime.fromisoformat(text)
        # The first and last hours of the calendar are in no other time zone.
        tonight(read)
    except (ValueError, OverflowError) as error:
        raise CellRefused(_NO_MOMENT) from error
    return read

"""Cells that count: free beds, all beds, and how much of a line is closed."""

from __future__ import annotations

import re
from typing import Final, Literal

from opvang.actions.sheets.reading.names import plain
from opvang.errors import CellRefused

#: Everything that a line is about.
ALL: Final = "all"
Count = int | Literal["all"]
#: Closed as it is now, but for as much as must be open for what is free.
AS_IT_IS: Final = "as it is"

_NONE = {"geen", "nee", "vol", "bezet", "open", "no", "none", "full", "occupied"}
_ALL = {"ja", "vrij", "alle", "alles", "gesloten", "dicht", "yes", "all", "free", "closed", "x"}
_WHOLE = re.compile(r"([0-9]{1,9})(?:[.,]0{1,2})?")
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:[. ][0-9]{3})+")


def whole_number(text: str) -> int:
    """Return a whole number of 0 or more.

    Raises
    ------
    CellRefused
        When it is anything else.
    """
    if _THOUSANDS.fullmatch(text):
        return int(text.replace(".", "").replace(" ", ""))
    match = _WHOLE.fullmatch(text)
    if match:
        return int(match[1])
    if re.fullmatch(r"[-\u2212\u2013][0-9.,]+", text):
        raise CellRefused("Dit is minder dan nul. Schrijf 0 of meer.")
    if text.startswith(("=", "+", "@")):
        raise CellRefused("Dit is een formule zonder uitkomst. Schrijf het getal zelf.")
    raise CellRefused("Dit is geen heel getal. Schrijf een getal in cijfers, zoals 3.")


def free_count(text: str, *, of_room: bool) -> Count:
    """Return how many are free; of one room also in a word.

    Raises
    ------
    CellRefused
        When it is no number, or a word that tells no number.
    """
    word = plain(text)
    if word in _NONE:
        return 0
    if word in _ALL:
        if of_room:
            return ALL
        raise CellRefused("Dit zegt niet hoeveel er vrij zijn. Schrijf een getal in cijfers.")
    return whole_number(text)


def closed_count(text: str) -> Count:
    """Return how many are closed: a number, ``ja`` for all or ``nee`` for none.

    Raises
    ------
    CellRefused
        When it is none of these.
    """
    word = plain(text)
    if word in _ALL:
        return ALL
    if word in _NONE or not word:
        return 0
    try:
        return whole_number(text)
    except CellRefused as error:
        raise CellRefused(
            "Dit is geen ja, nee of getal. Schrijf ja als alles op deze regel dicht is, nee of "
            "niets als alles open is, of het aantal dat dicht is."
        ) from error

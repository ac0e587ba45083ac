"""Cells with a date, in every way that a spreadsheet writes one."""

from __future__ import annotations

import re
from datetime import date, timedelta

from opvang.actions.sheets.reading.names import plain
from opvang.errors import CellRefused

_UNKNOWN = {"", "onbekend", "nog onbekend", "geen", "nvt", "n v t", "unknown", "tbd"}
_MONTHS = (
    ("januari", "january", "jan"),
    ("februari", "february", "feb", "febr"),
    ("maart", "march", "mrt", "mar"),
    ("april", "apr"),
    ("mei", "may"),
    ("juni", "june", "jun"),
    ("juli", "july", "jul"),
    ("augustus", "august", "aug"),
    ("september", "sep", "sept"),
    ("oktober", "october", "okt", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
_MONTH_NUMBERS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
_WEEKDAY = r"(?:(?:ma|di|wo|do|vr|za|zo|(?:maan|dins|woens|donder|vrij|zater|zon)dag)\.?,? )?"
_DAY = rf"{_WEEKDAY}([0-9]{{1,2}})"
_MONTH = r"([0-9]{1,2}|[a-z]+)\.?"
_BETWEEN = r"[-/. ]+"
_TIME = r"(?:[T ]00:00(?::00(?:\.0+)?)?)?"
_YEAR_FIRST = re.compile(rf"([0-9]{{4}})-([0-9]{{1,2}})-([0-9]{{1,2}}){_TIME}")
_DAY_FIRST = re.compile(
    rf"{_DAY}{_BETWEEN}{_MONTH}{_BETWEEN}([0-9]{{4}}|[0-9]{{2}}){_TIME}", re.IGNORECASE
)
_NO_YEAR = re.compile(rf"{_DAY}{_BETWEEN}{_MONTH}", re.IGNORECASE)
#: Days since the last of 1899, as Excel counts: the years 2009 to 2064.
_SERIAL = re.compile(r"[45][0-9]{4}|60000")
_EXCEL_ZERO = date(1899, 12, 30)
_FURTHEST = timedelta(days=5 * 366)
_EXAMPLE = "Schrijf dag, maand en jaar, zoals 3-12-2026, of laat de cel leeg."


def expected_date(text: str, *, tonight: date) -> date | None:
    """Return the date that *text* means; None when it says that the date is unknown.

    Raises
    ------
    CellRefused
        When it is no date, has no year, does not exist or is years away.
    """
    if plain(text) in _UNKNOWN:
        return None
    day = _date(text)
    if abs(day - tonight) > _FURTHEST:
        raise CellRefused(f"Deze datum is meer dan vijf jaar van nu. Kijk het jaar na. {_EXAMPLE}")
    return day


def _date(text: str) -> date:
    if _SERIAL.fullmatch(text):
        return _EXCEL_ZERO + timedelta(days=int(text))
    if match := _YEAR_FIRST.fullmatch(text):
        return _existing(int(match[1]), int(match[2]), int(match[3]))
    if match := _DAY_FIRST.fullmatch(text):
        year = int(match[3]) + (2000 if len(match[3]) == 2 else 0)
        return _existing(year, _month(match[2]), int(match[1]))
    if _NO_YEAR.fullmatch(text):
        raise CellRefused(f"Deze datum heeft geen jaar. {_EXAMPLE}")
    raise CellRefused(f"Dit is geen datum. {_EXAMPLE}")


def _month(text: str) -> int:
    if text.isdigit():
        return int(text)
    month = _MONTH_NUMBERS.get(text.lower())
    if month is None:
        raise CellRefused(f'"{text}" is geen maand. {_EXAMPLE}')
    return month


def _existing(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise CellRefused(f"Deze dag bestaat niet. {_EXAMPLE}") from error

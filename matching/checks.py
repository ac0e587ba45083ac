"""Checks of single fields. Each raises `InvalidInput`: the field, its value, what it should be."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from matching.errors import InvalidInput, shown

_AREA = re.compile(r"[A-Z]{2}[0-9]{2,4}", re.ASCII)
_WORD = re.compile(r"[A-Z][A-Z0-9_]{0,39}", re.ASCII)
_LANGUAGE = re.compile(r"[a-z]{2,3}", re.ASCII)


def check_id(field: str, value: str | None) -> None:
    """Refuse an id that is empty, long, unprintable or padded with spaces. None is no id."""
    if value is None:
        return
    if not (1 <= len(value) <= 64 and value.isprintable() and value == value.strip(" ")):
        raise InvalidInput(
            field,
            f"{shown(value)} is not an id: 1 to 64 printable characters, no space at either end",
        )


def check_ids(field: str, values: Iterable[str]) -> None:
    """Refuse a list in which something is not an id."""
    for value in sorted(values):
        check_id(field, value)


def check_area(field: str, value: str) -> None:
    """Refuse what is not a municipality's or safety region's code, such as GM0363 or VR07."""
    _check_form(field, value, _AREA, "two capitals and two to four digits, such as GM0363 or VR07")


def check_areas(field: str, values: Iterable[str]) -> None:
    """Refuse a list in which something is not an area's code."""
    for value in sorted(values):
        check_area(field, value)


def check_words(field: str, values: Iterable[str]) -> None:
    """Refuse words outside the open vocabulary of needs, traits and features."""
    for value in sorted(values):
        _check_form(field, value, _WORD, "1 to 40 of A-Z, 0-9 and _, starting with a letter")


def check_languages(field: str, values: Iterable[str]) -> None:
    """Refuse what is not a language code of two or three small letters."""
    for value in sorted(values):
        _check_form(field, value, _LANGUAGE, "two or three small letters, such as nl")


def check_range(field: str, value: float | None, low: float, high: float) -> None:
    """Refuse a number outside *low* to *high*, both allowed. None is no number."""
    if value is not None and not low <= value <= high:
        raise InvalidInput(field, f"{shown(value)} is not between {low} and {high}")


def check_year(field: str, value: date | None) -> None:
    """Refuse a date before 1900 (Python itself ends at 9999). None is no date."""
    if value is not None and value.year < 1900:
        raise InvalidInput(field, f"{shown(value)} is before the year 1900")


def check_order(field: str, earlier: float | date, later: float | date, sentence: str) -> None:
    """Refuse *earlier* when it is greater than *later*, with *sentence* for a reason."""
    if earlier > later:  # type: ignore[operator]  # both are of one kind
        raise InvalidInput(field, sentence)


def check_unique(field: str, values: Iterable[str]) -> None:
    """Refuse a name that stands twice among its own kind."""
    seen: set[str] = set()
    for position, value in enumerate(values):
        if value in seen:
            raise InvalidInput(f"{field}[{position}].id", f"{shown(value)} stands twice")
        seen.add(value)


def _check_form(field: str, value: str, form: re.Pattern[str], wanted: str) -> None:
    if not form.fullmatch(value):
        raise InvalidInput(field, f"{shown(value)} is not {wanted}")

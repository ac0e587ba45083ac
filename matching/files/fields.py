"""Readers of single values: each turns JSON into one kind of Python value or says why it cannot.

A reader knows nothing of where its value stands; whoever calls it adds that with `at`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from enum import Enum
from typing import Any, TypeVar

from matching.checks import check_area, check_id, check_languages, check_words, check_year
from matching.errors import InvalidInput, shown
from matching.files.json_text import OddNumber, Repeated

T = TypeVar("T")
E = TypeVar("E", bound=Enum)
Reader = Callable[[object], T]

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@contextmanager
def at(step: str) -> Iterator[None]:
    """Put *step* before the path of what is refused inside."""
    try:
        yield
    except InvalidInput as error:
        raise error.inside(step) from None


def members(
    value: object, readers: Mapping[str, Reader[Any]], *, required: Collection[str] = ()
) -> dict[str, Any]:
    """Return what the object *value* gives, read key by key. Keys without a reader are refused."""
    given = as_object(value)
    for key in given:
        if key not in readers:
            raise InvalidInput(_step(key), f"{_quoted(given[key])} stands under an unknown key")
    require(given, required)
    return {key: _member(given, key, read) for key, read in readers.items() if key in given}


def require(given: Mapping[str, object], keys: Collection[str]) -> None:
    """Refuse an object in which one of *keys* is missing."""
    for key in keys:
        if key not in given:
            raise InvalidInput(key, "is missing, and it is required")


def as_object(value: object) -> dict[str, object]:
    """Return *value*, which must be an object that gives no key twice."""
    if isinstance(value, Repeated):
        raise InvalidInput(_step(value.key), f"{shown(value.key)} is given twice")
    if not isinstance(value, dict):
        raise InvalidInput("", f"{_quoted(value)} is not an object")
    return value


def text(value: object) -> str:
    """Return *value*, which must be a string."""
    if not isinstance(value, str):
        raise InvalidInput("", f"{_quoted(value)} is not a text")
    return value


def flag(value: object) -> bool:
    """Return *value*, which must be true or false."""
    if not isinstance(value, bool):
        raise InvalidInput("", f"{_quoted(value)} is not true or false")
    return value


def whole(value: object) -> int:
    """Return *value*, which must be a number without a point or an exponent."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise InvalidInput("", f"{_quoted(value)} is not a whole number")
    return value


def number(value: object) -> float:
    """Return *value*, which must be a number."""
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise InvalidInput("", f"{_quoted(value)} is not a number")
    return float(value)


def day(value: object) -> date:
    """Return the date in *value*."""
    # The form is looked at first: fromisoformat also takes 20261122 and 2026-W47-7.
    written = text(value) if _DATE.fullmatch(text(value)) else ""
    try:
        found = date.fromisoformat(written)
    except ValueError:
        raise InvalidInput("", f"{_quoted(value)} is not a date such as 2026-11-22") from None
    check_year("", found)
    return found


def name(value: object) -> str:
    """Return the id in *value*."""
    check_id("", text(value))
    return text(value)


def area(value: object) -> str:
    """Return the code of a municipality or safety region in *value*."""
    check_area("", text(value))
    return text(value)


def word(value: object) -> str:
    """Return the word of the open vocabulary in *value*."""
    check_words("", (text(value),))
    return text(value)


def language(value: object) -> str:
    """Return the language code in *value*."""
    check_languages("", (text(value),))
    return text(value)


def one_of(words: Mapping[str, T]) -> Reader[T]:
    """Return a reader of the keys of *words*."""

    def read(value: object) -> T:
        if not isinstance(value, str) or value not in words:
            raise InvalidInput("", f"{_quoted(value)} is not one of {', '.join(words)}")
        return words[value]

    return read


def member_of(kind: type[E]) -> Reader[E]:
    """Return a reader of the names in *kind*."""
    return one_of(kind.__members__)


def or_null(read: Reader[T]) -> Reader[T | None]:
    """Return a reader that also takes null, for keys whose default it is."""
    return lambda value: None if value is None else read(value)


def listed(read: Reader[T]) -> Reader[tuple[T, ...]]:
    """Return a reader of lists in which order means something."""

    def read_all(value: object) -> tuple[T, ...]:
        if not isinstance(value, list):
            raise InvalidInput("", f"{_quoted(value)} is not a list")
        return tuple(_item(position, item, read) for position, item in enumerate(value))

    return read_all


def as_set(read: Reader[T]) -> Reader[frozenset[T]]:
    """Return a reader of lists in which order and repetition mean nothing."""
    return lambda value: frozenset(listed(read)(value))


def _member(given: Mapping[str, object], key: str, read: Reader[T]) -> T:
    with at(key):
        return read(given[key])


def _item(position: int, item: object, read: Reader[T]) -> T:
    with at(f"[{position}]"):
        return read(item)


def _step(key: str) -> str:
    return key if key.isascii() and key.isidentifier() else f"[{shown(key)}]"


def _quoted(value: object) -> str:
    return str(value)[:60] if isinstance(value, OddNumber | Repeated) else shown(value)

"""JSON as RFC 8259 has it and nothing more, in UTF-8 without a byte order mark."""

from __future__ import annotations

import json
from dataclasses import dataclass
from math import isinf

from matching.errors import InvalidInput

_MOST_DIGITS = 300  #: no number of the contract needs more, and a float can hold them


@dataclass(frozen=True, slots=True)
class OddNumber:
    """A number of no use, such as NaN or 1e400. It waits for somebody who knows its path."""

    text: str

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Repeated:
    """An object that gives one key twice. It waits for somebody who knows its path."""

    key: str

    def __str__(self) -> str:
        return f"an object that gives {self.key} twice"


def parse(text: str | bytes) -> object:
    """Return the value that *text* stands for.

    Raises
    ------
    InvalidInput
        When *text* is not JSON. What is wrong inside comes as `OddNumber` or `Repeated`.
    """
    try:
        return json.loads(
            _decoded(text),
            object_pairs_hook=_object,
            parse_int=_whole,
            parse_float=_float,
            parse_constant=OddNumber,
        )
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise InvalidInput("", f"{place}: this is not JSON: {error.msg}") from None
    except RecursionError:
        raise InvalidInput("", "lists and objects are nested too deeply") from None


def _decoded(text: str | bytes) -> str:
    try:
        decoded = text if isinstance(text, str) else text.decode()
    except UnicodeDecodeError as error:
        raise InvalidInput("", f"byte {error.start + 1} is not UTF-8: save it as UTF-8") from None
    if decoded.startswith("\ufeff"):
        raise InvalidInput("", "it begins with a byte order mark: save it as UTF-8 without one")
    return decoded


def _object(pairs: list[tuple[str, object]]) -> dict[str, object] | Repeated:
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            return Repeated(key)
        found[key] = value
    return found


def _whole(text: str) -> int | OddNumber:
    return int(text) if len(text) <= _MOST_DIGITS else OddNumber(text)


def _float(text: str) -> float | OddNumber:
    number = float(text)
    return OddNumber(text) if isinf(number) else number

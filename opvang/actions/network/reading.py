"""What a file says of the network: its tables, with every word that means nothing refused."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from difflib import get_close_matches
from enum import StrEnum
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models

from opvang.actions.mistakes import Mistakes, one_mistake
from opvang.models import Unit
from opvang.models.codes import Sex


class Kind(StrEnum):
    """What a key holds, as it is called where something else stands there."""

    TEXT = "tekst tussen aanhalingstekens"
    NUMBER = "een heel getal"
    TRUTH = "true of false"
    DAY = "een dag, zoals 2026-12-01"
    TEXTS = 'een lijst van teksten, zoals ["nl", "en"]'
    TABLES = "een of meer tabellen tussen dubbele rechte haken"


#: Columns of a unit that are not for a file to say.
_NOT_GIVEN = {"id", "shelter", "is_active", "inherits", "version", "rules_checked_at"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What may stand in a table."""

    keys: Mapping[str, Kind]
    needed: frozenset[str]
    codes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  #: all that a key may hold


def _kind_of(column: models.Field[Any, Any]) -> Kind:
    if isinstance(column, ArrayField):
        return Kind.TEXTS
    if isinstance(column, models.BooleanField):
        return Kind.TRUTH
    return Kind.NUMBER if isinstance(column, models.IntegerField) else Kind.TEXT


def _codes_of(column: models.Field[Any, Any]) -> tuple[str, ...]:
    listed = getattr(column, "base_field", column).choices or ()
    return tuple(str(code) for code, _ in listed)


_UNIT_COLUMNS = [
    one
    for one in Unit._meta.concrete_fields  # noqa: SLF001 # Django's own way in
    if one.name not in _NOT_GIVEN
]

FILE = Shape(keys={"regions": Kind.TABLES, "shelters": Kind.TABLES}, needed=frozenset())
REGION = Shape(
    keys={
        "name": Kind.TEXT,
        "organisation": Kind.TEXT,
        "from": Kind.DAY,
        "municipalities": Kind.TEXTS,
        "min_age": Kind.NUMBER,
        "max_age": Kind.NUMBER,
    },
    needed=frozenset({"name", "organisation", "from", "municipalities"}),
)
SHELTER = Shape(
    keys={
        "name": Kind.TEXT,
        "organisation": Kind.TEXT,
        "municipality": Kind.TEXT,
        "units": Kind.TABLES,
    },
    needed=frozenset({"name", "organisation", "municipality", "units"}),
)
UNIT = Shape(
    keys={one.name: _kind_of(one) for one in _UNIT_COLUMNS} | {"rooms": Kind.TABLES},
    needed=frozenset({"name", "place_type", "routes", "sexes", "rooms"}),
    codes={one.name: codes for one in _UNIT_COLUMNS if (codes := _codes_of(one))},
)
ROOMS = Shape(
    keys={
        "names": Kind.TEXTS,
        "beds": Kind.NUMBER,
        "shared": Kind.TRUTH,
        "sex": Kind.TEXT,
        "minors": Kind.TRUTH,
    },
    needed=frozenset({"names", "beds"}),
    codes={"sex": tuple(Sex.values)},
)


def tables_of(text: str) -> dict[str, Any]:
    """Return what stands in a TOML file.

    Raises
    ------
    FormRefused
        When it is no TOML.
    """
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise one_mistake("", f"Dit bestand is geen TOML: {error}. Verbeter die regel.") from None


def read(given: object, shape: Shape, *, at: str, mistakes: Mistakes) -> dict[str, Any]:
    """Return what stands in a table, and remember all that cannot.

    A key whose value cannot be is left out, so a table may lack what is needed.
    """
    if not isinstance(given, dict):
        mistakes.add(at, "Hier hoort een tabel te staan, geen losse waarde.")
        return {}
    read: dict[str, Any] = {}
    for key, value in given.items():
        path = f"{at}.{key}" if at else key
        kind = shape.keys.get(key)
        if kind is None:
            mistakes.add(path, _unknown(key, shape))
        elif not _is_of(value, kind):
            mistakes.add(path, f"{value!r} past hier niet. Zet hier {kind}.")
        elif strange := _strange(value, shape.codes.get(key)):
            listed = ", ".join(shape.codes[key])
            mistakes.add(path, f"{', '.join(strange)} is hier onbekend. Kies uit {listed}.")
        else:
            read[key] = value
    for key in sorted(shape.needed - given.keys()):
        mistakes.add(f"{at}.{key}" if at else key, f"Dit ontbreekt. Zet hier {shape.keys[key]}.")
    return read


def _is_of(value: object, kind: Kind) -> bool:
    match kind:
        case Kind.TEXTS:
            return isinstance(value, list) and all(isinstance(one, str) for one in value)
        case Kind.TABLES:
            return isinstance(value, list)
        # A truth is a number to Python, and a moment a day.
        case Kind.NUMBER:
            return isinstance(value, int) and not isinstance(value, bool)
        case Kind.DAY:
            return isinstance(value, date) and not isinstance(value, datetime)
        case Kind.TRUTH:
            return isinstance(value, bool)
        case Kind.TEXT:
            return isinstance(value, str)


def _strange(value: Any, codes: tuple[str, ...] | None) -> list[str]:
    if codes is None:
        return []
    return [one for one in (value if isinstance(value, list) else [value]) if one not in codes]


def _unknown(key: str, shape: Shape) -> str:
    near = get_close_matches(key, shape.keys, n=1)
    remedy = f"Bedoelt u {near[0]}?" if near else f"Wat er mag staan: {', '.join(shape.keys)}."
    return f"{key} is hier onbekend. {remedy}"

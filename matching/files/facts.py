"""What a problem's parts say in a file, in one way only."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Any

from matching.geography import Point
from matching.requests import DangerArea

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def facts(part: DataclassInstance) -> dict[str, object]:
    """Return *part* as an object, without the keys that say no more than their default."""
    found: dict[str, object] = {}
    for field in fields(part):
        value = getattr(part, field.name)
        if isinstance(value, Point):
            found |= facts(value)
        elif value != field.default:
            found[field.name] = _plain(value)
    if isinstance(part, DangerArea) and part.point:
        # No point goes without its radius, not even the default one.
        found["radius_km"] = _plain(part.radius_km)
    return found


def _plain(value: Any) -> object:
    match value:
        case tuple():
            return [_plain(item) for item in value]
        case frozenset():
            return sorted((_plain(item) for item in value), key=json.dumps)
        case Enum():
            return value.name
        case date():
            return value.isoformat()
        case float() if value.is_integer():
            return int(value)  # 15 and 15.0 are equal, so they are written the same
        case bool() | int() | float() | str():
            return value
        case _:
            return facts(value)

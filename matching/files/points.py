"""Points, which a file gives as two keys among others."""

from __future__ import annotations

from typing import Any

from matching.files.fields import require
from matching.geography import Point


def with_point(facts: dict[str, Any]) -> dict[str, Any]:
    """Return *facts* with latitude and longitude, where given, as one point."""
    if facts.keys().isdisjoint({"latitude", "longitude"}):
        return facts
    require(facts, ("latitude", "longitude"))
    point = Point(latitude=facts.pop("latitude"), longitude=facts.pop("longitude"))
    return facts | {"point": point}

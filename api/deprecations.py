"""Operations that will go: announced in every answer, long before they do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from django.http import HttpResponse
from django.utils.http import http_date

#: What is announced remains at least so long: programs of others are not changed in a week.
_REMAINS = timedelta(days=183)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deprecation:
    """Since when an operation is announced to go, and when it goes."""

    since: date
    sunset: date  #: the first day on which it may be gone
    link: str  #: where it says what to use instead

    def __post_init__(self) -> None:
        if self.sunset - self.since < _REMAINS:
            raise ValueError(
                f"sunset: {self.sunset} is less than half a year after {self.since}. "
                f"Name a later day."
            )

    @property
    def headers(self) -> dict[str, str]:
        """Return what an answer says: RFC 9745, RFC 8594, and where to read on."""
        return {
            "Deprecation": f"@{_seconds(self.since)}",
            "Sunset": http_date(_seconds(self.sunset)),
            "Link": f'<{self.link}>; rel="deprecation"; type="text/html"',
        }


#: By method and path, as in the table of doors. None so far.
DEPRECATED: Mapping[str, Deprecation] = {}


def announce(answer: HttpResponse, operation: str) -> None:
    """Say in an answer that its operation will go, where it will."""
    if going := DEPRECATED.get(operation):
        for name, value in going.headers.items():
            answer[name] = value


def mark(described: dict[str, Any]) -> None:
    """Say it in a description as well."""
    for path, operations in described["paths"].items():
        for method, operation in operations.items():
            if going := DEPRECATED.get(f"{method.upper()} {path}"):
                operation["deprecated"] = True
                for one in operation["responses"].values():
                    one["headers"] = one.get("headers", {}) | _headers(going)


def _headers(going: Deprecation) -> dict[str, Any]:
    return {
        name: {"description": value, "schema": {"type": "string"}}
        for name, value in going.headers.items()
    }


def _seconds(day: date) -> int:
    return int(datetime.combine(day, time.min, tzinfo=UTC).timestamp())

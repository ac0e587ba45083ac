"""Where people go after a stay, for forms, which know no tables."""

from __future__ import annotations

from opvang.models.codes import Destination


def destinations() -> tuple[tuple[str, str], ...]:
    """Return the code and the words of each destination."""
    return tuple((one.value, str(one.label)) for one in Destination)


def destination(code: str) -> Destination:
    """Return the destination with a code. Raises ValueError where there is none."""
    return Destination(code)

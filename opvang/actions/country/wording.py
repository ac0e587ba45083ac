"""Small turns of words: lists written as text, and codes as the database takes them."""

from __future__ import annotations

from collections.abc import Iterable


def listed(text: str, *, between: str | None = None) -> tuple[str, ...]:
    """Return the words of a text; *between*: what parts them, white space unless told otherwise."""
    return tuple(text.split(between))


def plain(codes: Iterable[str]) -> list[str]:
    """Return codes as plain words: the database driver has its own idea of enumerations."""
    return [str(code) for code in codes]

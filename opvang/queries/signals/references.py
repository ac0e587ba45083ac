"""The codes by which signals are mentioned."""

from __future__ import annotations

from opvang.models.base import new_signal_reference


def new_reference() -> str:
    """Return a code as signals have them, of none."""
    return new_signal_reference()

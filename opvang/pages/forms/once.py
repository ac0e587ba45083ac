"""What a form is known by, so that sending it twice does one thing."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID, uuid4


def form_key(sent: Mapping[str, str]) -> UUID:
    """Return the key that a form carries as `key`; a new one if it has none, or nonsense."""
    try:
        return UUID(sent.get("key", ""))
    except ValueError:
        return uuid4()

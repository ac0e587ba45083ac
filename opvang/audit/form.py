"""The bytes that seals are hashes of, as docs/audit.md tells them to other tools."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any
from uuid import UUID

_FIRST = (
    *("number", "id", "at", "account", "organisation", "roles", "activity", "verb", "outcome"),
    *("object_kind", "object_id", "request", "detail", "purpose", "channel", "session", "network"),
    "break_glass",
)
#: Which columns of a row count, in this order, by the form of the seal. A form is never changed:
#: the log would seem to be. A new column makes a new form, with which the next seals are made.
FIELDS_BY_FORM: dict[int, tuple[str, ...]] = {1: _FIRST, 2: (*_FIRST, "transaction")}
FORM = max(FIELDS_BY_FORM)
#: What the first seal has for the seal before it.
NO_SEAL = "0" * 64
#: How long the digest of one row is, in bytes.
DIGEST_BYTES = 32


def digest(row: Sequence[Any]) -> bytes:
    """Return the SHA-256 of one row: its columns in the order of a form."""
    return sha256(_bytes(list(row))).digest()


def seal_value(
    *,
    form: int,
    number: int,
    made_at: datetime,
    previous: str,
    entries: Sequence[int],
    digests: bytes,
) -> str:
    """Return the SHA-256 of a seal, as hexadecimal digits.

    Parameters
    ----------
    entries
        The numbers of its rows.
    digests
        Of each row its digest, in the same order.
    """
    head = _bytes(["opvang-audit", form, number, made_at, previous, list(entries)])
    return sha256(head + b"\n" + digests).hexdigest()


def _bytes(values: list[Any]) -> bytes:
    """Return JSON without white space, in ASCII: the same values are the same bytes everywhere."""
    return json.dumps(values, separators=(",", ":"), default=_text).encode("ascii")


def _text(value: object) -> str:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    if isinstance(value, UUID):
        return str(value)
    raise TypeError(f"a {type(value).__name__} has no form in a seal")

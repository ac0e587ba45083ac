"""From an identifier to its mark: a slow hash under a key that is not in the database. ADR 24."""

from __future__ import annotations

from hmac import digest

from argon2.low_level import Type, hash_secret_raw
from django.conf import settings
from django.views.decorators.debug import sensitive_variables

#: What the Open Worldwide Application Security Project asks at least of Argon2id: 19 MiB, twice.
_ROUNDS, _KIBIBYTES, _LANES = 2, 19 * 1024, 1
_BYTES = 32
_SALT_BYTES = 16


@sensitive_variables()
def mark_of(kind: str, spelled: str) -> bytes:
    """Return the mark of an identifier: always the same under one key, and never to be undone."""
    secret = digest(_key(), f"{kind}\n{spelled}".encode(), "sha256")
    # One salt a kind: with another for each person nobody would ever be found.
    salt = digest(_key(), f"salt\n{kind}".encode(), "sha256")[:_SALT_BYTES]
    return hash_secret_raw(
        secret,
        salt,
        time_cost=_ROUNDS,
        memory_cost=_KIBIBYTES,
        parallelism=_LANES,
        hash_len=_BYTES,
        type=Type.ID,
    )


def _key() -> bytes:
    key: str = settings.IDENTITY_KEY
    return key.encode()

"""What somebody typed, made unreadable while it waits in their browser for them to sign in."""

from __future__ import annotations

import json
from base64 import urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings
from django.utils.crypto import salted_hmac

#: More than this nobody types; a sheet is chosen again.
_MOST_CHARACTERS = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """A form that came too late."""

    account: UUID  #: whose it is; nobody else gets it
    path: str  #: where it goes
    fields: Sequence[tuple[str, str]]  #: in the order of the form


def seal(typed: Typed) -> str | None:
    """Return a form as a text that only this site can read; None where it is too long to keep."""
    if sum(len(name) + len(value) for name, value in typed.fields) > _MOST_CHARACTERS:
        return None
    text = json.dumps([str(typed.account), typed.path, list(typed.fields)])
    return _lock().encrypt(text.encode()).decode()


def unseal(sealed: str) -> Typed | None:
    """Return what was sealed; None where that was not here, or TYPED_MINUTES ago."""
    try:
        text = _lock().decrypt(sealed.encode(), ttl=settings.TYPED_MINUTES * 60)
    except InvalidToken:
        return None
    account, path, fields = json.loads(text)
    pairs = tuple((name, value) for name, value in fields)
    return Typed(account=UUID(account), path=path, fields=pairs)


def _lock() -> Fernet:
    key = salted_hmac("opvang.typed", "", algorithm="sha256").digest()
    return Fernet(urlsafe_b64encode(key))

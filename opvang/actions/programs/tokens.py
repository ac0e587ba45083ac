"""What happens while a program works: tokens for its keys, and when a key was last used."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings

from opvang.models import AccessToken, ApiKey
from opvang.queries.invitations import hash_of
from opvang.queries.programs.bearers import TOKEN_MARK, Bearer

#: What is used again within it is not written down again.
_NOTED_FOR = timedelta(minutes=1)


def issue_token(key: UUID, scopes: Sequence[str], *, now: datetime) -> str:
    """Save a token for who proved to have a key, and return it; it is kept nowhere."""
    token = f"{TOKEN_MARK}{secrets.token_hex(32)}"
    AccessToken.objects.create(
        key_id=key,
        token_hash=hash_of(token),
        scopes=list(scopes),
        expires_at=now + timedelta(minutes=settings.ACCESS_TOKEN_MINUTES),
    )
    return token


def note_use(bearer: Bearer, *, now: datetime) -> None:
    """Write down that a key was used, unless it was in the last minute, since most only read."""
    known = bearer.last_used_at
    if known is None or known <= now - _NOTED_FOR:
        ApiKey.objects.filter(pk=bearer.key).update(last_used_at=now)


def forget_old_tokens(*, now: datetime) -> None:
    """Delete the tokens that are over."""
    AccessToken.objects.filter(expires_at__lt=now).delete()

"""Which program brings a key or a token; looked up anew for each question, so ending is at once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from hmac import compare_digest
from uuid import UUID

from django.db.models import QuerySet

from opvang.models import AccessToken, Account, ApiKey
from opvang.queries.invitations import hash_of

#: What a token begins with, so that whoever finds one somewhere knows what it is.
TOKEN_MARK = "opt_"  # noqa: S105  # nosec B105  # a mark, no secret
_KEY = re.compile(r"opv_([0-9a-z]{8})_([0-9a-f]{64})")
_PROGRAM = "program__account"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearer:
    """A program that proved itself."""

    account: Account
    scopes: frozenset[str]  #: what it may use of the API; a token may have fewer than its program
    program: UUID
    key: UUID
    last_used_at: datetime | None  #: to the minute; None: never

    @property
    def client_id(self) -> str:
        """Return what OAuth calls the program."""
        return str(self.program)


def key_text(prefix: str, secret: str) -> str:
    """Return a key as a program brings it."""
    return f"opv_{prefix}_{secret}"


def bearer_of(text: str, *, now: datetime) -> Bearer | None:
    """Return who brings this key or token; None: nobody, or it works no more."""
    if text.startswith(TOKEN_MARK):
        return _of_token(text, now=now)
    return bearer_of_key(text, now=now)


def bearer_of_key(text: str, *, now: datetime) -> Bearer | None:
    """Return who brings this key; None: nobody, or it works no more."""
    parts = _KEY.fullmatch(text)
    if parts is None:
        return None
    prefix, secret = parts.groups()
    found = working_keys(now=now).filter(prefix=prefix).first()
    if found is None or not compare_digest(found.secret_hash, hash_of(secret)):
        return None
    return _bearer(found, found.program.scopes)


def working_keys(*, now: datetime) -> QuerySet[ApiKey]:
    """Return the keys that somebody can come in with now."""
    return ApiKey.objects.filter(
        revoked_at=None,
        activated_at__isnull=False,
        expires_at__gt=now,
        program__ended_at=None,
        program__activated_at__isnull=False,
        program__expires_at__gt=now,
        program__account__is_active=True,
    ).select_related(_PROGRAM)


def _of_token(text: str, *, now: datetime) -> Bearer | None:
    tokens = AccessToken.objects.filter(token_hash=hash_of(text), expires_at__gt=now)
    token = tokens.filter(key__in=working_keys(now=now)).select_related(f"key__{_PROGRAM}").first()
    return _bearer(token.key, token.scopes) if token else None


def _bearer(key: ApiKey, scopes: list[str]) -> Bearer:
    return Bearer(
        account=key.program.account,
        scopes=frozenset(scopes) & frozenset(key.program.scopes),
        program=key.program_id,
        key=key.id,
        last_used_at=key.last_used_at,
    )

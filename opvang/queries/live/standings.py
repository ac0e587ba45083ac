"""Who somebody is by their session, and what they hear; asked anew whenever that may change."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.contrib.auth import HASH_SESSION_KEY
from django.utils.crypto import constant_time_compare

from opvang import events
from opvang.models import Account, Session
from opvang.models.organisations.sessions import SessionStore
from opvang.queries.hearing import kinds_heard
from opvang.queries.second_factors import must_do_first


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What a socket may be told, as things stood when it was asked."""

    account: UUID
    audiences: frozenset[str]
    kinds: frozenset[str]
    expires_at: datetime  #: when the session is over if nothing more is asked

    def is_as(self, other: Standing | None) -> bool:
        """Say whether the same person hears the same; how long they still stay is no matter."""
        return other is not None and (self.account, self.audiences, self.kinds) == (
            *(other.account, other.audiences),
            other.kinds,
        )


def standing_of(session_key: str, *, now: datetime) -> Standing | None:
    """Return who is signed in by this session; None: nobody, or they have to do something first."""
    return standings_of([session_key], now=now).get(session_key)


def standings_of(session_keys: Collection[str], *, now: datetime) -> Mapping[str, Standing]:
    """Return who is signed in by each of these sessions, and leave out whoever is not."""
    found = Session.objects.filter(session_key__in=session_keys, expire_date__gt=now)
    rows = found.filter(account__is_active=True).select_related("account")
    return {row.session_key: _standing(row, row.account) for row in rows if _is_in(row)}


def _is_in(row: Session) -> bool:
    account = row.account
    if account is None or must_do_first(account):
        return False
    # As Django does for each page: another password ends the sessions that began with the old one.
    kept = SessionStore(row.session_key).decode(row.session_data).get(HASH_SESSION_KEY, "")
    return constant_time_compare(kept, account.get_session_auth_hash())


def _standing(row: Session, account: Account | None) -> Standing:
    if account is None:
        raise ValueError("a session of nobody has no standing")
    return Standing(
        account=account.id,
        audiences=frozenset(events.audiences_of(account)),
        kinds=kinds_heard(account),
        expires_at=row.expire_date,
    )

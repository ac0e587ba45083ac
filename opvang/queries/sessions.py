"""Where somebody is signed in, in words that they recognise."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext

from opvang.models import Account, Session


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenSession:
    """One browser in which somebody is signed in."""

    key: str  #: what a form calls it; no way into it
    device: str  #: browser and machine
    where: str  #: the same network as now or another; empty: not known
    since: datetime | None  #: None: not known
    last_used: datetime
    is_this: bool  #: the one that asks


def key_of(session: Session) -> str:
    """Return by what a page names a session, which lets nobody into it."""
    return salted_hmac("opvang.session", session.session_key).hexdigest()[:32]


def open_sessions(
    account: Account, *, this: str | None, network: str, now: datetime
) -> tuple[OpenSession, ...]:
    """Return where somebody is signed in, the one in use first; *this* is the session that asks."""
    found = Session.objects.filter(account=account, expire_date__gt=now)
    listed = [_open(one, this=this, network=network) for one in found]
    return tuple(sorted(listed, key=lambda one: not one.is_this))


def seconds_left(key: str | None, *, now: datetime) -> int:
    """Return how long a session still lasts if nothing is asked."""
    found = Session.objects.filter(session_key=key, expire_date__gt=now).first()
    return int((found.expire_date - now).total_seconds()) if found else 0


def whose_was(key: str, *, now: datetime) -> UUID | None:
    """Return whose session was over in the last TYPED_MINUTES; None: nobody's, or it was ended."""
    since = now - timedelta(minutes=settings.TYPED_MINUTES)
    found = Session.objects.filter(session_key=key, expire_date__range=(since, now)).first()
    return found.account_id if found else None


def _open(session: Session, *, this: str | None, network: str) -> OpenSession:
    return OpenSession(
        key=key_of(session),
        device=_device(session),
        where=_where(session.network, network),
        since=session.began_at,
        last_used=session.expire_date - timedelta(seconds=settings.SESSION_COOKIE_AGE),
        is_this=session.session_key == this,
    )


def _device(session: Session) -> str:
    if not session.system:
        return gettext("Onbekend apparaat")
    names = {
        "browser": session.get_browser_display(),
        "system": session.get_system_display(),
    }
    return gettext("%(browser)s op %(system)s") % names


def _where(theirs: str, here: str) -> str:
    if not theirs or not here:
        return ""
    if theirs == here:
        return gettext("via hetzelfde netwerk als nu")
    return gettext("via een ander netwerk")

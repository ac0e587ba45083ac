"""Where somebody is signed in: begun, and ended from elsewhere."""

from __future__ import annotations

from datetime import datetime, timedelta
from ipaddress import ip_address, ip_network

from django.db import transaction
from django.utils.crypto import salted_hmac

from opvang.audit import Subject, record
from opvang.errors import NotFound
from opvang.models import Account, Session
from opvang.models.codes import Activity, Browser, ObjectKind, System
from opvang.models.organisations.sessions import BEGAN, BROWSER, NETWORK, SYSTEM
from opvang.queries.sessions import key_of

# What a browser calls itself, the most particular first: Edge also says Chrome, Chrome also Safari.
_BROWSERS = {
    "Edg": Browser.EDGE,
    "Firefox": Browser.FIREFOX,
    "FxiOS": Browser.FIREFOX,
    "Chrome": Browser.CHROME,
    "CriOS": Browser.CHROME,
    "Safari": Browser.SAFARI,
}
_SYSTEMS = {
    "iPhone": System.IPHONE,
    "iPad": System.IPAD,
    "Android": System.ANDROID,
    "Windows": System.WINDOWS,
    "Mac OS": System.MAC,
    "Linux": System.LINUX,
}
#: How much of an address tells a network from another: a street, not a house.
_BITS = {4: 24, 6: 48}
#: How long the row of a session that is over remains: what was typed meanwhile is known by it.
_REMAINS = timedelta(days=1)


def begin_session(user_agent: str, address: str | None, *, at: datetime) -> dict[str, str]:
    """Return what a session keeps of the browser that somebody signs in with."""
    return {
        BROWSER: next((one for said, one in _BROWSERS.items() if said in user_agent), "OTHER"),
        SYSTEM: next((one for said, one in _SYSTEMS.items() if said in user_agent), "OTHER"),
        NETWORK: network_of(address),
        BEGAN: at.isoformat(),
    }


def network_of(address: str | None) -> str:
    """Return a mark of the network that an address lies in; empty where it is not known."""
    if not address:
        return ""
    bits = _BITS[ip_address(address).version]
    network = ip_network((address, bits), strict=False)
    return salted_hmac("opvang.network", str(network), algorithm="sha256").hexdigest()[:16]


@transaction.atomic
def end_session(actor: Account, key: str, *, at: datetime) -> None:
    """End one session of somebody's own, by the key that their page names it by.

    Raises
    ------
    NotFound
        When they have none of that key.
    """
    found = [one for one in Session.objects.filter(account=actor) if key_of(one) == key]
    if not found:
        raise NotFound(activity=Activity.END_SESSION, object_id=actor.id)
    found[0].delete()
    _record(actor, actor, "ONE", at=at)


@transaction.atomic
def end_other_sessions(actor: Account, *, keep: str | None, at: datetime) -> int:
    """End all sessions of somebody but the one they are in; return how many those were."""
    ended, _ = Session.objects.filter(account=actor).exclude(session_key=keep).delete()
    if ended:
        _record(actor, actor, "OTHERS", at=at)
    return ended


def end_all_sessions(account: Account) -> None:
    """End every session of an account, in the transaction of what asks for it."""
    Session.objects.filter(account=account).delete()


def forget_old_sessions(*, now: datetime) -> None:
    """Delete what is left of sessions that are over."""
    Session.objects.filter(expire_date__lt=now - _REMAINS).delete()


def _record(actor: Account, account: Account, detail: str, *, at: datetime) -> None:
    subject = Subject(kind=ObjectKind.ACCOUNT, id=account.id)
    record(actor, Activity.END_SESSION, subject, at=at, detail=detail)

"""From where an act comes: known at the door of the system, written down where it is done."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from ipaddress import ip_address

from django.utils.crypto import salted_hmac

from opvang.models.codes import Channel, Network


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The way by which somebody came."""

    channel: Channel = Channel.SYSTEM
    session: str = ""  #: `session_mark`; empty: there is none
    network: Network = Network.NONE


# Asked when something is done: who signs in has another session before and after.
_asked: ContextVar[Callable[[], Origin]] = ContextVar("origin", default=Origin)


def current_origin() -> Origin:
    """Return from where what is done now comes; outside any door: the system itself."""
    return _asked.get()()


@contextmanager
def coming_from(ask: Callable[[], Origin]) -> Iterator[None]:
    """Let all that is done inside the block come from what *ask* says at that moment."""
    before = _asked.set(ask)
    try:
        yield
    finally:
        _asked.reset(before)


def from_network(address: str | None, *, session: str | None, is_program: bool) -> Origin:
    """Return the origin of what a browser or another program asks.

    Parameters
    ----------
    address
        Its internet address; only its class is kept. None: unknown.
    session
        The key of its session; None: it has none.
    """
    return Origin(
        channel=Channel.API if is_program else Channel.PAGE,
        session=session_mark(session),
        network=network_of(address),
    )


def session_mark(key: str | None) -> str:
    """Return a mark that is the same within a session, and opens none; empty: there is none."""
    if not key:
        return ""
    return salted_hmac("opvang.audit.session", key, algorithm="sha256").hexdigest()[:16]


def network_of(address: str | None) -> Network:
    """Return the class of an internet address; it is not kept itself."""
    try:
        known = ip_address(address or "")
    except ValueError:
        return Network.NONE
    if known.is_loopback:
        return Network.MACHINE
    return Network.INSIDE if known.is_private else Network.OUTSIDE

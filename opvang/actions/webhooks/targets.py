"""Where a webhook may lead: to the internet, and never to what only this server can reach."""

from __future__ import annotations

import socket
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import gettext

from opvang.errors import NotPossible

_OWN_NETWORKS = tuple(
    map(ip_network, ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"))
)
_OF_THE_INTERNET = ip_network("2000::/3")
#: Addresses of IPv6 that have one of IPv4 in them, and so could lead anywhere.
_WRAPPED = tuple(map(ip_network, ("2001::/32", "2002::/16")))


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """An address of the web, in its parts."""

    host: str
    port: int
    path: str  #: with what is asked behind it
    is_secure: bool

    @property
    def name(self) -> str:
        """Return whom it is for, as the header `Host` has it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == (443 if self.is_secure else 80) else f"{host}:{self.port}"


def target_of(address: str) -> Target:
    """Return the parts of an address; plain http only on this machine, where nobody is served.

    Raises
    ------
    NotPossible
        When it is no such address.
    """
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        raise NotPossible(_sentence()) from None
    is_secure = parts.scheme == "https"
    is_plain = parts.scheme == "http" and settings.LOCAL and parts.hostname in _THIS_MACHINE
    has_more = "@" in parts.netloc or parts.fragment or not address.isascii()
    if not (is_secure or is_plain) or not parts.hostname or has_more or " " in address:
        raise NotPossible(_sentence())
    asked = f"?{parts.query}" if parts.query else ""
    return Target(
        host=parts.hostname,
        port=port or (443 if is_secure else 80),
        path=(parts.path or "/") + asked,
        is_secure=is_secure,
    )


_THIS_MACHINE = ("localhost", "127.0.0.1", "::1")


def found_at(target: Target) -> list[str]:
    """Return the internet addresses where it is now; empty: it leads where nothing may go.

    One that may not be among many is enough: names that lead to both are made to deceive.

    Raises
    ------
    OSError
        When nobody knows the name.
    """
    known = socket.getaddrinfo(target.host, target.port, type=socket.SOCK_STREAM)
    found = list(dict.fromkeys(str(one[4][0]) for one in known))
    return found if all(_may_go_to(ip_address(one.partition("%")[0])) for one in found) else []


def _may_go_to(found: IPv4Address | IPv6Address) -> bool:
    if isinstance(found, IPv6Address) and found.ipv4_mapped:
        return _may_go_to(found.ipv4_mapped)
    if settings.LOCAL and found.is_loopback:
        return True
    if any(found in network for network in _OWN_NETWORKS if network.version == found.version):
        return bool(settings.WEBHOOKS_TO_OWN_NETWORKS)
    if not found.is_global or found.is_multicast:
        return False
    if isinstance(found, IPv4Address):
        return True
    return found in _OF_THE_INTERNET and not any(found in network for network in _WRAPPED)


def _sentence() -> str:
    return gettext("Geef een adres dat met https:// begint, zonder naam of wachtwoord erin.")

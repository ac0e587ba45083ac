"""Who may knock: pages of this site and nobody else's, with a number that can be read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qs, urlsplit

from django.conf import settings
from django.http.request import split_domain_port, validate_host

_NUMBER = re.compile(r"[0-9]{1,18}")


def is_ours(headers: Mapping[bytes, bytes]) -> bool:
    """Say whether a page of this site knocks: browsers say whose page it is, and nobody else does.

    Where sockets have an address of their own, pages come from another name, which is one of ours.
    """
    origin = urlsplit(headers.get(b"origin", b"").decode("latin-1"))
    host = headers.get(b"host", b"").decode("latin-1")
    if origin.scheme not in ("https", *(("http",) if settings.LOCAL else ())):
        return False
    same = origin.netloc == host or bool(settings.LIVE_URL)
    return same and _is_name_of_ours(host) and _is_name_of_ours(origin.netloc)


def since(scope: Mapping[str, Any]) -> int | None:
    """Return after which number somebody reads on; None: from now.

    Raises
    ------
    ValueError
        When what is asked is no such number.
    """
    asked = scope["query_string"].decode("latin-1")
    values = parse_qs(asked, keep_blank_values=True, max_num_fields=5).get("since", [])
    if not values:
        return None
    if len(values) > 1 or not _NUMBER.fullmatch(values[0]):
        raise ValueError("since")
    return int(values[0])


def session_key_of(scope: Mapping[str, Any]) -> str:
    """Return what the browser brings to be recognised by; empty: nothing."""
    return str(scope["cookies"].get(settings.SESSION_COOKIE_NAME, ""))


def _is_name_of_ours(netloc: str) -> bool:
    domain, _ = split_domain_port(netloc)
    return bool(domain) and validate_host(domain, settings.ALLOWED_HOSTS)

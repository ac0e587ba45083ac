"""Which pages follow what happens elsewhere, and of which kinds of events each shows something.

A browser hears only that an event of some kind happened, and asks for its page again if that kind
stands here. What does not stand here is not followed: a form that somebody fills in, and what was
computed once.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.conf import settings

from opvang.events import settled_through
from opvang.pages.account.sessions import BY_ITSELF
from opvang.pages.kinds import (
    ACCOUNTS,
    ALL,
    CAPACITY,
    COUNTRY,
    COVERAGE,
    CRISIS,
    GLASS,
    KEEPING,
    MATCH,
    PARKED,
    PLACEMENTS,
    POLICY,
    REQUESTS,
    SIGNALS,
)
from opvang.queries.live.since import happened_since

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.http import HttpRequest

    from opvang.pages.kinds import Kinds
    from opvang.pages.signed_in import SignedInRequest

#: What an answer says: the number through which everything stands in it.
THROUGH = "X-Through"
#: What a page that asks by itself may say: the number through which everything stands on it. Parts
#: of it of which nothing happened since stay, and are not made.
SINCE = "X-Since"
#: What a request bears while its page is made.
_SINCE = "followed_since"
_NUMBER = re.compile(r"[0-9]{1,18}")
#: Where sockets are on the site itself.
_PATH = "/live"

#: What stands above every page.
_ABOVE = CRISIS
#: By the name of the page, as in urls.py: of what something stands on the page itself.
FOLLOWED: dict[str, Kinds] = {
    "requests": REQUESTS | PLACEMENTS | COUNTRY | MATCH | SIGNALS | KEEPING,
    "request": REQUESTS | PLACEMENTS | CAPACITY | COUNTRY | MATCH,
    "board": PLACEMENTS | CAPACITY | REQUESTS | MATCH | SIGNALS | ACCOUNTS | POLICY | GLASS,
    "to-answer": PLACEMENTS | COUNTRY | REQUESTS | SIGNALS | GLASS,
    "placement": PLACEMENTS | REQUESTS,
    "unit": CAPACITY | PLACEMENTS,
    "desk": ALL,
    "who-fits": CAPACITY | COUNTRY | PLACEMENTS | REQUESTS | MATCH,
    "long-stays": PLACEMENTS | CAPACITY,
    "overrides": PLACEMENTS | REQUESTS,
    "country": ALL,
    "signals": SIGNALS | COVERAGE,
    "signal": SIGNALS,
    "coverage": COVERAGE,
    "policy": POLICY,
    "oversight": GLASS | REQUESTS,
    "broken-glass": GLASS,
    "retention": KEEPING,
    "accounts": ACCOUNTS,
    "programs": ACCOUNTS,
    "parked-messages": PARKED,
    "messages": REQUESTS | PLACEMENTS | GLASS | PARKED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Following:
    """What a page needs to follow what happens."""

    since: int  #: the number through which everything stands on the page
    kinds: str  #: separated by spaces
    url: str  #: where the sockets are


def kinds_of(page: str) -> Kinds:
    """Return of which kinds of events something stands on a page that follows."""
    return FOLLOWED[page] | _ABOVE


@contextmanager
def from_number(request: HttpRequest) -> Iterator[int | None]:
    """Make a page that follows from the number asked here, before it; None: it follows nothing.

    Whatever happens while the page is made then comes once more, and nothing is missed. What is
    shown instead of the page, when it is refused, follows nothing.
    """
    match = request.resolver_match
    follows = request.method == "GET" and match is not None and match.url_name in FOLLOWED
    since = settled_through() if follows else None
    setattr(request, _SINCE, since)
    try:
        yield since
    except BaseException:
        setattr(request, _SINCE, None)
        raise


def stands_still(request: SignedInRequest, kinds: Kinds) -> bool:
    """Say whether a part that shows these kinds stands on the page that asks as it would anew."""
    through, after = getattr(request, _SINCE, None), request.headers.get(SINCE, "")
    if through is None or not _NUMBER.fullmatch(after):
        return False
    return not happened_since(request.user, kinds, after=int(after), through=through)


def following(request: HttpRequest) -> Following | None:
    """Return how the page of *request* follows; None: it does not."""
    since = getattr(request, _SINCE, None)
    match = request.resolver_match
    if since is None or match is None:
        return None
    kinds = kinds_of(str(match.url_name))
    return Following(since=since, kinds=" ".join(sorted(kinds)), url=settings.LIVE_URL or _PATH)


def refreshes(request: HttpRequest) -> bool:
    """Say whether a page that follows asks for itself again, and so for what it shows alone."""
    by_htmx = "HX-Request" in request.headers and BY_ITSELF in request.headers
    return by_htmx and getattr(request, _SINCE, None) is not None

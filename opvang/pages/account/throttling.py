"""Who asks more than people can is asked to wait: by account, or by address before signing in."""

from __future__ import annotations

import time
from collections.abc import Callable

from django.conf import settings
from django.core.cache import caches
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from opvang.pages.account.strangers import address

#: For so many seconds questions are counted together, and signals of strangers.
_WINDOW, _HOUR = 60, 3600
_BELOW_API = "/api/"


class ThrottlingMiddleware:
    """Counts questions in the memory of each process, so that no page waits for a count.

    Files never come here, and jobs ask nothing.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, or say how long to wait."""
        who, most = _principal(request)
        if not most:
            return self.get_response(request)
        window, since = divmod(int(time.time()), _WINDOW)
        left, seconds = most - _counted(f"{window}/{who}"), _WINDOW - since
        if left < 0:
            answer = render(request, "429.html", status=429)
            answer["Retry-After"] = str(seconds)
        else:
            answer = self.get_response(request)
        if request.path.startswith(_BELOW_API):
            # As the draft of the IETF has it; each process counts for itself.
            answer["RateLimit-Policy"] = f'"minute";q={most};w={_WINDOW}'
            answer["RateLimit"] = f'"minute";r={max(left, 0)};t={seconds}'
        return answer


def sends_too_much(request: HttpRequest) -> bool:
    """Count a signal of a stranger, and say whether there were too many from there this hour."""
    hour = int(time.time()) // _HOUR
    key = f"signal/{hour}/{address(request)}"
    return bool(_counted(key, seconds=_HOUR) > settings.STRANGER_SIGNALS_AN_HOUR)


def _principal(request: HttpRequest) -> tuple[str, int]:
    """Return who asks, and how often they may in a minute; 0: as often as they like."""
    if request.user.is_authenticated:
        return f"account/{request.user.pk}", settings.REQUESTS_A_MINUTE
    return f"address/{address(request)}", settings.STRANGER_REQUESTS_A_MINUTE


def _counted(key: str, *, seconds: int = 2 * _WINDOW) -> int:
    counts = caches["requests"]
    counts.add(key, 0, timeout=seconds)
    try:
        return counts.incr(key)
    except ValueError:
        # So many others asked that this count was dropped in between.
        return 1

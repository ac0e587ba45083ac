"""How long somebody is still signed in, for the page that warns them."""

from __future__ import annotations

from django.http import HttpRequest, JsonResponse
from django.middleware.csrf import get_token
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from opvang.pages.account.sessions import BY_ITSELF
from opvang.queries.sessions import seconds_left


def mark_of(account: object) -> str:
    """Return by what a page knows whose it is, without saying it."""
    return salted_hmac("opvang.reader", str(account)).hexdigest()[:16]


@require_GET
@never_cache
def still_here(request: HttpRequest) -> JsonResponse:
    """Say for how many seconds, of whom, and with what forms are sent.

    Asked by a click it makes the session last; asked by the page itself it does not.
    """
    if not request.user.is_authenticated:
        return JsonResponse({"seconds": 0})
    left = seconds_left(request.session.session_key, now=timezone.now())
    return JsonResponse(
        {
            "seconds": left if BY_ITSELF in request.headers else request.session.get_expiry_age(),
            "reader": mark_of(request.user.pk),
            "token": get_token(request),
        }
    )

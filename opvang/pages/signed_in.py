"""Pages for people who are signed in, never kept by a browser."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any, cast

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods
from django_htmx.http import HttpResponseClientRefresh

if TYPE_CHECKING:
    from django_htmx.middleware import HtmxDetails

    from opvang.models import Account

    class SignedInRequest(HttpRequest):
        """A request of somebody we know."""

        user: Account
        htmx: HtmxDetails


def page(*methods: str) -> Callable[[Callable[..., HttpResponse]], Callable[..., HttpResponse]]:
    """Make a view a page for whoever is signed in, by these methods only; GET brings HEAD along."""
    allowed = [*methods, "HEAD"] if "GET" in methods else [*methods]

    def decorate(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        guarded: Any = require_http_methods(allowed)(never_cache(_at_the_door(view)))
        return cast("Callable[..., HttpResponse]", guarded)

    return decorate


def _at_the_door(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Send strangers to sign in; a screen that refreshes part of itself goes there as a whole."""
    guarded: Any = login_required(view)

    @wraps(view)
    def asked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if "HX-Request" in request.headers and not request.user.is_authenticated:
            return HttpResponseClientRefresh()
        answer: HttpResponse = guarded(request, *args, **kwargs)
        return answer

    return asked

"""Pages for people who are signed in, never kept by a browser."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any, cast

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods
from django_htmx.http import HttpResponseClientRefresh, reswap, trigger_client_event

from opvang.database.once import one_page
from opvang.pages.account.typed import sign_in_first
from opvang.pages.following import THROUGH, from_number
from opvang.policy import one_policy
from opvang.queries.sessions import whose_was

if TYPE_CHECKING:
    from django_htmx.middleware import HtmxDetails

    from opvang.models import Account

    class SignedInRequest(HttpRequest):
        """A request of somebody we know."""

        user: Account
        htmx: HtmxDetails


#: What changes nothing.
_READING = ("GET", "HEAD")


def page(*methods: str) -> Callable[[Callable[..., HttpResponse]], Callable[..., HttpResponse]]:
    """Make a view a page for whoever is signed in, by these methods only; GET brings HEAD along."""
    allowed = [*methods, "HEAD"] if "GET" in methods else [*methods]

    def decorate(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        guarded: Any = require_http_methods(allowed)(never_cache(_at_the_door(_reading(view))))
        return cast("Callable[..., HttpResponse]", guarded)

    return decorate


def _reading(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Show a page by one version of the policy; what is sent in goes by that of its action."""

    @wraps(view)
    def read(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method not in _READING:
            return view(request, *args, **kwargs)
        with one_policy(), one_page(), from_number(request) as since:
            answer = view(request, *args, **kwargs)
        if since is not None:
            answer[THROUGH] = str(since)
        return answer

    return read


def _at_the_door(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Send strangers to sign in; what they sent when their session was over a moment ago waits."""
    guarded: Any = login_required(view)

    @wraps(view)
    def asked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.is_authenticated and (said := _of_nobody(request)):
            return said
        answer: HttpResponse = guarded(request, *args, **kwargs)
        return answer

    return asked


def _of_nobody(request: HttpRequest) -> HttpResponse | None:
    """Return what is said to who is no longer signed in; None: the way to the door."""
    if "HX-Request" not in request.headers:
        return sign_in_first(request)
    cookie = request.COOKIES.get(settings.SESSION_COOKIE_NAME, "")
    if whose_was(cookie, now=timezone.now()) is None:
        return HttpResponseClientRefresh()
    # The page itself covers what it shows, and keeps what was typed.
    return reswap(trigger_client_event(HttpResponse(), "session-over"), "none")

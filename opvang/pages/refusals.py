"""What the domain refuses becomes a page with the sentence that says why."""

from __future__ import annotations

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.defaults import page_not_found, permission_denied

from opvang.audit import record_refusal
from opvang.errors import Busy, NotAllowed, NotFound, OpvangError, Refused

#: When to try again where somebody else is at work, in seconds.
_RETRY_AFTER = 10


class RefusalsMiddleware:
    """Answers refusals that a view did not answer itself."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass on the request and its answer."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Return the page for a refusal; None for what is no refusal."""
        if not isinstance(error, OpvangError):
            return None
        if isinstance(error, Refused) and request.user.is_authenticated:
            record_refusal(request.user, error, at=timezone.now())
        if isinstance(error, NotFound):
            # Another's and absent look the same, so both are Django's own page.
            return page_not_found(request, Http404())
        if isinstance(error, NotAllowed):
            return permission_denied(request, error)
        answer = render(request, "refused.html", {"refusal": error}, status=_status(error))
        if isinstance(error, Busy):
            answer["Retry-After"] = str(_RETRY_AFTER)
        return answer


def _status(error: OpvangError) -> int:
    return 503 if isinstance(error, Busy) else 409

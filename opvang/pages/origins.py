"""From where what is asked comes, for the audit log."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from opvang.audit.origins import Origin, coming_from, from_network
from opvang.pages.account.strangers import address

_BELOW_API = "/api/"


class OriginsMiddleware:
    """Lets the audit log know by which way somebody came, until they have their answer."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass on the request and its answer."""
        with coming_from(lambda: _origin(request)):
            return self.get_response(request)


def _origin(request: HttpRequest) -> Origin:
    return from_network(
        address(request),
        session=request.session.session_key,
        is_program=request.path.startswith(_BELOW_API),
    )

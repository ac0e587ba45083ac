"""The database shows each request the rows of who asks, and nobody else's."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from opvang.access import context_of
from opvang.database.context import NOBODY, asked_for


class WhoseRowsMiddleware:
    """Tells for whom the database is asked, until the answer is made."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer for who is signed in; for strangers, as nobody."""
        reader = request.user
        context = context_of(reader) if reader.is_authenticated else NOBODY
        with asked_for(context):
            return self.get_response(request)

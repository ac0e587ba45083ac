"""How long somebody stays signed in: while they ask something, not while their screen does."""

from __future__ import annotations

from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpRequest, HttpResponse

#: What a screen that refreshes itself says with each question.
BY_ITSELF = "X-By-Itself"


class SessionsMiddleware(SessionMiddleware):
    """Keeps sessions; what a screen asks by itself does not make one last longer."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        """Save the session for a click, and let it grow old otherwise."""
        if BY_ITSELF in request.headers and not request.session.modified:
            return response
        kept: HttpResponse = super().process_response(request, response)
        return kept

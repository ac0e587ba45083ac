"""What every answer says to a browser, whatever it is and wherever it was made."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.middleware.security import SecurityMiddleware
from django.utils.cache import patch_cache_control
from whitenoise.middleware import WhiteNoiseFileResponse


class HeadersMiddleware(SecurityMiddleware):
    """Says it also where Django's own middleware refuses before it could: of a wrong host.

    Only files, which are the same for everybody, may be kept by a browser or by what is in between.
    """

    def process_request(self, request: HttpRequest) -> None:
        """Let everything pass: sending on to https is for Django's own, further in."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        """Return the answer with its headers."""
        answer = super().process_response(request, response)
        if not isinstance(answer, WhiteNoiseFileResponse):
            patch_cache_control(answer, no_store=True)
        return answer

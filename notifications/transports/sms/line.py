"""Twilio's client as we use it: to one address, briefly, once, and without a word in any log."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from twilio.http.http_client import TwilioHttpClient
from twilio.http.response import Response
from twilio.rest import Client

from notifications.transports.sms.provider import Provider

#: It has the address of a question, and that has a number: nothing below INFO is said of those.
_ADDRESSES = logging.getLogger("urllib3.connectionpool")
#: In place of the environment, which the library would read for all that is left out.
_NO_ENVIRONMENT = {"TWILIO": ""}


class Line(TwilioHttpClient):  # type: ignore[misc]  # Twilio ships no types
    """What carries requests; it follows nobody elsewhere and tries nothing twice."""

    def __init__(self, provider: Provider) -> None:
        super().__init__()
        self.timeout = (provider.connect_seconds, provider.answer_seconds)
        self.retry_after = ""  #: of the last answer
        self._base = urlsplit(provider.base)
        # What is set leads there, and not by a proxy that the environment names.
        self.session.trust_env = not provider.base

    def request(self, method: str, url: str, *args: Any, **options: Any) -> Response:
        """Return the answer; to another address where one is set."""
        if self._base.netloc:
            there = urlsplit(url)
            url = urlunsplit((self._base.scheme, self._base.netloc, there.path, there.query, ""))
        answer = super().request(method, url, *args, **options)
        self.retry_after = (answer.headers or {}).get("Retry-After", "")
        return answer

    def log_request(self, kwargs: dict[str, Any]) -> None:
        """Say nothing: Twilio's library would tell the number and the text."""

    def log_response(self, status_code: int, response: Any) -> None:
        """Say nothing either."""


@contextmanager
def connected(provider: Provider) -> Iterator[tuple[Client, Line]]:
    """Lend a client, and what it speaks through."""
    if _ADDRESSES.getEffectiveLevel() < logging.INFO:
        _ADDRESSES.setLevel(logging.INFO)
    line = Line(provider)
    name, password = provider.proof
    try:
        yield (
            Client(
                name,
                password,
                provider.account,
                region=provider.region or None,
                edge=provider.edge or None,
                http_client=line,
                environment=_NO_ENVIRONMENT,
            ),
            line,
        )
    finally:
        line.session.close()

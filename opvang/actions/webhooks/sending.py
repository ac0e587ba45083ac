"""Sending one message: briefly, to the address that was looked at, and reading no answer."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from http.client import HTTPException
from threading import Event, Timer

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError

from opvang.actions.webhooks.targets import Target, found_at
from opvang.models.codes import WebhookFailure

#: How long somebody may take to let us in, and for each part of the answer.
_SECONDS = 5.0
#: How long all of it may take: who answers a letter at a time holds nobody up.
_SECONDS_IN_ALL = 10.0
#: How many internet addresses of one name are tried.
_TRIED = 3
_LONGEST_WAIT = timedelta(hours=6)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came of it."""

    failure: WebhookFailure | None = None  #: None: it was taken
    wait: timedelta = timedelta()  #: how long the receiver asked to be left alone


def send(target: Target, body: bytes, headers: Mapping[str, str], *, now: datetime) -> Answer:
    """Send *body* and return what came of it; of the answer only its first lines are read."""
    try:
        found = found_at(target)
        if not found:
            return Answer(failure=WebhookFailure.REFUSED)
        return _sent(_connected(target, found), target, body, headers, now=now)
    except (OSError, HTTPException, HTTPError, UnicodeError):
        return Answer(failure=WebhookFailure.NO_ANSWER)


def _connected(target: Target, found: list[str]) -> HTTPConnection:
    """Return a line to the first that lets us in; the name is not asked again, and is proved."""
    *others, last = found[:_TRIED]
    for address in others:
        with suppress(OSError, HTTPError):
            return _line(target, address)
    return _line(target, last)


def _line(target: Target, address: str) -> HTTPConnection:
    if target.is_secure:
        line: HTTPConnection = HTTPSConnection(
            address,
            target.port,
            timeout=_SECONDS,
            server_hostname=target.host,
            ssl_context=ssl.create_default_context(),
        )
    else:
        line = HTTPConnection(address, target.port, timeout=_SECONDS)
    with _hung_up_after(line, _SECONDS_IN_ALL):
        line.connect()
    return line


def _sent(
    line: HTTPConnection,
    target: Target,
    body: bytes,
    headers: Mapping[str, str],
    *,
    now: datetime,
) -> Answer:
    named = {"Host": target.name, "User-Agent": "Opvang", **headers}
    try:
        with _hung_up_after(line, _SECONDS_IN_ALL):
            line.request("POST", target.path, body=body, headers=named, preload_content=False)
            answer = line.getresponse()
        return _meaning(answer.status, answer.headers.get("Retry-After", ""), now=now)
    finally:
        line.close()


def _meaning(status: int, retry_after: str, *, now: datetime) -> Answer:
    if 200 <= status < 300:
        return Answer()
    if status == 410:
        return Answer(failure=WebhookFailure.GONE)
    if 300 <= status < 400:
        return Answer(failure=WebhookFailure.REDIRECT)
    if status in (429, 503):
        return Answer(failure=WebhookFailure.BUSY, wait=_wait(retry_after, now=now))
    return Answer(failure=WebhookFailure.ERROR)


def _wait(retry_after: str, *, now: datetime) -> timedelta:
    """Return how long to wait: seconds or a moment, or nothing that can be read."""
    if retry_after.isascii() and retry_after.isdigit():
        return min(timedelta(seconds=int(retry_after[:9])), _LONGEST_WAIT)
    try:
        moment = parsedate_to_datetime(retry_after)
    except ValueError:
        return timedelta()
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return min(max(moment - now, timedelta()), _LONGEST_WAIT)


@contextmanager
def _hung_up_after(line: HTTPConnection, seconds: float) -> Iterator[None]:
    """Cut the line when it takes longer; what was read by then counts for nothing."""
    is_over = Event()
    timer = Timer(seconds, _hang_up, [line, is_over])
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
    if is_over.is_set():
        raise TimeoutError


def _hang_up(line: HTTPConnection, is_over: Event) -> None:
    is_over.set()
    if line.sock is not None:
        with suppress(OSError):
            line.sock.shutdown(socket.SHUT_RDWR)

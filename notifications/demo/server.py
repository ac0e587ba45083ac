"""The provider over HTTP, on a port of this machine."""

from __future__ import annotations

import base64
import hmac
import json
import re
import socket
import struct
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

from notifications.demo.faults import TAKEN, Fault
from notifications.demo.provider import DemoProvider

_HERE = "127.0.0.1"
_MESSAGES = re.compile(r"/2010-04-01/Accounts/(AC\w+)/Messages(?:/(SM\w+))?\.json")
_ANSWERS = re.compile(r"/telephones/(\w+)/answers")
#: How long a body may be, in bytes, and how long a line hangs at most, in seconds.
_LONGEST, _HANGS = 65_536, 60.0
_RETRY_AFTER = "7"

Answer = tuple[int, Mapping[str, Any]]


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, provider: DemoProvider, port: int) -> None:
        self.provider = provider
        self.is_over = Event()
        super().__init__((_HERE, port), _Asked)


@contextmanager
def answering(provider: DemoProvider, *, port: int = 0) -> Iterator[str]:
    """Let the provider answer until the end of the block; lend its address.

    With port 0 on any that is free.
    """
    server = _Server(provider, port)
    thread = Thread(target=server.serve_forever, args=(0.05,), name="provider", daemon=True)
    thread.start()
    try:
        yield f"http://{_HERE}:{server.server_port}"
    finally:
        server.is_over.set()
        server.shutdown()
        server.server_close()
        thread.join()


class _Asked(BaseHTTPRequestHandler):
    server: _Server

    def log_message(self, *_: object) -> None:  # as Python has it
        """Say nothing: addresses here have numbers in them."""

    def do_GET(self) -> None:  # as Python has it
        """List messages, or tell of one."""
        self._answer(self._read)

    def do_POST(self) -> None:  # as Python has it
        """Take a message, or the answer of a telephone."""
        self._answer(self._take)

    def _answer(self, what: Any) -> None:
        length = min(int(self.headers.get("Content-Length") or 0), _LONGEST)
        fields = parse_qs(self.rfile.read(length).decode(errors="replace"), keep_blank_values=True)
        sent = {name: values[0] for name, values in fields.items()}
        provider = self.server.provider
        if provider.faults.is_out():
            self._cut()
        elif not self._is_known():
            self._write(provider.problem(401, 20003))
        else:
            what({**sent})

    def _read(self, _: Mapping[str, str]) -> None:
        provider, asked = self.server.provider, urlsplit(self.path)
        found = _MESSAGES.fullmatch(asked.path)
        if asked.path == "/telephones":
            self._write((200, {"telephones": telephones(provider)}))
        elif found is None or found[1] != provider.account:
            self._write(provider.problem(404, 20404))
        elif found[2]:
            text = provider.telephones.of(found[2])
            self._write((200, provider.as_json(text)) if text else provider.problem(404, 20404))
        else:
            query = parse_qs(asked.query)
            size = int(query.get("PageSize", ["50"])[0])
            self._write((200, provider.listed(to=query.get("To", [""])[0], size=size)))

    def _take(self, sent: Mapping[str, str]) -> None:
        provider, path = self.server.provider, urlsplit(self.path).path
        answered, found = _ANSWERS.fullmatch(path), _MESSAGES.fullmatch(path)
        number = provider.telephones.number(answered[1]) if answered else None
        if number is not None:
            provider.answer(number, sent.get("Body", ""))
            self._write((200, {}))
        elif found is None or found[1] != provider.account:
            self._write(provider.problem(404, 20404))
        else:
            self._send(sent)

    def _send(self, sent: Mapping[str, str]) -> None:
        provider, fault = self.server.provider, self.server.provider.faults.next()
        if fault is Fault.BUSY:
            self._write(provider.problem(429, 20429), retry_after=_RETRY_AFTER)
        elif fault is Fault.ERROR:
            self._write(provider.problem(500, 20500))
        elif fault in (Fault.CLOSED_FIRST, Fault.STALL):
            self._misanswer(fault)
        else:
            answer = provider.send(sent)
            self._misanswer(fault) if fault in TAKEN else self._write(answer)

    def _misanswer(self, fault: Fault | None) -> None:
        if fault in (Fault.HANG, Fault.STALL):
            self.server.is_over.wait(_HANGS)
        if fault in (Fault.BAD_JSON, Fault.OTHER_JSON):
            self._say(201, b'{"sid": "SM' if fault is Fault.BAD_JSON else b'["SM"]')
        else:
            self._cut()

    def _is_known(self) -> bool:
        provider = self.server.provider
        proof = base64.b64encode(f"{provider.account}:{provider.token}".encode()).decode()
        return hmac.compare_digest(self.headers.get("Authorization", ""), f"Basic {proof}")

    def _write(self, answer: Answer, *, retry_after: str = "") -> None:
        self._say(answer[0], json.dumps(answer[1]).encode(), retry_after=retry_after)

    def _say(self, status: int, body: bytes, *, retry_after: str = "") -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        if retry_after:
            self.send_header("Retry-After", retry_after)
        self.end_headers()
        self.wfile.write(body)

    def _cut(self) -> None:
        """Reset the line: whoever waits for an answer is told that there will be none."""
        now = struct.pack("ii", 1, 0)
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, now)
        self.close_connection = True
        self.rfile.close()
        self.connection.close()


def telephones(provider: DemoProvider) -> list[Mapping[str, Any]]:
    """Return each telephone with its messages, the one that heard last first."""
    kept: dict[str, list[Mapping[str, Any]]] = {}
    for text in provider.telephones.newest():
        kept.setdefault(text.number, []).append(provider.as_json(text))
    return [
        {
            "key": provider.telephones.key(number),
            "number": number,
            "is_stopped": number in provider.telephones.stopped,
            "messages": messages[::-1],
        }
        for number, messages in kept.items()
    ]

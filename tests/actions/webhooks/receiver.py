"""A receiver of webhooks on this machine, that keeps what it is sent and answers as it is told."""

from __future__ import annotations

import socket
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

#: What a receiver does with what it was sent, once it has read it.
Behaviour = Callable[[BaseHTTPRequestHandler], None]


def answers(status: int, **headers: str) -> Behaviour:
    """Answer with a status and headers, `Retry_After` for `Retry-After`."""

    def behave(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    return behave


def resets(handler: BaseHTTPRequestHandler) -> None:
    """Cut the line after all was read, so that nobody knows whether it was taken."""
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.connection.close()


def hangs(until: threading.Event) -> Behaviour:
    """Answer nothing until somebody lets go."""
    return lambda handler: until.wait(30) and None


def drips(until: threading.Event) -> Behaviour:
    """Answer a letter at a time, each of them soon enough."""

    def behave(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        while not until.wait(0.05):
            handler.wfile.write(b"z")
            handler.wfile.flush()

    return behave


@dataclass
class Receiver:
    """What came in, oldest first, and how to answer: the last behaviour stays."""

    address: str
    behaviours: list[Behaviour] = field(default_factory=lambda: [answers(204)])
    came: list[tuple[dict[str, str], bytes]] = field(default_factory=list)

    @property
    def ids(self) -> list[str]:
        """Return the ids of what came in."""
        return [headers["webhook-id"] for headers, _ in self.came]

    def next_behaviour(self) -> Behaviour:
        """Return how to answer now."""
        return self.behaviours.pop(0) if len(self.behaviours) > 1 else self.behaviours[0]


@contextmanager
def receiving(*behaviours: Behaviour) -> Iterator[Receiver]:
    """Receive on this machine until the end of the block."""
    receiver = Receiver(address="")

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            headers = {name.lower(): value for name, value in self.headers.items()}
            receiver.came.append((headers | {":path": self.path}, body))
            try:
                receiver.next_behaviour()(self)
            except OSError:
                self.close_connection = True  # who sent it hung up

        def finish(self) -> None:
            try:
                super().finish()
            except (OSError, ValueError):
                return

        def log_message(self, *_: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    receiver.address = f"http://127.0.0.1:{server.server_port}/opvang?van=hier"
    receiver.behaviours = list(behaviours) or receiver.behaviours
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield receiver
    finally:
        server.shutdown()
        thread.join()
        server.server_close()

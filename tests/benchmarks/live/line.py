"""One socket of a client, as light as can be: thousands of them fit beside the server."""

import asyncio
import json
import os
import socket
import struct
import time

_HANDSHAKE = (
    "GET /live{asked} HTTP/1.1\r\nHost: localhost:{port}\r\nOrigin: http://localhost:{port}\r\n"
    "Cookie: sessionid={cookie}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n"
)
_TEXT, _CLOSE, _PING, _PONG = 1, 8, 9, 10


class Line(asyncio.Protocol):
    """A socket: when it heard how many frames, their numbers, and why it was closed."""

    def __init__(self, port: int, cookie: str, *, since: int | None = None) -> None:
        asked = "" if since is None else f"?since={since}"
        self.handshake = _HANDSHAKE.format(asked=asked, port=port, cookie=cookie).encode()
        self.port = port
        self.transport: asyncio.Transport
        self.heard: list[float] = []
        self.numbers: list[int] = []
        self.on_frame = None
        self.code: int | None = None
        loop = asyncio.get_running_loop()
        self.open, self.gone = loop.create_future(), loop.create_future()
        self._data = b""

    async def connect(self, *, small: bool = False) -> "Line":
        """Knock, and return once it is let in; *small*: hardly anything waits on the way."""
        line = socket.socket()
        if small:
            line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        line.setblocking(False)
        loop = asyncio.get_running_loop()
        await loop.sock_connect(line, ("127.0.0.1", self.port))
        await loop.create_connection(lambda: self, sock=line)
        await self.open
        return self

    def connection_made(self, transport) -> None:
        self.transport = transport
        transport.write(self.handshake)

    def connection_lost(self, error) -> None:
        if not self.open.done():
            self.open.set_exception(ConnectionError("refused"))
        if not self.gone.done():
            self.gone.set_result(None)

    def data_received(self, data: bytes) -> None:
        at, self._data = time.monotonic(), self._data + data
        if not self.open.done():
            head, found, rest = self._data.partition(b"\r\n\r\n")
            if not found:
                return
            if b" 101 " not in head.split(b"\r\n", 1)[0]:
                self.transport.abort()
                return
            self._data = rest
            self.open.set_result(None)
        first, whole = 0, self._data
        # What the server says is short: one byte has its length.
        while first + 2 <= len(whole) and (end := first + 2 + whole[first + 1]) <= len(whole):
            self._take(whole[first] & 15, whole[first + 2 : end], at=at)
            first = end
        self._data = whole[first:]

    def _take(self, kind: int, body: bytes, *, at: float) -> None:
        if kind == _TEXT:
            self.heard.append(at)
            frame = json.loads(body)
            self.numbers.append(frame["number"])
            if self.on_frame:
                self.on_frame(frame)
        elif kind == _PING:
            self._say(_PONG, body)
        elif kind == _CLOSE:
            self.code = struct.unpack("!H", body[:2])[0] if body else 1005
            self._say(_CLOSE, body[:2])

    def _say(self, kind: int, body: bytes) -> None:
        mask = os.urandom(4)
        masked = bytes(one ^ mask[n % 4] for n, one in enumerate(body))
        self.transport.write(bytes([0x80 | kind, 0x80 | len(body)]) + mask + masked)


async def many(port: int, cookies: list[str], count: int, *, since: int) -> list[Line]:
    """Open so many sockets, some at a time; they hear all that happens after *since*."""
    lines: list[Line] = []
    for first in range(0, count, 50):
        some = [
            Line(port, cookies[n % len(cookies)], since=since).connect()
            for n in range(first, min(first + 50, count))
        ]
        lines += await asyncio.gather(*some)
    return lines


def close(lines: list[Line]) -> None:
    """Hang up."""
    for one in lines:
        one.transport.abort()

"""Twenty browsers' worth of clients: each hears on a socket, and asks for its page again."""

import asyncio
import html
import random
import re
import time
from collections.abc import Awaitable, Callable

from tests.benchmarks.live.line import close
from tests.benchmarks.live.measuring import joined

#: As opvang/pages/static/opvang/following.js has it: not all at once, in seconds.
_SPREAD = 0.1
_ROUNDS = 15
_QUESTION = (
    "GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\nCookie: sessionid={cookie}\r\n"
    "X-By-Itself: 1\r\nHX-Request: true\r\nHX-Target: vers\r\n{since}\r\n"
)
#: How the page itself asks again.
_AGAIN = re.compile(rb'id="vers"[^>]* hx-get="([^"]*)"')
_WHOLE, _NOTHING_NEW = "200", "204"


class Browser:
    """One page that follows: when it had what changed.

    Where it asks *all*, it is as if all of it changed each time; else it says what stands on it, as
    real ones do, and may hear that nothing changed or get only a part.
    """

    def __init__(self, port: int, cookie: str, path: str, *, asks_all: bool) -> None:
        self.port, self.cookie, self.path = port, cookie, path
        self.asks_all = asks_all
        self.since = ""
        self.seen: asyncio.Queue[tuple[float, bool]] = asyncio.Queue()
        self.task: asyncio.Task | None = None
        self.chance = random.Random(path + cookie)

    async def open(self) -> "Browser":
        self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port)
        await self.ask(spread=False)
        await self.seen.get()
        return self

    def hear(self, frame: dict) -> None:
        """Ask soon for the page, unless that is under way."""
        if self.task is None or self.task.done():
            self.task = asyncio.create_task(self.ask(spread=True))

    async def ask(self, *, spread: bool) -> None:
        if spread:
            await asyncio.sleep(self.chance.random() * _SPREAD)
        question = _QUESTION.format(
            path=self.path, port=self.port, cookie=self.cookie, since=self.since
        )
        self.writer.write(question.encode())
        head = (await self.reader.readuntil(b"\r\n\r\n")).decode().lower()
        status = head.split()[1]
        if status not in (_WHOLE, _NOTHING_NEW):
            raise RuntimeError(head)
        body = b""
        if status == _WHOLE:
            body = await self.reader.readexactly(int(_header(head, "content-length")))
        self.seen.put_nowait((time.monotonic(), status == _WHOLE))
        if not self.asks_all:
            self.since = f"X-Since: {_header(head, 'x-through')}\r\n"
            if again := _AGAIN.search(body):
                self.path = html.unescape(again[1].decode())


def _header(head: str, name: str) -> str:
    return head.split(f"\r\n{name}: ")[1].split("\r\n", maxsplit=1)[0]


async def changed_pages(
    web: int,
    sockets: int,
    cookies: list[str],
    paths: list[str],
    tell: Callable[[int], Awaitable[float]],
    *,
    asks_all: bool,
) -> tuple[list[float], int]:
    """Return how long after each commit each page stood there anew, and how many changed each."""
    found: list[float] = []
    changed = 0
    # All of them hear before any shows: what lets one join is no change to show for the others.
    lines = [(await joined(sockets, [one], 1, tell))[0] for one in cookies]
    browsers = [
        await Browser(web, cookie, path, asks_all=asks_all).open()
        for cookie, path in zip(cookies, paths, strict=True)
    ]
    for line, browser in zip(lines, browsers, strict=True):
        line.on_frame = browser.hear
    for _ in range(_ROUNDS):
        at = await tell(1)
        seen = [await one.seen.get() for one in browsers]
        found += [when - at for when, _ in seen]
        changed += sum(is_new for _, is_new in seen)
        await asyncio.sleep(1)
    close(lines)
    for one in browsers:
        one.writer.close()
    return sorted(found), changed // _ROUNDS

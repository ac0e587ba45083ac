"""Twenty browsers' worth of clients: each hears on a socket, and asks for its page again."""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable

from tests.benchmarks.live.line import close
from tests.benchmarks.live.measuring import joined

#: As opvang/pages/static/opvang/following.js has it: not all at once, in seconds.
_SPREAD = 0.1
_ROUNDS = 15
_QUESTION = (
    "GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\nCookie: sessionid={cookie}\r\n"
    "X-By-Itself: 1\r\nHX-Request: true\r\nHX-Target: vers\r\n\r\n"
)


class Browser:
    """One page that follows: when it had what changed."""

    def __init__(self, port: int, cookie: str, path: str) -> None:
        self.question = _QUESTION.format(path=path, port=port, cookie=cookie).encode()
        self.port = port
        self.seen: asyncio.Queue[float] = asyncio.Queue()
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
        self.writer.write(self.question)
        head = (await self.reader.readuntil(b"\r\n\r\n")).decode().lower()
        if " 200 " not in head.split("\r\n")[0]:
            raise RuntimeError(head)
        length = int(head.split("content-length: ")[1].split("\r\n")[0])
        await self.reader.readexactly(length)
        self.seen.put_nowait(time.monotonic())


async def changed_pages(
    web: int,
    sockets: int,
    cookies: list[str],
    paths: list[str],
    tell: Callable[[int], Awaitable[float]],
) -> list[float]:
    """Return how long after each commit each page stood there anew."""
    found: list[float] = []
    # All of them hear before any shows: what lets one join is no change to show for the others.
    lines = [(await joined(sockets, [one], 1, tell))[0] for one in cookies]
    browsers = [
        await Browser(web, cookie, path).open() for cookie, path in zip(cookies, paths, strict=True)
    ]
    for line, browser in zip(lines, browsers, strict=True):
        line.on_frame = browser.hear
    for _ in range(_ROUNDS):
        at = await tell(1)
        found += [await one.seen.get() - at for one in browsers]
        await asyncio.sleep(1)
    close(lines)
    for one in browsers:
        one.writer.close()
    return found

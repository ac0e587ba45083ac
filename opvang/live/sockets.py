"""One socket: what it was told, what waits for it, and how it ends."""

from __future__ import annotations

import asyncio
from collections import deque

from opvang.live.frames import Close
from opvang.queries.live.standings import Standing

#: How many frames wait for a reader that is slower than what happens.
MOST_WAITING = 256


class Socket:
    """Who reads it, through which number they were told, and the frames that wait.

    It is told of what happens only once it has caught up (`is_live`).
    """

    __slots__ = ("_news", "after", "ended", "is_live", "session_key", "standing", "waiting")

    def __init__(self, session_key: str, standing: Standing, *, after: int) -> None:
        self.session_key = session_key
        self.standing = standing
        self.after = after  #: what is numbered so, or lower, it has already
        self.is_live = False
        self.waiting: deque[str] = deque()
        self.ended: asyncio.Future[Close] = asyncio.get_running_loop().create_future()
        self._news = asyncio.Event()

    def tell(self, number: int, frame: str) -> None:
        """Let a frame wait for its turn; where too many do already, end instead."""
        if number <= self.after or self.ended.done():
            return
        self.after = number
        if len(self.waiting) >= MOST_WAITING:
            self.end(Close.TOO_SLOW)
            return
        self.waiting.append(frame)
        self._news.set()

    def end(self, code: Close) -> None:
        """Say nothing more, from now on, not even what waits."""
        self.waiting.clear()
        if not self.ended.done():
            self.ended.set_result(code)

    async def next_frame(self) -> str:
        """Return what is to be sent next, once there is something."""
        while not self.waiting:
            self._news.clear()
            await self._news.wait()
        return self.waiting.popleft()

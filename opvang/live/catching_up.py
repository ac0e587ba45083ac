"""What somebody missed who was away: all of it in order, or the word to ask everything anew."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from opvang.events import RELOAD
from opvang.live.frames import frame_of
from opvang.live.process import Process
from opvang.live.sockets import Socket
from opvang.queries.live.news import Missed, missed

#: How many frames are read at once for who missed many; they read them before more are asked.
_AT_ONCE = 500


async def catch_up(
    process: Process, socket: Socket, send: Callable[[dict[str, Any]], Awaitable[None]]
) -> None:
    """Send what is after the number it came with, then let it hear what happens."""
    while not socket.ended.done():
        through = process.hub.through
        found = await process.reading.ask(
            missed, socket.standing, after=socket.after, through=through, most=_AT_ONCE
        )
        if not found.is_whole:
            _begin_anew(process, socket)
            return
        await _send_all(found, socket, send)
        if len(found.told) < _AT_ONCE:
            socket.after = max(socket.after, through)
            # From here to the next `await` nothing is told to anybody.
            if process.hub.through <= socket.after:
                process.hub.join(socket)
                return


def _begin_anew(process: Process, socket: Socket) -> None:
    """Say once that something may be gone; what follows is told as to anybody."""
    socket.after = process.hub.through
    socket.waiting.append(frame_of(socket.after, RELOAD))
    process.hub.join(socket)


async def _send_all(
    found: Missed, socket: Socket, send: Callable[[dict[str, Any]], Awaitable[None]]
) -> None:
    for one in found.told:
        if socket.ended.done():
            return
        await send({"type": "websocket.send", "text": frame_of(one.number, one.kind)})
        socket.after = one.number

"""One socket from handshake to end."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from typing import Any

from django.conf import settings
from django.db import InterfaceError, OperationalError
from django.utils import timezone

from opvang.live.catching_up import catch_up
from opvang.live.frames import Close
from opvang.live.handshakes import is_ours, session_key_of, since
from opvang.live.process import Process, in_process
from opvang.live.sockets import Socket
from opvang.queries.live.standings import Standing, standing_of

Receive = Callable[[], Awaitable[dict[str, Any]]]
Send = Callable[[dict[str, Any]], Awaitable[None]]

#: How long who reads slowly may take to hear why it ends, in seconds; others hear it at once.
_CLOSING = {Close.TOO_SLOW: 8.0}
_CLOSING_OTHERS = 1.0


async def serve(scope: dict[str, Any], receive: Receive, send: Send) -> None:
    """Tell somebody of what happens, as long as they are signed in and read it."""
    await receive()
    if not is_ours(dict(scope["headers"])):
        await send({"type": "websocket.close"})
        return
    try:
        after = since(scope)
    except ValueError:
        await _refuse(send)
        return
    # Only who was let in can be told why not.
    await send({"type": "websocket.accept"})
    async with in_process() as process:
        code = await _let_in(process, session_key_of(scope), after, receive, send)
    if code is not None:
        await _close(send, code)


async def _let_in(
    process: Process, session_key: str, after: int | None, receive: Receive, send: Send
) -> Close | None:
    """Return why it ended; None: the other side went."""
    try:
        socket = await _signed_in(process, session_key, after)
    except (OperationalError, InterfaceError):
        return Close.TRY_LATER
    if isinstance(socket, Close):
        return socket
    try:
        return await _until_the_end(process, socket, receive, send)
    finally:
        process.hub.leave(socket)


async def _signed_in(process: Process, session_key: str, after: int | None) -> Socket | Close:
    """Return the socket of who is signed in, or why there is none."""
    standing = await _standing(process, session_key)
    if standing is None:
        return Close.NOT_SIGNED_IN
    if process.hub.count_of(standing.account) >= settings.LIVE_SOCKETS_AN_ACCOUNT:
        return Close.TOO_MANY
    socket = Socket(session_key, standing, after=process.hub.through if after is None else after)
    process.hub.add(socket)
    return socket


async def _standing(process: Process, session_key: str) -> Standing | None:
    """Return who is signed in, as it is when this returns: nobody waits between asking and that."""
    await process.listener.ready.wait()
    while session_key:
        changes = process.hub.changes
        standing = await process.reading.ask(standing_of, session_key, now=timezone.now())
        # Rights that changed while this was asked are asked anew; later ones find the socket.
        if changes == process.hub.changes:
            return standing
    return None


async def _until_the_end(
    process: Process, socket: Socket, receive: Receive, send: Send
) -> Close | None:
    writing = asyncio.create_task(_write(process, socket, send))
    hearing = asyncio.create_task(_hear(receive))
    try:
        await asyncio.wait((writing, hearing, socket.ended), return_when="FIRST_COMPLETED")
    finally:
        for task in (writing, hearing):
            task.cancel()
        wrote, heard = await asyncio.gather(writing, hearing, return_exceptions=True)
    if socket.ended.done():
        return socket.ended.result()
    return _reason(wrote if isinstance(heard, asyncio.CancelledError) else heard)


def _reason(outcome: Close | BaseException | None) -> Close | None:
    """Return what an outcome means for the other side; what cannot be understood is raised."""
    if isinstance(outcome, (OperationalError, InterfaceError)):
        return Close.TRY_LATER
    if outcome is None or isinstance(outcome, OSError):
        return None
    if isinstance(outcome, BaseException):
        raise outcome
    return outcome


async def _write(process: Process, socket: Socket, send: Send) -> None:
    """Send what was missed, then what happens."""
    await catch_up(process, socket, send)
    while True:
        await send({"type": "websocket.send", "text": await socket.next_frame()})


async def _hear(receive: Receive) -> Close | None:
    """Return once the other side went; who says anything is shown out."""
    message = await receive()
    return None if message["type"] == "websocket.disconnect" else Close.HAS_NOTHING_TO_SAY


async def _refuse(send: Send) -> None:
    """Refuse a question that cannot be read."""
    headers = [(b"content-type", b"text/plain"), (b"cache-control", b"no-store")]
    await send({"type": "websocket.http.response.start", "status": 400, "headers": headers})
    await send({"type": "websocket.http.response.body", "body": b"since\n"})


async def _close(send: Send, code: Close) -> None:
    with contextlib.suppress(TimeoutError, OSError):
        async with asyncio.timeout(_CLOSING.get(code, _CLOSING_OTHERS)):
            await send({"type": "websocket.close", "code": int(code)})

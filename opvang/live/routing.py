"""Where sockets are, and what everything else at that door gets."""

from __future__ import annotations

from typing import Any, cast

from channels.routing import URLRouter
from channels.sessions import CookieMiddleware
from django.urls import path

from opvang.live.serving import Receive, Send, serve

_routed = CookieMiddleware(URLRouter([path("live", cast("Any", serve))]))


async def sockets(scope: dict[str, Any], receive: Receive, send: Send) -> None:
    """Serve a socket; another path is none of ours, and is refused like a foreign page."""
    if scope["path"] == "/live":
        await _routed(scope, receive, send)
    else:
        await receive()
        await send({"type": "websocket.close"})


async def nothing_else(_scope: dict[str, Any], _receive: Receive, send: Send) -> None:
    """Answer what comes for pages to a process that has only sockets."""
    headers = [
        (b"content-type", b"text/plain; charset=utf-8"),
        (b"cache-control", b"no-store"),
        (b"x-content-type-options", b"nosniff"),
    ]
    await send({"type": "http.response.start", "status": 404, "headers": headers})
    await send({"type": "http.response.body", "body": b"Only sockets.\n"})

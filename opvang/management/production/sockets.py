"""Sockets under ASGI, by uvicorn: one process holds thousands of them."""

from __future__ import annotations

import uvicorn
from django.conf import settings

from opvang.live.limits import SERVER

#: How long sockets may take to close, in seconds.
_GRACE = 5


def serve_sockets() -> None:
    """Keep sockets on SOCKETS_PORT until SIGINT or SIGTERM."""
    uvicorn.run(
        "opvang.live.asgi:application",
        port=settings.SOCKETS_PORT,
        lifespan="off",
        log_level="warning",
        server_header=False,
        # Where somebody comes from is for BEHIND_PROXY to say.
        proxy_headers=False,
        timeout_graceful_shutdown=_GRACE,
        **SERVER,
    )

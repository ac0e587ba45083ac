"""The parent of all that serves: it begins the others, hears them, and ends them together."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Mapping
from contextlib import suppress

from django.conf import settings
from django.core.management.base import CommandError

from opvang.management.production.child import Child, KeepsDyingError
from opvang.management.serving import stop_signals
from opvang.management.telephones import telephones

#: How often to look whether all answer, in seconds.
_LOOK_EVERY = 0.1


def children() -> tuple[Child, ...]:
    """Return what runs for real: pages and API, sockets, jobs."""
    return (
        Child(name="web    ", arguments=("serve_web",)),
        Child(name="sockets", arguments=("serve_sockets",)),
        Child(name="jobs   ", arguments=("work",)),
    )


async def serve_together(*, ready: Callable[[], object], say: Callable[[str], object]) -> None:
    """Run all of them until SIGINT or SIGTERM; call *ready* once pages and sockets answer.

    Raises
    ------
    CommandError
        When one of them keeps dying; the others are ended first.
    """
    stopping = stop_signals()
    with telephones():
        done = await _run(stopping, _environment(), ready=ready, say=say)
    for task in done:
        _refuse(task.exception())


async def _run(
    stopping: asyncio.Future[None],
    environment: Mapping[str, str],
    *,
    ready: Callable[[], object],
    say: Callable[[str], object],
) -> set[asyncio.Future[None]]:
    """Run all of them until *stopping*; return those that ended before."""
    running: list[asyncio.Future[None]] = [
        asyncio.create_task(one.keep_running(environment, say=say)) for one in children()
    ]
    telling = asyncio.create_task(_tell(ready))
    done, _ = await asyncio.wait({stopping, *running}, return_when=asyncio.FIRST_COMPLETED)
    for task in (telling, *running):
        task.cancel()
    await asyncio.gather(telling, *running, return_exceptions=True)
    return done.difference({stopping})


def _environment() -> dict[str, str]:
    """Return what each of them is told: the same key, and where sockets and telephones are."""
    told = {**os.environ, "SECRET_KEY": settings.SECRET_KEY}
    if settings.SMS_DEMO_URL:
        told["SMS_DEMO_URL"] = settings.SMS_DEMO_URL
    # Without a proxy in front that puts both under one address.
    if settings.LOCAL and not settings.LIVE_URL:
        told["LIVE_URL"] = f"ws://localhost:{settings.SOCKETS_PORT}/live"
    return told


async def _tell(ready: Callable[[], object]) -> None:
    for port in (settings.PORT, settings.SOCKETS_PORT):
        await _answers(port)
    ready()


async def _answers(port: int) -> None:
    while True:
        with suppress(OSError):
            _, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.close()
            return
        await asyncio.sleep(_LOOK_EVERY)


def _refuse(error: BaseException | None) -> None:
    if isinstance(error, KeepsDyingError):
        raise CommandError(
            f"{str(error).strip()} died again and again, so all were stopped. The lines above say "
            "why; mend that, then begin again."
        ) from error
    if error:
        raise error

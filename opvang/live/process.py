"""What the sockets of one process share: from the first of them until the last."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from weakref import WeakKeyDictionary

from opvang.live.hub import Hub
from opvang.live.listening import Listener
from opvang.live.reading import Reading

#: How many sockets ask the database at once who they are and what they missed.
_THREADS = 4


@dataclass(slots=True, weakref_slot=True)
class Process:
    """The hub, who listens for it, and the threads that ask for single sockets."""

    hub: Hub = field(default_factory=Hub)
    reading: Reading = field(default_factory=lambda: Reading(_THREADS))
    users: int = 0
    listener: Listener = field(init=False)
    listening: asyncio.Task[None] = field(init=False)

    def __post_init__(self) -> None:
        self.listener = Listener(self.hub)
        self.listening = asyncio.create_task(self.listener.run())


_of_loop: WeakKeyDictionary[asyncio.AbstractEventLoop, Process] = WeakKeyDictionary()


@contextlib.asynccontextmanager
async def in_process() -> AsyncIterator[Process]:
    """Share what there is until the end of the block; who leaves last ends it."""
    loop = asyncio.get_running_loop()
    process = _of_loop.get(loop)
    if process is None or process.listening.done():
        process = _of_loop[loop] = Process()
    process.users += 1
    try:
        yield process
    finally:
        process.users -= 1
        if not process.users:
            if _of_loop.get(loop) is process:
                del _of_loop[loop]
            process.reading.close()
            process.listening.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await process.listening

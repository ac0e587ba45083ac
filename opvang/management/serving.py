"""Web server, sockets and worker in one process, and how they stop."""

import asyncio
import contextlib
import errno
import signal
import socket
from collections.abc import Callable, Generator, Iterator

import uvicorn
from django.conf import settings
from django.core.management.base import CommandError

from opvang.live.limits import SERVER
from opvang.management.telephones import telephones
from opvang.management.working import working

#: How long requests and jobs under way may take to end, in seconds.
_GRACE = 5


@contextlib.contextmanager
def listen(port: int | None = None) -> Iterator[socket.socket]:
    """Take a port before long work begins, PORT unless told otherwise.

    Raises CommandError where another program has it.
    """
    port = settings.PORT if port is None else port
    if not 1 <= port <= 65535:
        raise CommandError(f"PORT: {port} is no port. Set PORT to one from 1024 to 65535.")
    with socket.socket() as taken:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            taken.bind(("127.0.0.1", port))
        except OSError as error:
            raise CommandError(_refusal(error, port)) from error
        yield taken


def address() -> str:
    """Return where a browser on this machine finds the pages."""
    return f"http://localhost:{settings.PORT}"


async def serve(listener: socket.socket, *, ready: Callable[[], object]) -> None:
    """Answer requests and do jobs until SIGINT or SIGTERM; call *ready* once it answers."""
    server = _Server(
        ready,
        uvicorn.Config(
            "opvang.asgi:application",
            lifespan="off",
            log_level="warning",
            server_header=False,
            # Where somebody comes from is for BEHIND_PROXY to say.
            proxy_headers=False,
            timeout_graceful_shutdown=_GRACE,
            **SERVER,
        ),
    )
    stopping = stop_signals()
    with telephones():
        await _serve(server, listener, stopping)


async def _serve(
    server: uvicorn.Server, listener: socket.socket, stopping: "asyncio.Future[None]"
) -> None:
    async with working(grace=_GRACE) as worker:
        serving = asyncio.create_task(server.serve([listener]))
        await asyncio.wait({stopping, serving, worker}, return_when=asyncio.FIRST_COMPLETED)
        server.should_exit = True
        await serving


async def work() -> None:
    """Do jobs until SIGINT or SIGTERM."""
    stopping = stop_signals()
    async with working(grace=_GRACE) as worker:
        await asyncio.wait({stopping, worker}, return_when=asyncio.FIRST_COMPLETED)


def _refusal(error: OSError, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return (
            f"Port {port} is in use by another program. Stop that program, or set "
            f"PORT to a free port, then try again."
        )
    return f"PORT: {port} cannot be used ({error}). Set PORT to one from 1024 to 65535."


class _Server(uvicorn.Server):
    """A server that leaves signals to us: the database is stopped after it."""

    def __init__(self, ready: Callable[[], object], config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Say that it is ready, once it is."""
        await super().startup(sockets)
        self.ready()

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        """Capture nothing."""
        yield


def stop_signals() -> "asyncio.Future[None]":
    """Return what is done once this process is asked to stop."""
    loop = asyncio.get_running_loop()
    stopping = loop.create_future()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, _stop, stopping)
    return stopping


def _stop(stopping: "asyncio.Future[None]") -> None:
    if not stopping.done():
        stopping.set_result(None)

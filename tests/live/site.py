"""A site with sockets beside the test, on its database, and people who listen there."""

import contextlib
import json
import socket
import threading
from collections.abc import Iterator

import uvicorn
from django.conf import settings
from django.db import connection
from django.test import Client
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

from opvang import events
from opvang.live.process import _of_loop
from tests.management.conftest import wait_until


class Site:
    """Where the sockets are; a `Listener` each."""

    def __init__(self, port: int, server: uvicorn.Server) -> None:
        self.port = port
        self.server = server
        self.open = contextlib.ExitStack()

    @property
    def origin(self) -> str:
        return f"http://localhost:{self.port}"

    def knock(self, cookie: str | None, *, since: object = None, **more) -> ClientConnection:
        """Ask for a socket as a browser does; `since` as it stands in the address."""
        asked = "" if since is None else f"?since={since}"
        headers = {"Cookie": f"sessionid={cookie}"} if cookie is not None else {}
        given = {"origin": self.origin, "additional_headers": headers, "compression": None, **more}
        made = connect(f"ws://localhost:{self.port}/live{asked}", **given)
        return self.open.enter_context(contextlib.closing(made))

    def listen(self, account, *, since: object = None, **more) -> "Listener":
        """Return somebody who is signed in and listens."""
        cookie = session_of(account)
        return Listener(self.knock(cookie, since=since, **more), cookie)

    def processes(self):
        """Return what the sockets of this server share."""
        return list(_of_loop.values())


class Listener:
    """A socket, and what it was told."""

    def __init__(self, line: ClientConnection, cookie: str) -> None:
        self.line = line
        self.cookie = cookie
        self.told: list[tuple[int, str]] = []

    def next(self, *, seconds: float = 5) -> tuple[int, str]:
        """Return the number and kind of the next frame."""
        frame = json.loads(self.line.recv(timeout=seconds))
        assert set(frame) == {"number", "kind"}
        self.told.append((frame["number"], frame["kind"]))
        return self.told[-1]

    def all(self, *, quiet: float = 0.4) -> list[tuple[int, str]]:
        """Return what comes until it is quiet for so many seconds."""
        heard = []
        with contextlib.suppress(TimeoutError):
            while True:
                heard.append(self.next(seconds=quiet))
        return heard

    def closed(self, *, seconds: float = 5) -> int:
        """Return with what code it is closed, and refuse a frame before that."""
        try:
            frame = self.line.recv(timeout=seconds)
        except ConnectionClosed as closed:
            return closed.rcvd.code if closed.rcvd else 1006
        raise AssertionError(f"told {frame!r} before the end")


def session_of(account) -> str:
    """Sign somebody in, and return what their browser brings."""
    client = Client()
    client.force_login(account)
    return client.cookies[settings.SESSION_COOKIE_NAME].value


def settled() -> int:
    """Return the number that a page which is read now would read on from."""
    return events.settled_through()


@contextlib.contextmanager
def site(
    application: str = "opvang.live.asgi:application", *, port: int = 0, **config
) -> Iterator[Site]:
    """Serve sockets in a thread of this process until the end of the block."""
    from opvang.live.limits import SERVER

    with socket.create_server(("127.0.0.1", port)) as listener:
        server = uvicorn.Server(
            uvicorn.Config(
                application,
                lifespan="off",
                log_level="warning",
                log_config=None,
                timeout_graceful_shutdown=5,
                **{**SERVER, **config},
            )
        )
        thread = threading.Thread(target=server.run, args=([listener],), daemon=True)
        thread.start()
        assert wait_until(lambda: server.started, seconds=20)
        made = Site(listener.getsockname()[1], server)
        try:
            yield made
        finally:
            made.open.close()
            server.should_exit = True
            thread.join(timeout=30)
            assert not thread.is_alive()
            connection.close()

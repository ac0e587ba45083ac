"""The private PostgreSQL of one clone: started, used by one process at a time, stopped."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from opvang.embedded.account import account_for
from opvang.embedded.location import home_of
from opvang.embedded.lock import locked
from opvang.embedded.server import Server

#: How long a start waits for a process that is just stopping, in seconds.
_PATIENCE = 5.0


@contextmanager
def private_server(clone: Path, *, say: Callable[[str], None]) -> Iterator[Server]:
    """Run the private server of *clone* until the end of the block; its data stay.

    Raises AlreadyRunning where another process has it, ServerError where it cannot start.
    """
    home = home_of(clone)
    account_for(home / "data")  # Refuses data of others before anything is made.
    if not home.is_relative_to(clone.resolve()):
        say(
            f"PostgreSQL may not enter {clone}, so the data are in {home}. "
            f"`make clean` removes them."
        )
    home.mkdir(mode=0o755, parents=True, exist_ok=True)
    with locked(home, patience=_PATIENCE):
        server = Server(home)
        try:
            server.start()
            yield server
        finally:
            server.stop()

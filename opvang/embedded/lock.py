"""One process at a time uses a private PostgreSQL."""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from opvang.embedded.errors import AlreadyRunning


@contextmanager
def locked(folder: Path, *, patience: float) -> Iterator[None]:
    """Hold the lock of *folder* until the end of the block, or of this process however it ends.

    Waits *patience* seconds for a process that is just stopping. Raises AlreadyRunning after that.
    """
    with (folder / "lock").open("a+", encoding="ascii") as file:
        _wait_for(file.fileno(), folder, patience=patience)
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield


def _wait_for(descriptor: int, folder: Path, *, patience: float) -> None:
    until = time.monotonic() + patience
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= until:
                raise AlreadyRunning(_sentence(folder)) from None
            time.sleep(0.1)
        else:
            return


def _sentence(folder: Path) -> str:
    holder = (folder / "lock").read_text(encoding="ascii").strip() or "unknown"
    return (
        f"Opvang already runs from this folder (process {holder}). Use that one, or stop it first "
        f"with Ctrl-C in its window or `kill {holder}`."
    )

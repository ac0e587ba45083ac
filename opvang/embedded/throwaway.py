"""A PostgreSQL for one run of the tests, of which nothing remains."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from opvang.embedded import postmaster
from opvang.embedded.account import account_for
from opvang.embedded.errors import AlreadyRunning
from opvang.embedded.lock import locked
from opvang.embedded.server import Server

_PREFIX = "opvang-throwaway-"


@contextmanager
def throwaway_server() -> Iterator[Server]:
    """Start a server that is gone, with its data, at the end of the block."""
    parent = _parent()
    _sweep(parent)
    home = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=parent))
    with locked(home, patience=0):
        home.chmod(0o755)
        server = Server(home, throwaway=True)
        try:
            server.start()
            yield server
        finally:
            _remove(home)


def _parent() -> Path:
    """Return a folder for temporary files that PostgreSQL's account can enter."""
    usual = Path(tempfile.gettempdir()).resolve()
    can_enter = account_for(usual / _PREFIX).can_enter(usual)
    # In it each run makes a folder of its own, under a name that nobody knows before.
    return usual if can_enter else Path("/var/tmp")  # noqa: S108  # nosec B108 # as said above


def _sweep(parent: Path) -> None:
    """Remove what runs that were killed could not remove themselves."""
    for home in parent.glob(f"{_PREFIX}*"):
        try:
            # Without a lock file it is being made; with a lock held it is in use.
            if home.lstat().st_uid == os.geteuid() and (home / "lock").exists():
                with locked(home, patience=0):
                    _remove(home)
        except (AlreadyRunning, FileNotFoundError):
            # Its owner ended just now, or another run sweeps at the same moment.
            continue


def _remove(home: Path) -> None:
    postmaster.stop(home / "data")
    shutil.rmtree(home, ignore_errors=True)

"""The running server as its own file, postmaster.pid, tells of it."""

import os
import shutil
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from opvang.embedded.errors import ServerError


@dataclass(frozen=True, slots=True, kw_only=True)
class Postmaster:
    """A PostgreSQL that runs now."""

    #: Its process.
    pid: int
    #: The port on 127.0.0.1 on which it listens.
    port: int


def running_in(data: Path) -> Postmaster | None:
    """Return the server that runs on the folder *data*, also when its starter has died.

    After a power cut the file names a process that is gone, or by now another program: then None.
    """
    try:
        lines = (data / "postmaster.pid").read_text(encoding="utf-8").splitlines()
        found = Postmaster(pid=int(lines[0]), port=int(lines[3]))
    except (FileNotFoundError, IndexError, ValueError):
        return None
    return found if _serves(found.pid, data) else None


def forget_dead(data: Path) -> None:
    """Remove the file of a server that is gone: PostgreSQL itself may take a namesake for it."""
    if running_in(data) is None:
        (data / "postmaster.pid").unlink(missing_ok=True)


def stop(data: Path, *, seconds: float = 30) -> None:
    """Stop the server on *data*, if any: sessions are cut off, nothing committed is lost."""
    postmaster = running_in(data)
    if postmaster is None:
        return
    os.kill(postmaster.pid, signal.SIGINT)  # PostgreSQL's "fast" shutdown.
    until = time.monotonic() + seconds
    while running_in(data):
        if time.monotonic() > until:
            raise ServerError(
                f"PostgreSQL (process {postmaster.pid}) did not stop within {seconds:.0f} seconds."
            )
        time.sleep(0.02)


def _serves(pid: int, data: Path) -> bool:
    """Say whether process *pid* is alive and, as far as can be known, the server on *data*."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass  # Alive, and another account's.
    command = _command_of(pid)
    return command is None or str(data) in command


def _command_of(pid: int) -> str | None:
    """Return the command line of a process; None where this machine does not tell."""
    if Path("/proc/self").exists():
        try:
            return Path("/proc", str(pid), "cmdline").read_bytes().replace(b"\0", b" ").decode()
        except (FileNotFoundError, ProcessLookupError):
            return ""
    ps = shutil.which("ps")
    if ps is None:
        return None
    command = [ps, "-ww", "-o", "command=", "-p", str(pid)]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout or None

"""A clone of this repository in which commands can be run."""

import os
import random
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from opvang.embedded import postmaster, throwaway
from opvang.embedded.private import private_server
from opvang.embedded.server import DATABASE
from tests.migrated import MigratedTables

ROOT = Path(__file__).resolve().parents[2]
PARTS = ("api", "matching", "notifications", "opvang", "manage.py")


class Clone:
    """A copy of the code with its own data, and the commands that run in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = free_port()
        self.started: list[subprocess.Popen] = []

    def command(self, *arguments: str) -> list[str]:
        return [sys.executable, str(self.folder / "manage.py"), *arguments]

    def environment(self, **more: str) -> dict[str, str]:
        kept = {key: os.environ[key] for key in ("PATH", "HOME", "TMPDIR") if key in os.environ}
        return {**kept, "PORT": str(self.port), **more}

    def run(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess:
        return subprocess.run(
            self.command(*arguments),
            env=self.environment(**environment),
            capture_output=True,
            text=True,
            check=False,
            timeout=240,
        )

    def start(
        self, *arguments: str, prefix: tuple[str, ...] = (), **environment: str
    ) -> subprocess.Popen:
        started = subprocess.Popen(
            [*prefix, *self.command(*arguments)],
            env=self.environment(**environment),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.started.append(started)
        return started

    def stop_all(self) -> None:
        for started in self.started:
            started.terminate()
            started.communicate()
        self.started.clear()

    def answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"http://localhost:{self.port}/api/v1/health") as answer:
                return answer.status == 200
        except OSError:
            return False

    def has_server(self) -> bool:
        return postmaster.running_in(self.folder / ".opvang" / "data") is not None


#: From 32768 on, any connection that somebody makes meanwhile may take one.
_PORTS = range(20_000, 32_000)


def free_port() -> int:
    """Return a port of this machine that no program has now, nor is given unasked later."""
    while True:
        port = random.choice(_PORTS)
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port


def wait_until(true: Callable[[], bool], *, seconds: float = 120) -> bool:
    """Wait until *true*, and say whether that came."""
    until = time.monotonic() + seconds
    while not true():
        if time.monotonic() > until:
            return False
        time.sleep(0.1)
    return True


@pytest.fixture
def clone() -> Iterator[Clone]:
    with new_clone() as clone:
        yield clone


@contextmanager
def new_clone() -> Iterator[Clone]:
    """Copy the code to a folder that PostgreSQL's account can enter; remove it at the end."""
    folder = Path(tempfile.mkdtemp(prefix="opvang-clone-", dir=throwaway._parent()))
    folder.chmod(0o755)
    for part in PARTS:
        copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy
        copy(ROOT / part, folder / part)
    clone = Clone(folder)
    yield clone
    clone.stop_all()
    postmaster.stop(folder / ".opvang" / "data")
    shutil.rmtree(folder)


@contextmanager
def migrated_clone() -> Iterator[Clone]:
    """Copy the code and bring its tables up to date, from those that were kept where they were."""
    with new_clone() as clone:
        with private_server(clone.folder, say=print) as server:
            MigratedTables(server).restore(DATABASE)
        migrated = clone.run("migrate", "--verbosity=0")
        assert migrated.returncode == 0, migrated.stderr
        yield clone

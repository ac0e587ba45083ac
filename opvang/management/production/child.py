"""One of the processes that serve together: begun, heard, begun anew, ended."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_MANAGE = Path(__file__).resolve().parents[3] / "manage.py"
#: How long a process may take to end by itself, in seconds. Longer than any of them gives its work.
_GRACE = 20
#: Who dies so often in a row is not begun anew, unless it lived for so many seconds in between.
_DEATHS, _LIVES = 5, 60.0
#: How long to wait before that, in seconds.
_PAUSE = 0.5
#: How long a line of a log may be, in bytes.
_LINE = 2**20


class KeepsDyingError(Exception):
    """A process ended again and again."""


@dataclass(kw_only=True)
class Child:
    """A command of manage.py that is kept running."""

    name: str  #: what stands before each line of its log
    arguments: tuple[str, ...]
    _deaths: int = field(default=0, init=False)  #: in a row

    async def keep_running(
        self, environment: Mapping[str, str], *, say: Callable[[str], object]
    ) -> None:
        """Run it until this is cancelled, and begin it anew when it dies.

        Raises
        ------
        KeepsDyingError
            When it dies too often.
        """
        while True:
            began = time.monotonic()
            code = await self._run(environment, say=say)
            say(f"{self.name} | Died ({_how(code)}).")
            self._count_death(lived=time.monotonic() - began)
            await asyncio.sleep(_PAUSE)
            say(f"{self.name} | Begun anew.")

    async def _run(self, environment: Mapping[str, str], *, say: Callable[[str], object]) -> int:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            str(_MANAGE),
            *self.arguments,
            f"--stop-with-parent={os.getpid()}",
            env=environment,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
            # Ctrl-C is for the parent alone, which ends them in order.
            start_new_session=True,
            limit=_LINE,
        )
        hearing = asyncio.create_task(self._hear(process, say=say))
        try:
            return await process.wait()
        finally:
            await _end(process)
            await hearing

    async def _hear(
        self, process: asyncio.subprocess.Process, *, say: Callable[[str], object]
    ) -> None:
        if process.stdout is None:
            return
        while line := await process.stdout.readline():
            say(f"{self.name} | {line.decode(errors='replace').rstrip()}")

    def _count_death(self, *, lived: float) -> None:
        self._deaths = 1 if lived >= _LIVES else self._deaths + 1
        if self._deaths == _DEATHS:
            raise KeepsDyingError(self.name)


async def _end(process: asyncio.subprocess.Process) -> None:
    """End a process and all that it began; those that do not end by themselves are killed."""
    if process.returncode is None:
        process.terminate()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(process.wait(), _GRACE)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)


def _how(code: int) -> str:
    return f"code {code}" if code >= 0 else f"signal {-code}"

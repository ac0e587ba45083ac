"""Standard output is for plans: HiGHS at times prints a note of its own there, past Python."""

from __future__ import annotations

import ctypes
import os
from contextlib import contextmanager
from pathlib import Path
from threading import current_thread, main_thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_STANDARD_OUTPUT = 1


@contextmanager
def quiet() -> Iterator[None]:
    """Let nothing out on standard output until the end of the block.

    Only in the main thread, where commands answer: what other threads print is not ours to hide.
    """
    own = _own_output() if current_thread() is main_thread() else None
    if own is None:
        yield
        return
    with Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), _STANDARD_OUTPUT)
    try:
        yield
    finally:
        # What C has printed waits in a buffer, to come out last of all.
        ctypes.CDLL(None).fflush(None)
        os.dup2(own, _STANDARD_OUTPUT)
        os.close(own)


def _own_output() -> int | None:
    try:
        return os.dup(_STANDARD_OUTPUT)
    except OSError:
        return None  # it is closed

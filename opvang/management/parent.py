"""Not outliving the program that started this one."""

import os
import signal
import threading
import time
from argparse import ArgumentParser


def add_parent_argument(parser: ArgumentParser) -> None:
    """Add `--stop-with-parent`, for make; who can say which process it is does."""
    parser.add_argument(
        "--stop-with-parent",
        nargs="?",
        type=int,
        const=os.getppid(),
        metavar="PROCESS",
        help="stop when what started this is gone",
    )


def stop_with_parent(parent: int) -> None:
    """Stop this process (SIGTERM) once its *parent* is gone, such as make after kill -9.

    Who looks for a parent after it started may find it gone already, and another in its stead.
    """
    threading.Thread(target=_watch, args=[parent], daemon=True).start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(0.2)
    os.kill(os.getpid(), signal.SIGTERM)

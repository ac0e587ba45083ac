"""Not outliving the program that started this one."""

import os
import signal
import threading
import time
from argparse import ArgumentParser


def add_parent_argument(parser: ArgumentParser) -> None:
    """Add `--stop-with-parent`, for make."""
    parser.add_argument(
        "--stop-with-parent", action="store_true", help="stop when what started this is gone"
    )


def stop_with_parent() -> None:
    """Stop this process (SIGTERM) once its parent is gone, such as make after kill -9."""
    threading.Thread(target=_watch, args=[os.getppid()], daemon=True).start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(0.2)
    os.kill(os.getpid(), signal.SIGTERM)

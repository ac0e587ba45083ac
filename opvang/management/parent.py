"""Not outliving the program that started this one."""

import os
import signal
import threading
import time


def stop_with_parent() -> None:
    """Stop this process (SIGTERM) once its parent is gone, such as make after kill -9."""
    threading.Thread(target=_watch, args=[os.getppid()], daemon=True).start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(0.2)
    os.kill(os.getpid(), signal.SIGTERM)

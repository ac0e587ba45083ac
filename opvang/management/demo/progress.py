"""Long steps that say that they are still at it."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

#: How often a step says that it goes on, in seconds.
_EVERY = 5.0


@contextmanager
def step(name: str, *, say: Callable[[str], None]) -> Iterator[None]:
    """Say when the step *name* begins, that it goes on, and when it has ended."""
    started = time.monotonic()
    ended = threading.Event()

    def remind() -> None:
        while not ended.wait(_EVERY):
            say(f"{name}: {time.monotonic() - started:.0f} s ...")

    say(f"{name} ...")
    reminder = threading.Thread(target=remind, daemon=True)
    reminder.start()
    try:
        yield
    finally:
        ended.set()
        reminder.join()
    say(f"{name}: done in {time.monotonic() - started:.1f} s.")

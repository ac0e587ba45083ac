"""Somebody who listens all the time, until they are shown out."""

import json
import threading
import time

from websockets.exceptions import ConnectionClosed


class Ear(threading.Thread):
    """What somebody hears, in the order it comes, and with what code it ended."""

    def __init__(self, name, account, listener) -> None:
        super().__init__(daemon=True)
        self.who, self.account, self.listener = name, account, listener
        self.frames: list[tuple[int, str]] = []
        self.code: int | None = None
        self.ended_at: float | None = None
        self._news = threading.Condition()

    def run(self) -> None:
        """Hear until the other side closes."""
        try:
            while True:
                frame = json.loads(self.listener.line.recv())
                assert set(frame) == {"number", "kind"}, frame
                with self._news:
                    self.frames.append((frame["number"], frame["kind"]))
                    self._news.notify_all()
        except ConnectionClosed as closed:
            self.ended_at = time.monotonic()
            self.code = closed.rcvd.code if closed.rcvd else None

    def has_heard(self, number: int, *, seconds: float) -> bool:
        """Wait for the frame of this number, or a later one; say whether it came."""
        with self._news:
            return self._news.wait_for(
                lambda: self.frames and self.frames[-1][0] >= number, timeout=seconds
            )

"""What the provider knows: the messages of each telephone, and who wants none."""

from __future__ import annotations

import hashlib
import re
import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from threading import RLock

from notifications.demo.kept import Text, keep, kept

#: What Twilio takes for "no more" and for "again" before anybody else hears it.
STOP_WORDS = frozenset({"STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT"})
START_WORDS = frozenset({"START", "YES", "UNSTOP"})
_NUMBER = re.compile(r"\+[1-9]\d{7,14}")
#: So many messages are kept; the oldest go first.
_MOST = 500


@dataclass(kw_only=True)
class Telephones:
    """All messages, in order; it can be asked by many at once."""

    clock: Callable[[], datetime]
    stopped: set[str] = field(default_factory=set)  #: numbers that want nothing
    unreachable: set[str] = field(default_factory=set)  #: numbers at which nothing arrives
    kept_in: Path | None = (
        None  #: the file in which all of it stays; None: it goes with the process
    )
    _texts: dict[str, Text] = field(default_factory=dict)
    _salt: bytes = field(default_factory=lambda: secrets.token_bytes(16))
    _lock: RLock = field(default_factory=RLock)

    def __post_init__(self) -> None:
        found = kept(self.kept_in) if self.kept_in is not None else None
        if found is not None:
            self._salt, self.stopped, texts = found
            self._texts = {one.sid: one for one in texts}

    def refusal(self, number: str) -> int | None:
        """Return Twilio's code for why nothing is sent to a number; None: it is."""
        if not _NUMBER.fullmatch(number):
            return 21211
        return 21610 if number in self.stopped else None

    def add(self, number: str, body: str, *, direction: str, callback: str = "") -> Text:
        """Keep a message and return it."""
        status = {"inbound": "received", "outbound-api": "queued"}.get(direction, "delivered")
        made = Text(
            sid=f"SM{secrets.token_hex(16)}",
            number=number,
            body=body,
            direction=direction,
            at=self.clock(),
            status=status,
            callback=callback,
        )
        with self._lock:
            self._texts[made.sid] = made
            while len(self._texts) > _MOST:
                del self._texts[next(iter(self._texts))]
            self._keep()
        return made

    def move(self, text: Text, status: str, *, error: int | None) -> None:
        """Write down how far a message is."""
        with self._lock:
            text.status, text.error = status, error
            self._keep()

    def of(self, sid: str) -> Text | None:
        """Return the message of that name."""
        with self._lock:
            return self._texts.get(sid)

    def newest(self, *, to: str = "") -> Iterator[Text]:
        """Yield messages, of one number or of all, the newest first."""
        with self._lock:
            kept = list(self._texts.values())
        yield from (one for one in reversed(kept) if to in ("", one.number))

    def hear(self, number: str, body: str) -> None:
        """Do as Twilio does with a text from a telephone.

        What is answered is left to whoever it is told to, as Twilio can be asked to do.
        """
        word = body.strip().upper()
        if word in STOP_WORDS:
            self.stopped.add(number)
        if word in START_WORDS:
            self.stopped.discard(number)
        with self._lock:
            self._keep()

    def _keep(self) -> None:
        if self.kept_in is not None:
            keep(self.kept_in, self._salt, self.stopped, self._texts.values())

    def key(self, number: str) -> str:
        """Return by what a telephone is called where its number must not stand."""
        return hashlib.sha256(self._salt + number.encode()).hexdigest()[:16]

    def number(self, key: str) -> str | None:
        """Return the number of a telephone."""
        numbers = {one.number for one in self.newest()}
        return next((one for one in numbers if self.key(one) == key), None)

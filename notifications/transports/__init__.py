"""Ways to send a message, and what can come of a try.

Each module here has `send(address, text, ..., message=UUID)`. It returns `Sent`, or raises one of
the three errors below, and nothing else. What it raises names neither address nor text, and has no
cause that does: it may stand in a log.

Where the provider can be asked, the module also has `sent_before(address, text, *, since)`: what
it has of this very text to this address since a moment, as provider ids, newest first. Who was left
with `Unknown`, or was ended between sending and writing down, asks that first and leaves out what
another message has.

::

    NotSent
    ├── TryAgain  surely not taken
    ├── Unknown   perhaps taken
    └── Refused   never, as long as nobody changes something
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Sent:
    """The provider has it."""

    provider_id: str  #: what the provider calls it; empty: it has no name there


class RefusedFor(StrEnum):
    """Why a message never arrives."""

    STOPPED = "STOPPED"  #: whoever has the number asked to be left alone
    ADDRESS = "ADDRESS"  #: nobody can be reached there
    MESSAGE = "MESSAGE"  #: this message is not taken


class NotSent(Exception):
    """Nobody knows that the message was taken."""

    def __init__(self, failure: str) -> None:
        super().__init__(failure)
        self.failure = failure  #: what went wrong, in capitals, for who runs the system


class TryAgain(NotSent):
    """The message was surely not taken: sending it again makes no second one."""

    def __init__(self, failure: str, *, wait: timedelta = timedelta()) -> None:
        super().__init__(failure)
        self.wait = wait  #: how long the provider asked to be left alone


class Unknown(NotSent):
    """The message was perhaps taken: sending it again can make a second one."""


class Refused(NotSent):
    """The message will not be taken however often it is sent."""

    def __init__(self, reason: RefusedFor) -> None:
        super().__init__(reason.value)
        self.reason = reason  #: why

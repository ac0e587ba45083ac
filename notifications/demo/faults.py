"""How a provider can misbehave."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Fault(StrEnum):
    """What becomes of one message that is sent."""

    BUSY = "BUSY"  #: 429, not taken, with how long to wait
    ERROR = "ERROR"  #: 500, not taken
    CLOSED_FIRST = "CLOSED_FIRST"  #: not taken, and the line is cut
    STALL = "STALL"  #: not taken, and never answered
    HANG = "HANG"  #: taken, and never answered
    RESET = "RESET"  #: taken, and the line is cut
    BAD_JSON = "BAD_JSON"  #: taken, and answered with half an answer
    OTHER_JSON = "OTHER_JSON"  #: taken, and answered with something else


#: After these the provider has the message.
TAKEN = frozenset({Fault.HANG, Fault.RESET, Fault.BAD_JSON, Fault.OTHER_JSON})


@dataclass(kw_only=True)
class Faults:
    """What goes wrong next."""

    clock: Callable[[], datetime]
    #: One for each message to come, in order.
    following: deque[Fault] = field(default_factory=deque)
    #: Nothing at all is answered from the one moment until the other.
    outage: tuple[datetime, datetime] | None = None

    def is_out(self) -> bool:
        """Say whether there is an outage now."""
        return self.outage is not None and self.outage[0] <= self.clock() < self.outage[1]

    def next(self) -> Fault | None:
        """Return what goes wrong with the message that comes now, and forget it."""
        return self.following.popleft() if self.following else None

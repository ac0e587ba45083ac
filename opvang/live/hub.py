"""All sockets of this process: who hears what, and who is here no longer."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from opvang.live.frames import Close, frame_of
from opvang.live.sockets import Socket
from opvang.queries.live.news import Told

_Key = TypeVar("_Key")

#: After how many events others get a turn, so that each reader keeps up with what is sent.
_AT_ONCE = 64


class Hub:
    """The sockets by account and by audience, and through which number they were told.

    All of it is changed in one thread, between one `await` and the next.
    """

    def __init__(self) -> None:
        self.through = 0  #: all that is numbered so, or lower, was told
        self.changes = 0  #: how often rights changed since this process began
        self._by_account: dict[UUID, set[Socket]] = defaultdict(set)
        self._by_audience: dict[str, set[Socket]] = defaultdict(set)

    def add(self, socket: Socket) -> None:
        """Let rights go on being looked after; nothing is told before it is `live`."""
        self._by_account[socket.standing.account].add(socket)

    def join(self, socket: Socket) -> None:
        """Tell it from now on what happens; it has caught up with all that was told."""
        socket.is_live = True
        for audience in socket.standing.audiences:
            self._by_audience[audience].add(socket)

    def leave(self, socket: Socket) -> None:
        """Forget it."""
        _take_out(self._by_account, socket.standing.account, socket)
        for audience in socket.standing.audiences:
            _take_out(self._by_audience, audience, socket)

    def count_of(self, account: UUID) -> int:
        """Return how many sockets somebody has here."""
        return len(self._by_account.get(account, ()))

    def of_accounts(self, accounts: Iterable[UUID]) -> set[Socket]:
        """Return the sockets of these accounts."""
        return {one for account in accounts for one in self._by_account.get(account, ())}

    def over_at(self, now: datetime) -> set[Socket]:
        """Return the sockets whose session is over by what was known of it."""
        return {
            one
            for sockets in self._by_account.values()
            for one in sockets
            if one.standing.expires_at <= now
        }

    async def tell(self, told: Iterable[Told], *, through: int) -> None:
        """Tell each of these, in order, whoever may hear of it."""
        for count, one in enumerate(told, start=1):
            # Who joins between two of these has what was told, and is told what follows.
            self.through = one.number
            self._tell(one)
            if count % _AT_ONCE == 0:
                await asyncio.sleep(0)
        self.through = through

    def _tell(self, one: Told) -> None:
        sockets = self._by_audience.get(one.audience)
        if not sockets:
            return
        frame = frame_of(one.number, one.kind)
        for socket in sockets:
            if one.kind in socket.standing.kinds:
                socket.tell(one.number, frame)

    def end_all(self, code: Close) -> None:
        """Close every socket."""
        for socket in [one for sockets in self._by_account.values() for one in sockets]:
            socket.end(code)


def _take_out(index: dict[_Key, set[Socket]], key: _Key, socket: Socket) -> None:
    index[key].discard(socket)
    if not index[key]:
        del index[key]

"""Hearing what happens, once for all sockets of this process: woken by it, and from time to time.

A wake-up that is lost costs time and nothing else. Rights come first: whoever may hear less from
now on is gone before anything else is told.
"""

from __future__ import annotations

import asyncio
import logging

import psycopg
from django.db import InterfaceError, OperationalError
from django.utils import timezone
from procrastinate.contrib.django.utils import connector_params

from opvang import events
from opvang.live.frames import Close
from opvang.live.hub import Hub
from opvang.live.reading import Reading
from opvang.live.sockets import Socket
from opvang.queries.live.news import News, news_after
from opvang.queries.live.standings import standings_of

#: How often to look whether or not anything woke us, in seconds.
LOOK_EVERY = 5.0
#: The same while somebody is about to commit: if they never do, nobody wakes us.
_LOOK_SOON = 0.1
#: How often to look who is signed in no longer because nothing was asked for a while.
_MOMENT = 1.0
#: How long to leave a database alone that is not there.
_PAUSE = 1.0

_LOST = (psycopg.OperationalError, OperationalError, InterfaceError)
_log = logging.getLogger(__name__)


class Listener:
    """Reads on by number for as long as it runs, and tells the hub."""

    def __init__(self, hub: Hub) -> None:
        self.hub = hub
        self.ready = asyncio.Event()  #: it knows through which number all is told
        self._reading = Reading(threads=1)

    async def run(self) -> None:
        """Listen until it is cancelled; a database that goes away comes back."""
        try:
            while True:
                try:
                    await self._listen()
                except _LOST as error:
                    _log.warning("Sockets wait for the database: %s", type(error).__name__)
                    await asyncio.sleep(_PAUSE)
        finally:
            self._reading.close()

    async def _listen(self) -> None:
        async with await _session() as session:
            await session.execute(f"LISTEN {events.CHANNEL}")
            # What happened before this line woke nobody.
            news = await self.look()
            look_at = _in(LOOK_EVERY)
            while True:
                until = look_at if news.is_all else min(look_at, _in(_LOOK_SOON))
                if await _woken(session, until=min(until, _in(_MOMENT))) or _in(0) >= until:
                    news = await self.look()
                    look_at = _in(LOOK_EVERY)
                else:
                    await self._end_what_is_over(set())

    async def look(self) -> News:
        """Read what is new and tell it, once all rights are as they are now; return it."""
        if not self.ready.is_set():
            self.hub.through = await self._reading.ask(events.settled_through)
            self.ready.set()
        news = await self._reading.ask(news_after, self.hub.through)
        if news.rights:
            self.hub.changes += 1
        await self._end_what_is_over(self.hub.of_accounts(news.rights))
        await self.hub.tell(news.told, through=news.through)
        return news

    async def _end_what_is_over(self, doubtful: set[Socket]) -> None:
        """Ask anew about these and about whoever seems to be away, and close what is over."""
        doubtful |= self.hub.over_at(timezone.now())
        if not doubtful:
            return
        keys = [one.session_key for one in doubtful]
        found = await self._reading.ask(standings_of, keys, now=timezone.now())
        for socket in doubtful:
            standing = found.get(socket.session_key)
            if standing is not None and standing.is_as(socket.standing):
                socket.standing = standing
            else:
                socket.end(Close.NOT_SIGNED_IN)


async def _session() -> psycopg.AsyncConnection:
    return await psycopg.AsyncConnection.connect(autocommit=True, **connector_params())


async def _woken(session: psycopg.AsyncConnection, *, until: float) -> bool:
    """Wait until something happens, or for so long; say whether it did."""
    heard = session.notifies(timeout=max(until - _in(0), 0), stop_after=1)
    return bool([one async for one in heard])


def _in(seconds: float) -> float:
    """Return the moment that comes after so many seconds, by the clock of this loop."""
    return asyncio.get_running_loop().time() + seconds

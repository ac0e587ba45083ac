"""Asking the database from where nothing may wait: in threads that keep their connections."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import ParamSpec, TypeVar

from django.db import InterfaceError, OperationalError, connection

from opvang.database.context import as_system

_Asked = ParamSpec("_Asked")
_Answer = TypeVar("_Answer")


class Reading:
    """So many threads, each with a connection of its own, until it is closed."""

    def __init__(self, threads: int) -> None:
        self._threads = threads
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="live")

    async def ask(
        self, query: Callable[_Asked, _Answer], *args: _Asked.args, **kwargs: _Asked.kwargs
    ) -> _Answer:
        """Return what *query* answers to the system; once more where its connection was lost.

        Raises
        ------
        OperationalError, InterfaceError
            When the database is not there.
        """
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._pool, lambda: _answer(query, *args, **kwargs))

    def close(self) -> None:
        """Give the connections back, once what is asked was answered; nobody waits for it."""
        all_here = Barrier(self._threads)
        for _ in range(self._threads):
            self._pool.submit(_close, all_here)
        self._pool.shutdown(wait=False)


def _close(all_here: Barrier) -> None:
    # A connection is its thread's to close, so none may close twice while another does not.
    all_here.wait()
    connection.close()


def _answer(
    query: Callable[_Asked, _Answer], *args: _Asked.args, **kwargs: _Asked.kwargs
) -> _Answer:
    with as_system():
        try:
            return query(*args, **kwargs)
        except (OperationalError, InterfaceError):
            connection.close()
        try:
            return query(*args, **kwargs)
        except (OperationalError, InterfaceError):
            connection.close()
            raise

"""Having webhooks told soon after something happened: the worker looks whether there is news."""

from __future__ import annotations

import asyncio
import time

import psycopg
from procrastinate import App
from procrastinate.exceptions import AlreadyEnqueued

from opvang.actions.webhooks.jobs import sweep_job

#: How often to look, in seconds. Whatever it misses, the job of each minute finds.
_LOOK_EVERY = 0.5
_NEWEST = """
SELECT max(number) FROM opvang_event WHERE EXISTS (
    SELECT FROM opvang_webhook WHERE activated_at IS NOT NULL AND ended_at IS NULL
)
"""


async def have_webhooks_told(opened: App, session: psycopg.AsyncConnection) -> None:
    """Ask for webhooks to be told whenever there is a newer event, for as long as nobody stops it.

    Where there is no webhook, nothing is asked.
    """
    known = await _newest(session)
    while True:
        await asyncio.sleep(_LOOK_EVERY)
        newest = await _newest(session)
        if newest is not None and newest != known:
            await _wake(opened)
        known = newest


async def _newest(session: psycopg.AsyncConnection) -> int | None:
    row = await (await session.execute(_NEWEST)).fetchone()
    return row[0] if row else None


async def _wake(opened: App) -> None:
    asked = opened.configure_task(str(sweep_job.name), queueing_lock="webhooks", queue="webhooks")
    try:
        await asked.defer_async(timestamp=int(time.time()))
    except AlreadyEnqueued:
        return

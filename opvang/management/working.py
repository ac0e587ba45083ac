"""The worker: it does the jobs that wait, and takes back those of workers that were killed."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator

import psycopg
from procrastinate import App
from procrastinate.app import WorkerOptions
from procrastinate.contrib.django import app
from procrastinate.contrib.django.django_connector import DjangoConnector
from procrastinate.contrib.django.utils import connector_params
from procrastinate.exceptions import ConnectorException, UniqueViolation
from procrastinate.jobs import Job, Status
from procrastinate.worker import Worker

from opvang.actions.messages.jobs import LANES as LANES_OF_MESSAGES
from opvang.actions.webhooks.jobs import LANES
from opvang.database.context import as_system
from opvang.management.waking import have_webhooks_told

#: A match, the plan beside it, a what-if, the figures, the audit of fairness, always one for the
#: holds that lapse, one for each receiver of webhooks that may be slow, one for each message under
#: way, and two that look for messages.
_JOBS_AT_ONCE = 8 + LANES + LANES_OF_MESSAGES
#: How often to look for a job whose time has come, and for jobs to take back, in seconds.
_LOOK_EVERY = 0.5
#: Any number, the same in every process: the lock of a worker that lives.
_ALIVE = 0x6C697665

# A worker lives as long as its session holds the lock of its number: no clock has to tell. While
# one begins, it shares the lock of number 0, and nobody is taken for dead.
_BEGIN = "SELECT pg_advisory_lock_shared(%(alive)s, 0)"
_LIVE = """
SELECT pg_advisory_lock(%(alive)s, (%(me)s %% 2147483648)::int),
       pg_advisory_unlock_shared(%(alive)s, 0)
"""
_BURY_THE_DEAD = """
DELETE FROM procrastinate_workers
WHERE id <> %(me)s AND pg_try_advisory_xact_lock(%(alive)s, 0)
    AND pg_try_advisory_xact_lock(%(alive)s, (id %% 2147483648)::int)
"""


@contextlib.asynccontextmanager
async def working(*, grace: int) -> AsyncIterator[asyncio.Task[None]]:
    """Do jobs until the end of the block; those under way then get *grace* seconds.

    An error that ended the worker earlier is raised at the end.
    """
    async with _worker_app().open_async() as opened, await _session() as session:
        task = asyncio.create_task(_work(opened, session, grace=grace))
        try:
            yield task
        finally:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task


def _worker_app() -> App:
    connector = app.connector
    if not isinstance(connector, DjangoConnector):
        raise TypeError("procrastinate does not use Django's database")
    return app.with_connector(connector.get_worker_connector())


async def _session() -> psycopg.AsyncConnection:
    """Return a session of its own: the database ends it when this process is killed."""
    return await psycopg.AsyncConnection.connect(autocommit=True, **connector_params())


async def _work(opened: App, session: psycopg.AsyncConnection, *, grace: int) -> None:
    # Of this task alone, and of the jobs that begin in it: pages are answered for who asks.
    with as_system():
        await _do_jobs(opened, session, grace=grace)


async def _do_jobs(opened: App, session: psycopg.AsyncConnection, *, grace: int) -> None:
    opened.perform_import_paths()  # type: ignore[no-untyped-call]
    worker = _worker(opened, grace=grace)
    await session.execute(_BEGIN, {"alive": _ALIVE})
    beside = asyncio.gather(_take_back_jobs(worker, session), have_webhooks_told(opened, session))
    # None goes on without the others: jobs that nobody takes back would stop all matching.
    beside.add_done_callback(lambda _: worker.stop())  # type: ignore[no-untyped-call]
    try:
        await worker.run()  # type: ignore[no-untyped-call]
    finally:
        beside.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await beside


def _worker(opened: App, *, grace: int) -> Worker:
    options: WorkerOptions = {
        **opened.worker_defaults,
        "concurrency": _JOBS_AT_ONCE,
        "fetch_job_polling_interval": _LOOK_EVERY,
        "install_signal_handlers": False,
        "shutdown_graceful_timeout": grace,
    }
    return Worker(opened, **options)


async def _take_back_jobs(worker: Worker, session: psycopg.AsyncConnection) -> None:
    """Have the jobs of killed workers done again, for as long as *worker* runs."""
    numbers = {"alive": _ALIVE, "me": await _number(worker)}
    await session.execute(_LIVE, numbers)
    while True:
        await session.execute(_BURY_THE_DEAD, numbers)
        for job in await worker.app.job_manager.get_stalled_jobs():
            await _take_back(worker.app, job)
        await asyncio.sleep(_LOOK_EVERY)


async def _number(worker: Worker) -> int:
    """Return the number of *worker*, once the database has given it one."""
    while True:
        if worker.worker_id is not None:
            return worker.worker_id
        await asyncio.sleep(0.05)


async def _take_back(opened: App, job: Job) -> None:
    try:
        await _ask_again(opened, job)
    except ConnectorException as error:
        # Another worker took it back in the meantime, or it was done after all.
        if not isinstance(error.__cause__, psycopg.errors.RaiseException):
            raise


async def _ask_again(opened: App, job: Job) -> None:
    try:
        await opened.job_manager.retry_job(job)
    except UniqueViolation:
        # The same is asked for already, and waits until this one ends.
        await opened.job_manager.finish_job(job, status=Status.ABORTED, delete_job=False)

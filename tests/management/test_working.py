"""Several workers take back the jobs of one that was killed, each when it sees them."""

import asyncio

import pytest
from django.db import connection
from procrastinate.contrib.django.models import ProcrastinateJob

from opvang.actions.matches import ask_for_match
from opvang.management.working import _take_back, _worker_app


async def take_back(*, times):
    """See a job of a killed worker once, and take it back so often."""
    async with _worker_app().open_async() as opened:
        (job,) = await opened.job_manager.get_stalled_jobs()
        for _ in range(times):
            await _take_back(opened, job)


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_who_takes_back_a_job_that_another_worker_took_back_goes_on_working():
    ask_for_match()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'doing'")

    asyncio.run(take_back(times=2))

    assert list(ProcrastinateJob.objects.values_list("status", "attempts")) == [("todo", 1)]

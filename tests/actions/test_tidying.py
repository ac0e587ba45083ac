"""What is over is forgotten after some days, and nothing that somebody still waits for."""

from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from opvang.actions.matches import match_job
from opvang.actions.tidying import tidy_job

pytestmark = pytest.mark.django_db


def job(status, *, days_ago):
    """Save a job that came to this so many days ago."""
    number = match_job.configure().defer()
    when = timezone.now() - timedelta(days=days_ago)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'doing' WHERE id = %s", [number])
        cursor.execute("UPDATE procrastinate_jobs SET status = %s WHERE id = %s", [status, number])
        cursor.execute("UPDATE procrastinate_events SET at = %s WHERE job_id = %s", [when, number])
    return number


def test_jobs_that_ended_long_ago_are_forgotten(settings):
    settings.JOBS_KEPT_DAYS = 7
    for status in ("succeeded", "failed", "aborted"):
        job(status, days_ago=8)
    recent = job("failed", days_ago=6)
    waiting = match_job.configure().defer()

    tidy_job(0)

    assert set(ProcrastinateJob.objects.values_list("id", flat=True)) == {recent, waiting}

"""What is over is forgotten: jobs, sessions, answers, events; the audit log has what came of it."""

from __future__ import annotations

from asgiref.sync import async_to_sync
from django.conf import settings
from django.utils import timezone
from procrastinate.contrib.django import app

from notifications.incoming import forget_heard
from opvang.actions.messages.forgetting import forget_old_messages
from opvang.actions.old_events import forget_old_events
from opvang.actions.once import forget_old_answers
from opvang.actions.programs.tokens import forget_old_tokens
from opvang.actions.sessions import forget_old_sessions


def forget_old_jobs(*, days: int) -> None:
    """Delete jobs that ended more than so many days ago, however they ended."""
    async_to_sync(app.job_manager.delete_old_jobs)(
        nb_hours=days * 24, include_failed=True, include_cancelled=True, include_aborted=True
    )


@app.periodic(cron="17 4 * * *")
@app.task(queue="tidying", queueing_lock="tidy")
def tidy_job(timestamp: int) -> None:  # noqa: ARG001  # a periodic job is told its time
    """Tidy up once a day."""
    forget_old_jobs(days=settings.JOBS_KEPT_DAYS)
    forget_old_sessions(now=timezone.now())
    forget_old_tokens(now=timezone.now())
    forget_old_answers(now=timezone.now())
    forget_old_messages(days=settings.JOBS_KEPT_DAYS, now=timezone.now())
    forget_heard(now=timezone.now())
    forget_old_events(now=timezone.now())

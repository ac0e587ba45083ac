"""What a worker does for the audit: publish a half year when it is due."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from procrastinate import JobContext, RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued, JobAborted

from matching import BrokenPlan
from opvang.actions.fairness.publish import publish_half
from opvang.actions.fairness.runs import outcomes_of_runs
from opvang.actions.fairness.years import invent_halves
from opvang.calendar import tonight
from opvang.fairness.halves import last_released_half
from opvang.models import FairnessFigure


@app.periodic(cron="40 7 * * *")  # UTC: after eight in the morning here, in winter and summer
@app.task(queue="trends", lock="fairness")
def fairness_job(timestamp: int) -> None:  # noqa: ARG001  # a periodic job is told its time
    """Publish the last half year that is over, where that was not done yet."""
    publish_due(now=timezone.now())


def publish_due(*, now: datetime) -> None:
    """Publish the last half year that is due, from the runs that are kept of it.

    Where no run is kept of it there is nothing to publish, and it is asked again tomorrow.
    """
    today = tonight(now)
    half = last_released_half(today)
    if FairnessFigure.objects.filter(half=half).exists():
        return
    if outcomes := list(outcomes_of_runs(half)):
        publish_half(outcomes, half=half, today=today)


def ask_for_invented_halves(*, seed: int) -> None:
    """Have a worker invent two years, once this transaction is committed, if there are none."""
    if FairnessFigure.objects.exists():
        return
    try:
        with transaction.atomic():
            invent_halves_job.defer(seed=seed)
    except AlreadyEnqueued:
        return


@app.task(
    queue="trends",
    lock="fairness",
    queueing_lock="invent-halves",
    pass_context=True,
    # Whoever stops the demo need not wait for two years: the next worker begins anew. Nor are they
    # lost when one of their many plans is refused; each time that happens it waits a minute longer.
    retry=RetryStrategy(retry_exceptions={JobAborted, BrokenPlan}, linear_wait=60),
)
def invent_halves_job(context: JobContext, seed: int) -> None:
    """Match two invented years of an invented country and publish what came of it."""

    def still_wanted() -> None:
        if context.should_abort():
            raise JobAborted

    invent_halves(seed=seed, today=tonight(timezone.now()), each_day=still_wanted)

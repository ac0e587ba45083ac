"""After a match run: look whether another plan is nearly as good, for the desk to know."""

from __future__ import annotations

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

import matching
from matching.files import read_plan, read_problem, write_plan
from opvang import events
from opvang.models import MatchRun
from opvang.models.codes import Activity
from opvang.queries.matches import last_finished_run


def ask_for_other_plan() -> None:
    """Have a worker look soon, once this transaction is committed; asking twice is asking once."""
    try:
        # A savepoint: the database refuses a second job of this name, and that ends a transaction.
        with transaction.atomic():
            other_plan_job.configure(queueing_lock="other_plans").defer()
    except AlreadyEnqueued:
        return


@app.task(queue="other_plans", lock="other_plans")
def other_plan_job() -> None:
    """Look beside the plan of the last run."""
    run = last_finished_run()
    if run is not None:
        find_other_plan(run, seconds=settings.MATCH_SECONDS)


def find_other_plan(run: MatchRun, *, seconds: float) -> None:
    """Keep with *run* the plan that is nearly as good as its own, if it is found in time.

    No transaction is open while the optimiser works.
    """
    problem, plan = read_problem(run.problem), read_plan(run.plan)
    for other in matching.other_plans(problem, plan, count=1, seconds=seconds):
        _keep(run, write_plan(other))


@transaction.atomic
def _keep(run: MatchRun, plan: str) -> None:
    MatchRun.objects.filter(id=run.id).update(other_plan=plan)
    events.publish(Activity.RUN_MATCH, audiences=(), object_id=None, at=timezone.now())

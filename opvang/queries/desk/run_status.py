"""How the match stands: asked for, computing, or when it last ended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from procrastinate.contrib.django.models import ProcrastinateJob

from opvang.models import Account
from opvang.queries.matches import Run, last_run


@dataclass(frozen=True, slots=True, kw_only=True)
class RunStatus:
    """How the match stands."""

    is_asked_for: bool  #: a worker will begin soon
    is_computing: bool
    last: Run | None  #: the last that made a plan


def run_status(actor: Account, *, now: datetime) -> RunStatus:
    """Return how the match stands.

    Raises
    ------
    NotAllowed
        When somebody may not see it.
    """
    last = last_run(actor, now=now)
    # What-ifs stand in the same queue; each kind of job has a lock of its own.
    jobs = ProcrastinateJob.objects.filter(lock="match", status__in=["todo", "doing"])
    statuses = set(jobs.values_list("status", flat=True))
    return RunStatus(
        is_asked_for="todo" in statuses,
        is_computing="doing" in statuses,
        last=last,
    )

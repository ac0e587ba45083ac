"""A worker answers a what-if: the same people and places but for one thing, solved again."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from procrastinate.contrib.django import app

import matching
from matching.files import read_plan, read_problem, write_comparison
from opvang import events
from opvang.actions.what_ifs.changing import changed
from opvang.models import WhatIf
from opvang.models.codes import Activity, RunStatus
from opvang.queries.what_ifs.questions import question_of


# A lock of its own, so that a match never waits for what is only thought of.
@app.task(queue="match", lock="what-if")
def what_if_job(what_if: str) -> None:
    """Answer one question; they are answered one at a time."""
    answer_what_if(UUID(what_if), seconds=settings.MATCH_SECONDS)


def answer_what_if(what_if: UUID, *, seconds: float) -> None:
    """Solve the changed problem and keep what differs; no transaction is open meanwhile.

    Who is where the run proposed stays there as far as the objectives allow.

    Raises
    ------
    Exception
        Whatever went wrong; it is kept with the question.
    """
    row = WhatIf.objects.select_related("run").filter(id=what_if, status=RunStatus.RUNNING).first()
    if row is None:
        # A worker that was killed had answered it, and the job came back.
        return
    try:
        before = read_plan(row.run.plan)
        problem = changed(read_problem(row.run.problem), question_of(row))
        after = matching.resolve(problem, before, seconds=seconds)
    except Exception as error:
        row.status, row.error = RunStatus.FAILED, f"{type(error).__name__}: {error}"
        _keep(row)
        raise
    row.comparison = write_comparison(matching.compare(before, after))
    row.status, row.seconds = RunStatus(after.status), after.seconds
    _keep(row)


@transaction.atomic
def _keep(row: WhatIf) -> None:
    row.save()
    events.publish(Activity.ASK_WHAT_IF, audiences=(), object_id=row.id, at=timezone.now())

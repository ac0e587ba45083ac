"""The national desk asks what would be, had the last match run been asked something else."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext

from matching import InvalidInput, Problem
from matching.files import read_problem
from opvang import audit, events
from opvang.access import require_act
from opvang.actions.what_ifs.answering import what_if_job
from opvang.actions.what_ifs.changing import changed
from opvang.audit import Subject
from opvang.errors import NotPossible
from opvang.models import Account, MatchRun, WhatIf
from opvang.models.codes import Activity, ObjectKind, RunStatus
from opvang.queries.matches import last_finished_run
from opvang.queries.what_ifs.questions import Question, kind_of, written


def ask_what_if(actor: Account, question: Question, *, now: datetime) -> UUID:
    """Keep a question about the last match run, have a worker answer it, and return its id.

    What was asked of the same run before is not computed again.

    Raises
    ------
    NotAllowed
        When this is not for the actor to ask.
    NotPossible
        When there is no run yet, or the change cannot be (FormRefused).
    """
    require_act(actor, Activity.ASK_WHAT_IF, now=now)
    run, problem = _last_run()
    # What cannot be is refused at once, and with no transaction open: a country takes its time.
    changed(problem, question)
    return keep_question(actor, question, run, now=now)


def _last_run() -> tuple[MatchRun, Problem]:
    try:
        run = last_finished_run()
        if run is not None:
            return run, read_problem(run.problem)
    except InvalidInput:
        # It was kept under other rules than those of today.
        pass
    raise NotPossible(
        gettext("Er is nog geen matchronde om mee te vergelijken. Draai eerst de match.")
    )


@transaction.atomic
def keep_question(actor: Account, question: Question, run: MatchRun, *, now: datetime) -> UUID:
    """Keep a question about *run* and have a worker answer it; the caller asked who may."""
    facts = {"run": run, "kind": kind_of(question), "asked": written(question)}
    row = WhatIf.objects.filter(**facts).exclude(status=RunStatus.FAILED).first()
    if row is None:
        row = WhatIf.objects.create(**facts, asked_by=actor, asked_at=now)
        what_if_job.defer(what_if=str(row.id))
    subject = Subject(kind=ObjectKind.WHAT_IF, id=row.id)
    audit.record(actor, Activity.ASK_WHAT_IF, subject, at=now)
    events.publish(Activity.ASK_WHAT_IF, audiences=(), object_id=row.id, at=now)
    return row.id

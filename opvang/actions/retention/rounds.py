"""Rounds of erasing: each night all cases whose time is over, one transaction each."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from time import monotonic
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from procrastinate.contrib.django import app

from opvang import events
from opvang.actions.locks import lock_requests
from opvang.actions.retention.erasing import Erased, erase_case
from opvang.actions.retention.runs import empty_old_runs
from opvang.actions.retention.signals import erase_signals
from opvang.calendar import today
from opvang.database.context import as_system
from opvang.errors import Busy
from opvang.models import ErasureRun
from opvang.models.codes import Activity
from opvang.policy import Policy, policy
from opvang.queries.retention.cases import Case, all_cases, case_of
from opvang.queries.retention.keeping import keeping, runs_that_count

_log = logging.getLogger(__name__)
#: Another one changed it just now: the next round sees.
_BUSY = "BUSY"


@dataclass(frozen=True, slots=True, kw_only=True)
class ErasureReport:
    """What a round did, or would do: counts, and nobody."""

    is_dry: bool
    cases: int  #: erased, or to erase
    erased: Mapping[str, int]  #: rows, by table; of a dry run none
    kept: Mapping[str, int]  #: cases, by why


@as_system()
def erase_expired(*, now: datetime, dry_run: bool = False) -> ErasureReport:
    """Erase every case whose period is over and that nothing else keeps; report it.

    A round that is killed has erased whole cases only, and its report says which number.
    """
    current = policy()
    due, kept = _divided(current, now=now)
    if dry_run:
        return ErasureReport(is_dry=True, cases=len(due), erased={}, kept=kept)
    began = monotonic()
    run = ErasureRun.objects.create(started_at=now, kept=kept)
    for case in due:
        _erase(case, run.id, current, now=now)
    _erase_signals(run.id, current, now=now)
    empty_old_runs(runs_that_count(), now=now, days=current.number_of("KEEP_RUN_DAYS"))
    return _finished(run, at=now + timedelta(seconds=monotonic() - began))


@app.periodic(cron="41 2 * * *")
@app.task(queue="tidying", queueing_lock="erase-expired", lock="erase-expired")
def erase_job(timestamp: int) -> None:  # noqa: ARG001  # a periodic job is told its time
    """Erase once a night what is to be erased."""
    erase_expired(now=timezone.now())


def _divided(current: Policy, *, now: datetime) -> tuple[list[Case], dict[str, int]]:
    """Return the cases to erase, and how many others there are by why they are kept."""
    facts, day = keeping(current), today(now)
    due: list[Case] = []
    kept: Counter[str] = Counter()
    for case in all_cases():
        reason = facts.reason(case, day=day)
        if reason is None:
            due.append(case)
        else:
            kept[str(reason)] += 1
    return due, dict(kept)


@transaction.atomic
def _erase(found: Case, run: UUID, current: Policy, *, now: datetime) -> None:
    """Erase one case and add it to the report, or neither."""
    row = ErasureRun.objects.select_for_update().get(id=run)
    try:
        lock_requests(found.requests)
    except Busy:
        why = _BUSY
    else:
        # Whatever changed since the round began, and nobody changes it now.
        case = case_of(min(found.requests)) if found.requests else found
        reason = keeping(current, requests=case.requests).reason(case, day=today(now))
        why = str(reason or "") if case == found else _BUSY
    if why:
        row.kept = {**row.kept, why: row.kept.get(why, 0) + 1}
    else:
        row.cases += 1
        row.erased = dict(Erased(row.erased) + erase_case(found, actor=None, now=now))
    row.save()


@transaction.atomic
def _erase_signals(run: UUID, current: Policy, *, now: datetime) -> None:
    """Erase the signals of no case whose time is over, and add them to the report."""
    row = ErasureRun.objects.select_for_update().get(id=run)
    row.erased = dict(Erased(row.erased) + erase_signals(current, now=now))
    row.save()


def _finished(run: ErasureRun, *, at: datetime) -> ErasureReport:
    with transaction.atomic():
        ErasureRun.objects.filter(id=run.id).update(finished_at=at)
        # Who reads what is kept reads of each round, also of one in which nothing went.
        readers = {events.ADMINISTRATOR, events.AUDITOR}
        events.publish(Activity.ERASE_CASE, audiences=readers, object_id=None, at=at)
    row = ErasureRun.objects.get(id=run.id)
    _log.info("Erased %s cases: %s; kept: %s", row.cases, row.erased, row.kept)
    return ErasureReport(is_dry=False, cases=row.cases, erased=row.erased, kept=row.kept)

"""Match runs: ask for one, and carry it out."""

from __future__ import annotations

from datetime import datetime, timedelta
from importlib.metadata import version
from time import monotonic
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

import matching
import opvang
from matching import Plan, Problem
from matching.files import read_plan, read_problem, write_plan, write_problem
from opvang import audit, events
from opvang.access import require_act
from opvang.actions.locks import waiting_three_seconds
from opvang.actions.other_plans import ask_for_other_plan
from opvang.actions.proposals import replace_proposals, still_true
from opvang.actions.watches.looking import ask_to_look
from opvang.audit import Subject
from opvang.models import Account, MatchRun
from opvang.models.codes import Activity, ObjectKind, RunStatus
from opvang.policy import Policy, policy
from opvang.snapshot import held_back, live_prices, take_snapshot, with_prices

if TYPE_CHECKING:
    from django.db.models import QuerySet

PROBLEM_FORMAT = "opvang-problem/1"

#: Any number, the same in every process: who stores proposals does so alone.
_STORE_LOCK = 0x6D617463


def ask_for_match() -> None:
    """Have a worker match soon, once this transaction is committed; asking twice is asking once.

    Whoever else asks waits until it is, since nobody knows before whether it will be.

    Raises
    ------
    Busy
        When that takes three seconds.
    """
    try:
        # A savepoint: the database refuses a second job of this name, and that ends a transaction.
        with transaction.atomic(), waiting_three_seconds():
            match_job.configure(queueing_lock="match").defer()
    except AlreadyEnqueued:
        return


@transaction.atomic
def ask_for_match_by(actor: Account, *, now: datetime) -> None:
    """Have a worker match soon because somebody asks for it.

    Raises
    ------
    NotAllowed
        When this is not for the actor to ask.
    """
    require_act(actor, Activity.RUN_MATCH, now=now)
    audit.record(actor, Activity.RUN_MATCH, Subject(kind=ObjectKind.COUNTRY), at=now)
    events.publish(Activity.RUN_MATCH, audiences=(), object_id=None, at=now)
    ask_for_match()


@app.task(queue="match", lock="match")
def match_job() -> None:
    """Match everybody who waits, one run at a time."""
    run_match(now=timezone.now(), seconds=settings.MATCH_SECONDS)


def run_match(*, now: datetime, seconds: float) -> MatchRun:
    """Match everybody who waits, keep the run and put its proposals in place of the last ones.

    No transaction is open while the optimiser works. A request or place that changed meanwhile
    gets no proposal from this run.

    Raises
    ------
    MatchingError
        When the run failed; it is kept with the error, and the last proposals stand.
    """
    began = monotonic()
    current = policy()
    bare = take_snapshot(now=now, current=current)
    prices = live_prices(bare, current)
    problem = with_prices(bare, {unit: one.points for unit, one in prices.items()}, current)
    run = MatchRun.objects.create(
        problem=write_problem(problem),
        problem_format=PROBLEM_FORMAT,
        code_version=opvang.__version__,
        ortools_version=version("ortools"),
        policy_version=str(current.number),
        prices={
            unit: {"points": one.points, "because": list(one.because)}
            for unit, one in prices.items()
        },
        held_back=list(held_back(problem, bare)),
        started_from=_last_answered().defer("problem").first(),
        seconds_allowed=seconds,
        started_at=now,
    )
    try:
        plan = _answer(run, problem)
    except Exception as error:
        sentence = f"{type(error).__name__}: {error}"
        _fail(run, sentence, elapsed=monotonic() - began)
        raise
    _store(run, problem, plan, current=current, elapsed=monotonic() - began)
    return run


def replay(run: MatchRun) -> str:
    """Return the plan that the problem of *run* has now: the same bytes, apart from seconds."""
    return write_plan(_answer(run, read_problem(run.problem)))


def _answer(run: MatchRun, problem: Problem) -> Plan:
    """Return the plan of *problem*, from nothing but what is kept of *run*."""
    earlier = _earlier_plan(run)
    if earlier is None:
        return matching.solve(problem, seconds=run.seconds_allowed)
    return matching.resolve(problem, earlier, seconds=run.seconds_allowed)


def _earlier_plan(run: MatchRun) -> Plan | None:
    """Return the plan that *run* begins from; None: there is none that can be read."""
    if run.started_from is None:
        return None
    try:
        return read_plan(run.started_from.plan)
    except matching.InvalidInput:
        # Kept by an older version. It would fail every run to come, and nobody would get a place.
        return None


@transaction.atomic
def _fail(run: MatchRun, sentence: str, *, elapsed: float) -> None:
    _finish(run, status=RunStatus.FAILED, elapsed=elapsed, error=sentence)
    _tell(run, follow=set())


def _finish(run: MatchRun, *, status: RunStatus, elapsed: float, error: str = "") -> None:
    run.status = status
    run.error = error
    run.finished_at = run.started_at + timedelta(seconds=elapsed)
    run.save()


def _tell(run: MatchRun, *, follow: set[str]) -> None:
    """Tell all who see matches, and the software of who *follow* what it proposes otherwise."""
    at = run.finished_at or run.started_at
    told = events.EVERYBODY | events.software_of({*follow, events.DESK} if follow else ())
    events.publish(Activity.RUN_MATCH, audiences=told, object_id=None, at=at)


def _store(run: MatchRun, asked: Problem, plan: Plan, *, current: Policy, elapsed: float) -> None:
    """Keep the plan, and let its proposals replace the last ones where nothing changed since.

    Whoever follows requests or the country hears of it.
    """
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_STORE_LOCK])
        run.plan = write_plan(plan)
        run.seconds = plan.seconds
        _finish(run, status=RunStatus(plan.status), elapsed=elapsed)
        if _is_overtaken(run):
            _tell(run, follow=set())
            return
        # Whatever changed elsewhere changed the prices a little: that is no reason to hold back.
        points = {unit.id: unit.price for unit in asked.unit.values()}
        found = with_prices(take_snapshot(now=run.started_at, current=current), points, current)
        placements = still_true(plan, asked, found)
        _tell(run, follow=replace_proposals(run, placements))
        ask_for_other_plan()
        ask_to_look()


def _is_overtaken(run: MatchRun) -> bool:
    """Say whether a run that began later has stored its proposals already."""
    return _last_answered().filter(started_at__gt=run.started_at).exists()


def _last_answered() -> QuerySet[MatchRun]:
    """Return the runs with a plan that this code can read, the newest first."""
    return MatchRun.objects.filter(
        status__in=[RunStatus.OPTIMAL, RunStatus.FEASIBLE], problem_format=PROBLEM_FORMAT
    ).order_by("-started_at")

"""The last match run: when, how it ended and what it came to."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from opvang.access import Part, require
from opvang.database.once import once_a_page
from opvang.models import Account, MatchRun
from opvang.models.codes import Objective, RunStatus

#: What each objective counts, as a reader knows it; the most important first.
OBJECTIVES = dict(Objective.choices)
#: Of which more is better; of the others less is.
MAXIMISED = frozenset({"crisis", "urgent", "regular", "confirmed", "language"})
#: Kilometres would help to find a shelter where few people have a wish.
HIDDEN = frozenset({"distance"})
_OLD_AFTER = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What one objective came to."""

    name: str
    value: int | None  #: None: not shown
    proved: bool  #: nothing better exists


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """The last run that made a plan."""

    finished_at: datetime
    is_best: bool  #: every objective is proved
    status: str  #: in words
    seconds: float
    outcomes: tuple[Outcome, ...]  #: in the order in which they count
    is_old: bool  #: it ended more than a day ago
    failed_since: bool  #: a later run failed, so this one is older than it should be


def last_run(actor: Account, *, now: datetime) -> Run | None:
    """Return the last run that made a plan; None when there is none.

    Raises
    ------
    NotAllowed
        When somebody may not see it.
    """
    require(actor, Part.RUN)
    run = last_finished_run()
    if run is None or run.finished_at is None or run.seconds is None:
        return None
    return Run(
        finished_at=run.finished_at,
        is_best=run.status == RunStatus.OPTIMAL,
        status=run.get_status_display(),
        seconds=run.seconds,
        outcomes=tuple(_outcome(one) for one in plan_of(run).get("objectives", [])),
        is_old=now - run.finished_at > _OLD_AFTER,
        failed_since=MatchRun.objects.filter(
            status=RunStatus.FAILED, started_at__gt=run.started_at
        ).exists(),
    )


@once_a_page
def last_finished_run() -> MatchRun | None:
    """Return the newest run that made a plan."""
    finished = MatchRun.objects.filter(status__in=[RunStatus.OPTIMAL, RunStatus.FEASIBLE])
    return finished.defer("problem").order_by("-started_at").first()


def plan_of(run: MatchRun | None) -> dict[str, Any]:
    """Return the plan of a run as the contract has it; empty when there is no run."""
    plan: dict[str, Any] = json.loads(run.plan) if run else {}
    return plan


def unplaced_entries(run: MatchRun | None) -> dict[str, dict[str, Any]]:
    """Return what a run says of each request without a place, by id."""
    return {one["request"]: one for one in plan_of(run).get("unplaced", [])}


def _outcome(objective: dict[str, Any]) -> Outcome:
    name = objective["name"]
    return Outcome(
        name=str(OBJECTIVES.get(name, name)),
        value=None if name in HIDDEN else objective["value"],
        proved=objective["proved"],
    )

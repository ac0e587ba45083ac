"""What became of each request in the runs that are kept."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from uuid import UUID

from matching import Problem
from matching.files import read_plan, read_problem
from opvang.actions.fairness.became import outcome
from opvang.actions.fairness.registered import registered
from opvang.calendar import AMSTERDAM, DAY_BEGINS
from opvang.fairness.halves import next_half
from opvang.fairness.outcomes import Outcome
from opvang.models import MatchRun
from opvang.models.codes import RunStatus

#: How many runs are in memory at a time: each holds a whole country.
_TOGETHER = 10


def outcomes_of_runs(half: date) -> Iterator[Outcome]:
    """Yield what became of each request whose last run is one of this half year.

    A request counts once, as its last run has it: whoever is held or withdrawn stands in no later
    one. One that still stands in a run of the next half year counts there, and one that is gone
    from the tables does not count.
    """
    after = next_half(half)
    counted = {
        request.id for problem, _ in _runs(after, next_half(after)) for request in problem.requests
    }
    for problem, plan in _runs(half, after):
        new = [one for one in problem.requests if one.id not in counted]
        counted.update(one.id for one in new)
        yield from _outcomes(problem, plan, {one.id for one in new})


def _outcomes(problem: Problem, plan: str, requests: set[str]) -> Iterator[Outcome]:
    if not requests:
        return
    placements = {one.request: one for one in read_plan(plan).placements}
    known = registered([UUID(one) for one in requests])
    for request in problem.requests:
        if request.id in requests and request.id in known:
            yield outcome(problem, request, placements.get(request.id), known=known[request.id])


def _runs(first: date, until: date) -> Iterator[tuple[Problem, str]]:
    """Yield each problem that was solved with its plan, the last run first."""
    began, ended = (datetime.combine(day, DAY_BEGINS, AMSTERDAM) for day in (first, until))
    runs = MatchRun.objects.filter(
        status__in=(RunStatus.OPTIMAL, RunStatus.FEASIBLE),
        started_at__gte=began,
        started_at__lt=ended,
    )
    texts = runs.order_by("-started_at", "-id").values_list("problem", "plan")
    for problem, plan in texts.iterator(chunk_size=_TOGETHER):
        yield read_problem(problem), plan

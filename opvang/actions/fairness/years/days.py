"""The days of the invented years: each has one run, and whoever it places is placed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from random import Random

import matching
from matching import Problem
from matching.requests import Request
from opvang.actions.fairness.became import outcome
from opvang.actions.fairness.years.arrivals import Arrival
from opvang.actions.fairness.years.houses import Houses
from opvang.fairness.outcomes import Outcome

#: One in so many of those who wait gives up, each day.
_GIVES_UP = 0.03
#: How long one run may take; most take far less.
_SECONDS = 5.0


def outcomes_by_day(
    asking: Sequence[Arrival],
    houses: Houses,
    *,
    days: Sequence[date],
    draw: Random,
    each_day: Callable[[], object],
) -> Iterator[tuple[date, Outcome]]:
    """Yield what became of each request, with the day of the last run in which it stood.

    Parameters
    ----------
    asking
        In the order of the queue. Who still waits on the last day is told of on that day.
    each_day
        Is called before each run.
    """
    coming = list(asking)
    waiting: list[Arrival] = []
    for day in days:
        each_day()
        while coming and coming[0].request.registered_on <= day:
            waiting.append(coming.pop(0))
        problem = Problem(
            today=day,
            shelters=houses.free(day),
            requests=tuple(_as_of(one.request, day) for one in waiting),
        )
        placements = {one.request: one for one in _placements(problem)}
        still = []
        for one in waiting:
            placement = placements.get(one.request.id)
            if placement is not None:
                houses.take(placement, nights=one.request.nights)
            elif day != days[-1] and draw.random() >= _GIVES_UP:
                still.append(one)
                continue
            yield day, outcome(problem, one.request, placement, known=one.known)
        waiting = still


def _placements(problem: Problem) -> tuple[matching.Placement, ...]:
    if not problem.requests:
        return ()
    return matching.solve(problem, seconds=_SECONDS).placements


def _as_of(request: Request, day: date) -> Request:
    """Return a request as it stands on a day: a latest night that has passed is asked anew."""
    if request.start_by is not None and request.start_by < day:
        return replace(request, start_by=None)
    return request

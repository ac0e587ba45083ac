"""After each match the watches are looked at, against what it leaves free and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

import matching
from matching import Placement, Problem
from matching.files import read_plan
from matching.requests import Request
from opvang import events
from opvang.actions.messages.happened import after_looking
from opvang.calendar import tonight
from opvang.models import Watch
from opvang.models.codes import Activity
from opvang.queries.matches import last_finished_run
from opvang.queries.requests.wishes import wished_regions
from opvang.queries.watches import standing_watches
from opvang.snapshot import take_snapshot_with


def ask_to_look() -> None:
    """Have a worker look soon, once this transaction is committed; asking twice is asking once."""
    try:
        # A savepoint: the database refuses a second job of this name, and that ends a transaction.
        with transaction.atomic():
            look_job.configure(queueing_lock="watches").defer()
    except AlreadyEnqueued:
        return


@app.task(queue="watches", lock="watches")
def look_job() -> None:
    """Look at the watches beside the plan of the last run."""
    look(now=timezone.now())


def look(*, now: datetime) -> None:
    """Keep for each watch the soonest place in the wished region that nobody who waits could have.

    What is found is a suggestion: nothing is held, and nobody moves by it.
    """
    run, watches = last_finished_run(), list(standing_watches())
    if run is None or not watches:
        return
    problem = take_snapshot_with([one.request_id for one in watches], now=now)
    left = _Left.by(read_plan(run.plan).placements, problem, watches)
    for watch in watches:
        asked = problem.request[str(watch.request_id)]
        found = left.soonest(asked, within=wished_regions(watch.request))
        was = (watch.unit_id, watch.first_night)
        watch.unit_id = UUID(found.unit) if found else None
        watch.first_night = found.start if found else None
        with transaction.atomic():
            watch.save(update_fields=["unit", "first_night"])
            after_looking(watch, watch.request, now=now)
            if was != (watch.unit_id, watch.first_night):
                _tell(watch, now=now)


def _tell(watch: Watch, *, now: datetime) -> None:
    audiences = events.of_request(watch.request, night=tonight(now))
    events.publish(Activity.SWITCH_WATCH, audiences=audiences, object_id=watch.request_id, at=now)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Left:
    """What a plan leaves free now, and who has no place in it."""

    problem: Problem
    given: tuple[Placement, ...]
    waiting: tuple[Request, ...]

    @classmethod
    def by(
        cls, placements: Sequence[Placement], problem: Problem, watches: Sequence[Watch]
    ) -> _Left:
        """Return what *placements* leave, as far as their requests and rooms are there now."""
        given = tuple(one for one in placements if _is_there(one, problem))
        placed = {one.request for one in given} | {str(one.request_id) for one in watches}
        waiting = tuple(one for one in problem.requests if one.id not in placed)
        return cls(problem=problem, given=given, waiting=waiting)

    def soonest(self, asked: Request, *, within: frozenset[str]) -> Placement | None:
        """Return the soonest place in one of these regions that nobody who waits could have."""
        found = sorted(self._places(asked, within), key=lambda one: (one.start, one.unit))
        return next((one for one in found if not self._is_wanted(one.unit)), None)

    def _places(self, asked: Request, within: frozenset[str]) -> Iterator[Placement]:
        for unit in self.problem.units_for(asked):
            if self.problem.shelter_of[unit.id].safety_region in within:
                place = self._place(asked, unit.id)
                if place is not None:
                    yield place

    def _is_wanted(self, unit: str) -> bool:
        return any(self._place(other, unit) is not None for other in self.waiting)

    def _place(self, asked: Request, unit: str) -> Placement | None:
        place = self.problem.unit[unit]
        if matching.obstacles(self.problem, asked, place):
            return None
        return matching.lodge(self.problem, asked, place, beside=self.given)


def _is_there(placement: Placement, problem: Problem) -> bool:
    unit = problem.unit.get(placement.unit)
    if unit is None or placement.request not in problem.request:
        return False
    return {use.id for use in placement.rooms} <= {room.id for room in unit.rooms}

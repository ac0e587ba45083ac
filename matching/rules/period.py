"""The rule `period`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matching.rules.base import PlanRule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from matching.places import Room
    from matching.plan import Plan
    from matching.problem import Problem
    from matching.requests import Request


class Period(PlanRule):
    """A stay starts as soon as its rooms are free, in time, and they stay free all its nights."""

    code = "period"

    def violations(self, problem: Problem, plan: Plan) -> Iterator[str]:
        """Yield each start that is not the earliest or too late, and each room free too short."""
        for placement in plan.placements:
            request = problem.request[placement.request]
            rooms = [problem.room[use.id] for use in placement.rooms]
            start = max([problem.first_night(request), *map(problem.free_from, rooms)])
            if placement.start != start:
                yield f"request {request.id}: starts {placement.start}, but {start} is the earliest"
            if placement.start > problem.last_start(request):
                yield (
                    f"request {request.id}: starts {placement.start}, after "
                    f"{problem.last_start(request)}"
                )
            for room in rooms:
                if not free_for_nights(request, room, placement.start):
                    yield f"request {request.id}: room {room.id} is not free for all its nights"


def free_for_nights(request: Request, room: Room, start: date) -> bool:
    """Say whether *room* does not end before a stay of *request* that begins on *start*."""
    if room.free_until is None:
        return True
    # Compared as a number of nights: start plus nights may lie beyond the last date there is.
    return request.nights is not None and request.nights <= (room.free_until - start).days

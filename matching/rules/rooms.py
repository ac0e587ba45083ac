"""The rule `rooms`."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from matching.codes import Sex
from matching.housing import most_rooms, sharers
from matching.rules.base import PlanRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from matching.plan import Placement, Plan
    from matching.problem import Problem


class Rooms(PlanRule):
    """Everybody has a bed, in rooms they may sleep in, and no bed is given twice."""

    code = "rooms"

    def violations(self, problem: Problem, plan: Plan) -> Iterator[str]:
        """Yield each placement whose rooms do not do, then each room given beyond its beds."""
        for placement in plan.placements:
            for sentence in _of_placement(problem, placement):
                yield f"request {placement.request}: {sentence}"
        yield from _given_twice(problem, plan)


def _of_placement(problem: Problem, placement: Placement) -> Iterator[str]:
    request, unit = problem.request[placement.request], problem.unit[placement.unit]
    for room, count in Counter(use.id for use in placement.rooms).items():
        if count > 1:
            yield f"room {room} stands {count} times"
    for use in placement.rooms:
        if use.persons < 1:
            yield f"room {use.id} is given to {use.persons} persons"
        if problem.room[use.id].taken:
            yield f"room {use.id} is taken"
    persons = sum(use.persons for use in placement.rooms)
    if persons != len(request.persons):
        yield f"{persons} of {len(request.persons)} persons have a bed"
    if len(placement.rooms) > most_rooms(request, unit):
        yield f"{len(placement.rooms)} rooms, at most {most_rooms(request, unit)} allowed"
    yield from _shared(problem, placement)


def _shared(problem: Problem, placement: Placement) -> Iterator[str]:
    request = problem.request[placement.request]
    inside: Counter[Sex | None] = Counter()
    for use in placement.rooms:
        room = problem.room[use.id]
        if not room.shared:
            continue
        if not sharers(request, room):
            yield f"room {room.id} is shared, and not with people such as these"
        inside[room.sex] += use.persons
    for sex, persons in inside.items():
        most = sum(person.sex is sex for person in request.persons)
        if persons > most:
            yield f"{persons} persons in shared rooms for {sex}, at most {most} allowed"


def _given_twice(problem: Problem, plan: Plan) -> Iterator[str]:
    persons: Counter[str] = Counter()
    holders: dict[str, set[str]] = {}
    for placement in plan.placements:
        for use in placement.rooms:
            persons[use.id] += use.persons
            holders.setdefault(use.id, set()).add(placement.request)
    for room_id, count in persons.items():
        room = problem.room[room_id]
        if count > room.beds:
            yield f"room {room_id} has {room.beds} beds for {count} persons"
        if not room.shared and len(holders[room_id]) > 1:
            yield f"private room {room_id} is given to {', '.join(sorted(holders[room_id]))}"

"""One request in one unit, as soon and in as few beds as can be: what a hold asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matching.beds_left import BedsLeft
from matching.housing import can_sleep, sharers
from matching.plan import Placement, RoomUse
from matching.rules import failing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from matching.places import Room, Unit
    from matching.problem import Problem
    from matching.requests import Request


def obstacles(problem: Problem, request: Request, unit: Unit) -> tuple[str, ...]:
    """Return what keeps *request* out of *unit* now, alone in the problem; nothing: it can go."""
    if codes := failing(request, problem.shelter_of[unit.id], unit):
        return codes
    left = BedsLeft(problem, ())
    if not left.would_hold(request, unit):
        return ("size",)
    return () if left.holds(request, unit) else ("period",)


def lodge(
    problem: Problem, request: Request, unit: Unit, *, beside: Iterable[Placement] = ()
) -> Placement | None:
    """Return *request* in *unit* from the earliest night, in rooms no smaller would do for.

    None where the unit does not hold it in time in the rooms that the placements *beside* leave, or
    one of them is of people it must not meet. The pair rules are for the caller to ask.
    """
    left = BedsLeft(problem, beside)
    start, beds = left.first_rooms(request, unit)
    if start is None or start > problem.last_start(request):
        return None
    if beside and left.meets_somebody(request, unit):
        return None
    return _in_few_rooms(problem, request, unit, beds)


def tightened(problem: Problem, placement: Placement) -> Placement:
    """Return lawful *placement* without the rooms that its people can do without."""
    request, unit = problem.request[placement.request], problem.unit[placement.unit]
    persons = {use.id: use.persons for use in placement.rooms}
    beds = {
        room: persons[room.id] if room.shared else room.beds
        for room in unit.rooms
        if room.id in persons
    }
    return _in_few_rooms(problem, request, unit, beds)


def placed_in(
    problem: Problem, request: Request, unit: Unit, inside: Mapping[Room, int]
) -> Placement:
    """Return *request* in *unit* with so many persons *inside* each room, as soon as they can."""
    return Placement(
        request=request.id,
        shelter=problem.shelter_of[unit.id].id,
        unit=unit.id,
        start=max([problem.first_night(request), *map(problem.free_from, inside)]),
        rooms=tuple(
            RoomUse(id=room.id, persons=inside[room]) for room in unit.rooms if room in inside
        ),
    )


def _in_few_rooms(
    problem: Problem, request: Request, unit: Unit, beds: dict[Room, int]
) -> Placement:
    needed = _without_the_needless(request, unit, beds)
    return placed_in(problem, request, unit, _spread(request, needed))


def _without_the_needless(request: Request, unit: Unit, beds: dict[Room, int]) -> dict[Room, int]:
    """Return *beds* without the rooms that people can do without, the largest given back first."""
    needed = dict(beds)
    for room in sorted(beds, key=lambda one: (one.shared, -one.beds)):
        fewer = {one: count for one, count in needed.items() if one is not room}
        if can_sleep(request, unit, fewer):
            needed = fewer
    return needed


def _spread(request: Request, rooms: dict[Room, int]) -> dict[Room, int]:
    """Return the persons in each room: everybody sleeps, and nobody alone in a room not needed."""
    inside = dict.fromkeys(rooms, 1)
    waiting = len(request.persons) - len(rooms)
    for room in sorted(rooms, key=lambda one: not one.shared):
        most = rooms[room]
        if room.shared:
            same = sum(count for one, count in inside.items() if one.shared and one.sex is room.sex)
            most = min(most, inside[room] + sharers(request, room) - same)
        more = min(waiting, most - inside[room])
        inside[room] += more
        waiting -= more
    return inside

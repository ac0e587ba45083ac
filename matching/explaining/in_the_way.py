"""Whom a plan must take out to make room for one request in one unit."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from matching.beds_left import BedsLeft
from matching.housing import can_sleep, most_rooms, sharers

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from matching.codes import Sex
    from matching.places import Room, Unit
    from matching.plan import Placement
    from matching.problem import Problem
    from matching.requests import Request


def in_the_way(
    problem: Problem, request: Request, unit: Unit, others: Collection[Placement]
) -> frozenset[str]:
    """Return which of *others* must go for *request* to get a place in *unit*, which can take it.

    Whoever it must not meet goes. Of the rest go the fewest persons, and among sets of as many
    persons the one that leaves the front of the queue alone.
    """
    shelter, hated = problem.shelter_of[unit.id].id, problem.apart_from[request.id]
    met = {one.request for one in others if one.shelter == shelter and one.request in hated}
    inside = [one for one in others if one.unit == unit.id and one.request not in met]
    cost_of = _cost_of(problem, {one.request for one in inside})
    removals = [
        _cheapest(request, unit, beds, inside=inside, cost_of=cost_of)
        for start, beds in BedsLeft(problem, ()).by_start(request, unit)
        if start <= problem.last_start(request) and can_sleep(request, unit, beds)
    ]
    return min(removals, key=lambda one: one.cost).out | met


@dataclass(frozen=True, slots=True, kw_only=True)
class _Removal:
    """Some people taken out."""

    out: frozenset[str]
    cost: int  #: see `_cost_of`
    left: Mapping[Room, int]  #: beds free without them


def _cost_of(problem: Problem, names: Collection[str]) -> dict[str, int]:
    """Return a number for each of these requests, such that sums of them compare as removals do.

    Persons count first. Below them each request has a bit of its own, the earlier the higher.
    """
    count = len(problem.requests)
    return {
        request.id: (len(request.persons) << count) + (1 << count - position - 1)
        for position, request in enumerate(problem.requests)
        if request.id in names
    }


def _cheapest(
    request: Request,
    unit: Unit,
    beds: Mapping[Room, int],
    *,
    inside: Collection[Placement],
    cost_of: Mapping[str, int],
) -> _Removal:
    """Return the cheapest removal that leaves *request* enough of *beds*: all of them would do.

    Goes through the people one by one and keeps, of the removals that free as much, the cheapest:
    those are few, where sets of people are many.
    """
    freed = {one.request: free for one in inside if (free := _freed_by(one, beds))}
    left = {room: count - _total(freed, room) for room, count in beds.items()}
    nobody = _Removal(out=frozenset(), cost=0, left=left)
    if can_sleep(request, unit, left):
        return nobody
    everybody = sum(cost_of[name] for name in freed)
    best = _Removal(out=frozenset(freed), cost=everybody, left=beds)
    too_little: dict[object, _Removal] = {_worth(request, unit, left): nobody}
    for name, free in freed.items():
        for before in list(too_little.values()):
            after = _with(before, name, free, cost=cost_of[name])
            if after.cost >= best.cost:
                continue
            if can_sleep(request, unit, after.left):
                best = after
                continue
            worth = _worth(request, unit, after.left)
            if worth not in too_little or after.cost < too_little[worth].cost:
                too_little[worth] = after
    return best


def _freed_by(placement: Placement, beds: Mapping[Room, int]) -> dict[Room, int]:
    """Return the beds, of those that matter, that come free without *placement*."""
    persons = {use.id: use.persons for use in placement.rooms}
    return {
        room: persons[room.id] if room.shared else count
        for room, count in beds.items()
        if room.id in persons
    }


def _total(freed: Mapping[str, Mapping[Room, int]], room: Room) -> int:
    return sum(free.get(room, 0) for free in freed.values())


def _with(before: _Removal, name: str, free: Mapping[Room, int], *, cost: int) -> _Removal:
    return _Removal(
        out=before.out | {name},
        cost=before.cost + cost,
        left={room: count + free.get(room, 0) for room, count in before.left.items()},
    )


def _worth(request: Request, unit: Unit, left: Mapping[Room, int]) -> object:
    """Return what *left* is to *request*: beds that are the same to it are told as the same."""
    persons, most = len(request.persons), most_rooms(request, unit)
    private = [min(count, persons) for room, count in left.items() if not room.shared]
    shared = {
        room: min(count, persons)
        for room, count in left.items()
        if room.shared and sharers(request, room)
    }
    if most >= min(persons, len(left)):
        # They may use all rooms there are, or one each: where a bed is makes no difference.
        beds: Counter[Sex | None] = Counter()
        for room, count in shared.items():
            beds[room.sex] = min(beds[room.sex] + count, persons)
        return min(sum(private), persons), frozenset(beds.items())
    return *sorted(private, reverse=True)[:most], *(
        (room.id, count) for room, count in shared.items()
    )

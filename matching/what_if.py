"""Problems that differ in one thing, to see what a closed bed or a new shelter would mean.

Each function returns a new problem, as valid as the one it gets; that one never changes. Solve
both and `compare` the plans.
"""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from matching.errors import InvalidInput, shown
from matching.places import Unit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from matching.places import Room, Shelter
    from matching.problem import Problem
    from matching.requests import Request

#: What can be changed of a unit: all but who it is and which rooms it has.
RULES = tuple(field.name for field in fields(Unit) if field.name not in ("id", "rooms"))


def set_beds(problem: Problem, room_id: str, *, beds: int) -> Problem:
    """Return *problem* with so many beds in a room; with 0 the room is closed.

    Raises
    ------
    InvalidInput
        When there is no such room, or it cannot have so many beds.
    """
    if room_id not in problem.room:
        raise InvalidInput("room", f"{shown(room_id)} is not in the problem")

    def with_beds(unit: Unit) -> Unit:
        rooms = (
            replace(one, beds=beds) if one.id == room_id and beds else one for one in unit.rooms
        )
        return replace(unit, rooms=tuple(one for one in rooms if one.id != room_id or beds))

    return _with_units(problem, with_beds)


def add_room(problem: Problem, unit_id: str, room: Room) -> Problem:
    """Return *problem* with one room more in a unit.

    Raises
    ------
    InvalidInput
        When there is no such unit, or the room's id stands there already.
    """
    return _with_unit(problem, unit_id, lambda unit: replace(unit, rooms=(*unit.rooms, room)))


def change_unit(problem: Problem, unit_id: str, **rules: Any) -> Problem:
    """Return *problem* with other rules for one unit, such as ``max_nights=90``.

    Raises
    ------
    InvalidInput
        When there is no such unit or rule, or the rule cannot say that.
    """
    for name in rules:
        if name not in RULES:
            raise InvalidInput(name, f"is no rule of a unit: name one of {', '.join(RULES)}")
    return _with_unit(problem, unit_id, lambda unit: replace(unit, **rules))


def open_shelter(problem: Problem, shelter: Shelter) -> Problem:
    """Return *problem* with one shelter more, the last.

    Raises
    ------
    InvalidInput
        When an id of it stands there already.
    """
    return replace(problem, shelters=(*problem.shelters, shelter))


def close_shelter(problem: Problem, shelter_id: str) -> Problem:
    """Return *problem* without a shelter.

    Raises
    ------
    InvalidInput
        When there is no such shelter, or a request is pinned to a unit of it.
    """
    left = tuple(one for one in problem.shelters if one.id != shelter_id)
    if len(left) == len(problem.shelters):
        raise InvalidInput("shelter", f"{shown(shelter_id)} is not in the problem")
    return replace(problem, shelters=left)


def add_request(problem: Problem, request: Request) -> Problem:
    """Return *problem* with one request more, at the end of the queue.

    Raises
    ------
    InvalidInput
        When its id stands there already, or it does not fit the day.
    """
    return replace(problem, requests=(*problem.requests, request))


def order_objectives(problem: Problem, objectives: Iterable[str]) -> Problem:
    """Return *problem* with *objectives* in this order, and no others.

    Raises
    ------
    InvalidInput
        When one of them is no objective, or stands twice.
    """
    return replace(problem, objectives=tuple(objectives))


def _with_unit(problem: Problem, unit_id: str, change: Callable[[Unit], Unit]) -> Problem:
    if unit_id not in problem.unit:
        raise InvalidInput("unit", f"{shown(unit_id)} is not in the problem")
    return _with_units(problem, lambda unit: change(unit) if unit.id == unit_id else unit)


def _with_units(problem: Problem, change: Callable[[Unit], Unit]) -> Problem:
    return replace(
        problem,
        shelters=tuple(
            replace(shelter, units=tuple(map(change, shelter.units)))
            for shelter in problem.shelters
        ),
    )

"""Which beds are free tonight: about as many as people ask for, kind by kind, never quite enough.

Places are short because stays do not end: so the free beds follow from who asks, and everything
else is lived in, closed or being made ready.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import UUID

from opvang.actions.country.draws import Draw
from opvang.actions.country.plans import RequestPlan, UnitPlan
from opvang.actions.country.shelters import BuiltRoom, BuiltUnit
from opvang.models.codes import PlaceType, Sex

#: For how many of the requests of a kind there is a free place of about their size.
_SUPPLY = {
    PlaceType.COSM: 0.85,
    PlaceType.OMM: 0.7,
    PlaceType.LABOUR: 0.85,
    PlaceType.EMERGENCY: 0.8,
    PlaceType.WOMEN: 0.95,
    PlaceType.MEN: 0.7,
    PlaceType.YOUTH: 0.8,
    PlaceType.PROTECTED_RECEPTION: 0.8,
    PlaceType.SUPPORTED_LIVING: 0.6,
    PlaceType.SOCIAL: 1.0,
}


def free_beds(
    draw: Draw, units: Sequence[BuiltUnit], asked: Iterable[RequestPlan]
) -> frozenset[UUID]:
    """Return the beds that are free tonight."""
    free = {bed.id for unit in units for room in _pinned(unit) for bed in room.beds}
    open_units = [unit for unit in units if unit.plan.free_rooms is None]
    for plan in draw.shuffled(asked):
        if draw.chance(_SUPPLY[plan.place_type]):
            suitable = [unit for unit in open_units if takes(unit.plan, plan)]
            free |= _place_for(draw, plan, suitable, free)
    return frozenset(free)


def takes(unit: UnitPlan, plan: RequestPlan) -> bool:
    """Say whether a unit is meant for such people: its kind, their route, sexes and ages."""
    return (
        unit.place_type == plan.place_type
        and not {*unit.routes}.isdisjoint(plan.routes)
        and all(
            one.sex in unit.sexes and unit.min_age <= one.age <= unit.max_age
            for one in plan.clients
        )
        and all(_takes_child(unit, sex=one.sex, age=one.age) for one in plan.children)
    )


def _takes_child(unit: UnitPlan, *, sex: Sex, age: int) -> bool:
    limit = unit.max_age_girls if sex == Sex.FEMALE else unit.max_age_boys
    return limit is not None and age <= limit


def _pinned(unit: BuiltUnit) -> tuple[BuiltRoom, ...]:
    """Return the rooms that a scenario wants free."""
    return unit.rooms[: unit.plan.free_rooms] if unit.plan.free_rooms else ()


def _place_for(
    draw: Draw, plan: RequestPlan, units: Sequence[BuiltUnit], free: set[UUID]
) -> set[UUID]:
    """Return beds for a request: the smallest private room that holds it, or shared beds."""
    rooms = draw.shuffled(room for unit in units for room in unit.rooms)
    size = len(plan.persons)
    private = [
        room
        for room in rooms
        if not room.room.shared and len(room.beds) >= size and room.beds[0].id not in free
    ]
    if private and (size == 1 or not plan.is_group):
        room = min(private, key=lambda one: len(one.beds))
        return {bed.id for bed in room.beds}
    shared = [
        bed.id
        for room in rooms
        if room.room.sex == plan.persons[0].sex
        for bed in room.beds
        if bed.id not in free
    ]
    return set(shared[:size])

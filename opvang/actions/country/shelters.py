"""Shelters as rows, with address, units, rooms and beds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any

from opvang.actions.country.draft import Draft
from opvang.actions.country.draws import Draw
from opvang.actions.country.names import invented_address, shelter_names
from opvang.actions.country.organisations import Parties, Party
from opvang.actions.country.plans import RoomPlan, SitePlan, UnitPlan
from opvang.actions.country.wording import plain
from opvang.models import Bed, Room, Shelter, Unit

#: Fields of a plan that are no columns.
_NOT_COLUMNS = {"rooms", "free_rooms"}


@dataclass(frozen=True, slots=True, kw_only=True)
class BuiltRoom:
    """A room and its beds."""

    room: Room
    beds: tuple[Bed, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BuiltUnit:
    """A unit, what was planned of it, and who runs it."""

    unit: Unit
    plan: UnitPlan
    operator: Party
    rooms: tuple[BuiltRoom, ...]


def add_shelters(draft: Draft, sites: Sequence[SitePlan], parties: Parties) -> list[BuiltUnit]:
    """Add every shelter; each operator runs at least one, where there are enough."""
    draw = draft.draw("shelters")
    names = shelter_names(draw)
    built: list[BuiltUnit] = []
    for number, site in enumerate(sites):
        operators = parties.operators
        operator = operators[number] if number < len(operators) else draw.choice(operators)
        municipality = draft.geography.municipality(site.municipality)
        shelter = Shelter(
            id=draw.uuid(),
            public_name=next(names),
            organisation=operator.organisation,
            municipality=municipality,
        )
        draft.add(shelter)
        draft.add(invented_address(draw, shelter, municipality))
        built += [_add_unit(draft, draw, shelter, operator, plan) for plan in site.units]
    return built


def _add_unit(
    draft: Draft, draw: Draw, shelter: Shelter, operator: Party, plan: UnitPlan
) -> BuiltUnit:
    columns = {
        one.name: _column(getattr(plan, one.name))
        for one in fields(plan)
        if one.name not in _NOT_COLUMNS
    }
    unit = draft.add(Unit(id=draw.uuid(), shelter=shelter, **columns))
    rooms = tuple(
        _add_room(draft, draw, unit, room, number) for number, room in enumerate(plan.rooms, 1)
    )
    return BuiltUnit(unit=unit, plan=plan, operator=operator, rooms=rooms)


def _column(value: Any) -> Any:
    if isinstance(value, tuple):
        return plain(value)
    return str(value) if isinstance(value, str) else value


def _add_room(draft: Draft, draw: Draw, unit: Unit, plan: RoomPlan, number: int) -> BuiltRoom:
    room = draft.add(
        Room(
            id=draw.uuid(),
            unit=unit,
            name=f"Kamer {number}",
            shared=plan.sex is not None,
            sex=str(plan.sex) if plan.sex else "",
            minors=plan.minors,
        )
    )
    beds = tuple(
        draft.add(Bed(id=draw.uuid(), room=room, name=f"Bed {position}"))
        for position in range(1, plan.beds + 1)
    )
    return BuiltRoom(room=room, beds=beds)

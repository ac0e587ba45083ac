"""Shelters, with the units, rooms and beds in them; never their address."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from opvang.actions.capacity.beds import MOST_BEDS
from opvang.actions.mistakes import Mistakes
from opvang.actions.network.known import municipality_of, organisation_of
from opvang.actions.network.reading import ROOMS, SHELTER, UNIT, read
from opvang.actions.telling import tell_of_unit
from opvang.actions.unit_rules import those_inside
from opvang.models import Bed, Room, Shelter, Unit
from opvang.models.codes import Activity, OrganisationKind


@dataclass(frozen=True, slots=True, kw_only=True)
class AddedUnit:
    """A unit that is there now, and how many beds it has."""

    unit: Unit
    beds: int


def add_shelter(given: object, *, at: str, now: datetime, mistakes: Mistakes) -> list[AddedUnit]:
    """Add the units of a shelter, which is made if it is new."""
    table = read(given, SHELTER, at=at, mistakes=mistakes)
    if not table.keys() >= SHELTER.needed:
        return []
    shelter = _shelter(table, at=at, mistakes=mistakes)
    if shelter is None:
        return []
    if not table["units"]:
        mistakes.add(f"{at}.units", "Een opvang heeft minstens een wooneenheid.")
    added = [
        _unit(unit, shelter, at=f"{at}.units.{number}", now=now, mistakes=mistakes)
        for number, unit in enumerate(table["units"])
    ]
    return [one for one in added if one is not None]


def _shelter(table: dict[str, Any], *, at: str, mistakes: Mistakes) -> Shelter | None:
    organisation = organisation_of(
        table["organisation"], OrganisationKind.SHELTER, at=at, mistakes=mistakes
    )
    municipality = municipality_of(
        table["municipality"], at=f"{at}.municipality", mistakes=mistakes
    )
    if organisation is None or municipality is None:
        return None
    found = Shelter.objects.filter(organisation=organisation, public_name=table["name"]).first()
    if found is None:
        made = Shelter(
            public_name=table["name"], organisation=organisation, municipality=municipality
        )
        return made if mistakes.save(made, at=at, names={"public_name": "name"}) else None
    if found.municipality_id != municipality.code:
        # Which it is instead is not for a terminal to tell.
        mistakes.add(
            f"{at}.municipality",
            "Deze opvang is er al, in een andere gemeente. Kijk de gemeente na, of kies een "
            "andere naam.",
        )
        return None
    return found


def _unit(
    given: object, shelter: Shelter, *, at: str, now: datetime, mistakes: Mistakes
) -> AddedUnit | None:
    table = read(given, UNIT, at=at, mistakes=mistakes)
    if not table.keys() >= UNIT.needed:
        return None
    columns = {key: value for key, value in table.items() if key != "rooms"}
    unit = Unit(shelter=shelter, **columns)
    if not mistakes.save(unit, at=at):
        return None
    beds = sum(_rooms(table["rooms"], unit, at=f"{at}.rooms", mistakes=mistakes))
    if not beds:
        mistakes.add(f"{at}.rooms", "Een wooneenheid heeft minstens een kamer met een bed.")
        return None
    # The optimiser takes it as it is: one that it refuses would fail every run.
    those_inside(unit, now=now)
    tell_of_unit(None, Activity.ADD_BEDS, unit, now=now)
    return AddedUnit(unit=unit, beds=beds)


def _rooms(given: list[object], unit: Unit, *, at: str, mistakes: Mistakes) -> Iterator[int]:
    for number, rooms in enumerate(given):
        here = f"{at}.{number}"
        table = read(rooms, ROOMS, at=here, mistakes=mistakes)
        if not table.keys() >= ROOMS.needed:
            continue
        if not 1 <= table["beds"] <= MOST_BEDS:
            mistakes.add(f"{here}.beds", f"Een kamer heeft 1 tot {MOST_BEDS} bedden.")
            continue
        kind = {key: table[key] for key in ("shared", "sex", "minors") if key in table}
        for position, name in enumerate(table["names"]):
            room = Room(unit=unit, name=name, **kind)
            if mistakes.save(room, at=f"{here}.names.{position}"):
                names = (f"Bed {bed}" for bed in range(1, table["beds"] + 1))
                Bed.objects.bulk_create([Bed(room=room, name=bed) for bed in names])
                yield table["beds"]

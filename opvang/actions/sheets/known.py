"""Shelters and units as the sheet names them, of those that the account may load."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from opvang.access import require_ever, shelters_to
from opvang.actions.sheets.reading.columns import Column
from opvang.actions.sheets.reading.lines import Line
from opvang.actions.sheets.reading.names import plain, suggestion
from opvang.actions.sheets.reading.remarks import Remarks
from opvang.errors import CellRefused
from opvang.models import Account, Room, Shelter, Unit
from opvang.models.codes import Activity


@dataclass(frozen=True, slots=True)
class Target:
    """The unit or the room that a line is about."""

    line: Line
    unit: Unit
    #: None: the line is about the whole unit.
    room: Room | None


def shelters_of(actor: Account | None) -> QuerySet[Shelter]:
    """Return the shelters whose sheet *actor* may load; without one, the system may load all.

    Raises
    ------
    NotAllowed
        When it may load none at all.
    """
    if actor is None:
        return Shelter.objects.all()
    require_ever(actor, Activity.CONFIRM_CAPACITY)
    return Shelter.objects.filter(shelters_to(actor, Activity.CONFIRM_CAPACITY))


def named_shelters(lines: list[Line], actor: Account | None, remarks: Remarks) -> dict[int, UUID]:
    """Return the shelter of each line, by the place of the line in *lines*."""
    shelters = list(shelters_of(actor).select_related("organisation"))
    named: dict[int, UUID] = {}
    for number, line in enumerate(lines):
        if line.ids:
            named[number] = line.ids[0]
            continue
        if not line.shelter:
            continue
        try:
            named[number] = _shelter(line, shelters).id
        except CellRefused as error:
            remarks.problems.append(line.origin.remark(Column.SHELTER, str(error)))
    return named


def target_of(line: Line, shelter: Shelter, remarks: Remarks) -> Target | None:
    """Return the unit or room that *line* names; units and rooms must have been fetched along."""
    column = Column.UNIT
    try:
        unit = _of_id(line.ids[1], shelter) if line.ids else _unit(line.unit, shelter)
        column = _room_column(line)
        return Target(line, unit, _room(line.room, unit) if line.room else None)
    except CellRefused as error:
        remarks.problems.append(line.origin.remark(column, str(error)))
        return None


def _shelter(line: Line, shelters: Iterable[Shelter]) -> Shelter:
    found = [one for one in shelters if plain(one.public_name) == plain(line.shelter)]
    if line.organisation:
        found = [one for one in found if plain(one.organisation.name) == plain(line.organisation)]
    if len(found) > 1:
        raise CellRefused(
            "Meer dan een organisatie heeft een opvang met deze naam. Zet de organisatie in een "
            f'kolom "{Column.ORGANISATION}".'
        )
    if not found:
        names = [one.public_name for one in shelters]
        raise CellRefused(
            f"Deze opvang is niet bekend.{suggestion(line.shelter, names)} Schrijf de naam zoals "
            "die in Opvang staat; een nieuwe opvang voegt de beheerder toe."
        )
    if not found[0].is_active:
        raise CellRefused(
            "Deze opvang is niet in gebruik. Haal de regel weg, of laat de opvang weer in gebruik "
            "nemen."
        )
    return found[0]


def _of_id(key: UUID, shelter: Shelter) -> Unit:
    found = [unit for unit in shelter.units.all() if unit.id == key and unit.is_active]
    if not found or not shelter.is_active:
        raise CellRefused("Deze wooneenheid is net buiten gebruik gesteld. Laat die weg.")
    return found[0]


def _unit(name: str, shelter: Shelter) -> Unit:
    units = [unit for unit in shelter.units.all() if unit.is_active]
    if not name and len(units) == 1:
        return units[0]
    found = [unit for unit in units if plain(unit.name) == plain(name)]
    if len(found) == 1:
        return found[0]
    names = [unit.name for unit in units]
    listed = ", ".join(f'"{one}"' for one in sorted(names)) or "geen"
    if not name:
        raise CellRefused(
            f"Deze opvang heeft meer dan een wooneenheid. Schrijf welke: {listed}."
            if units
            else "Deze opvang heeft geen wooneenheid in gebruik. Vraag de beheerder."
        )
    raise CellRefused(
        "Deze wooneenheid is in deze opvang niet bekend of niet in gebruik."
        f"{suggestion(name, names)} Kies uit: {listed}."
    )


def _room_column(line: Line) -> Column:
    in_place = Column.PLACE in line.origin.header.positions
    return Column.PLACE if in_place else Column.ROOM


def _room(name: str, unit: Unit) -> Room:
    rooms = list(unit.rooms.all())
    found = [room for room in rooms if plain(room.name) == plain(name)]
    # "12" and "Kamer 12" are the same room, where that leaves no doubt.
    found = found or [room for room in rooms if _number(room.name) == _number(name)]
    if len(found) == 1:
        return found[0]
    names = [room.name for room in rooms]
    raise CellRefused(
        f"Deze kamer is in deze wooneenheid niet bekend.{suggestion(name, names)} Schrijf de naam "
        "van een kamer, of het aantal bedden van de hele wooneenheid, zoals 8."
    )


def _number(name: str) -> str:
    return plain(name).removeprefix("kamer ").removeprefix("room ")

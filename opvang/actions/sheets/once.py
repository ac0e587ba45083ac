"""Each unit and each room at most once in a sheet, and what a sheet leaves out."""

from __future__ import annotations

from collections import defaultdict
from uuid import UUID

from opvang.actions.sheets.known import Target
from opvang.actions.sheets.reading.remarks import Remarks
from opvang.models import Unit


def check_each_thing_once(targets: list[Target], remarks: Remarks) -> None:
    """Note every line about something that an earlier line is about already."""
    for same_unit in _by_unit(targets).values():
        for number, target in enumerate(same_unit):
            earlier = next((one for one in same_unit[:number] if _overlap(one, target)), None)
            if earlier is not None:
                remarks.problems.append(target.line.origin.remark(None, _said_before(earlier)))


def units_named_whole(targets: list[Target], remarks: Remarks) -> list[Unit]:
    """Return the units that are named as a whole or room by room, with no room left out."""
    whole = []
    for same_unit in _by_unit(targets).values():
        unit = same_unit[0].unit
        named = {target.room.id for target in same_unit if target.room}
        missing = [room.name for room in unit.rooms.all() if room.id not in named]
        if not missing or any(target.room is None for target in same_unit):
            whole.append(unit)
            continue
        listed = ", ".join(f'"{name}"' for name in missing)
        remarks.notices.append(
            same_unit[0].line.origin.remark(
                None,
                f'Van wooneenheid "{unit.name}" ontbreken kamers: {listed}. Wat er stond is '
                "overgenomen, maar de wooneenheid geldt niet als bevestigd.",
            )
        )
    return whole


def _by_unit(targets: list[Target]) -> dict[UUID, list[Target]]:
    units: dict[UUID, list[Target]] = defaultdict(list)
    for target in targets:
        units[target.unit.id].append(target)
    return units


def _overlap(one: Target, other: Target) -> bool:
    return one.room is None or other.room is None or one.room.id == other.room.id


def _said_before(earlier: Target) -> str:
    what = "kamer" if earlier.room else "wooneenheid"
    name = earlier.room.name if earlier.room else earlier.unit.name
    origin = earlier.line.origin
    sheet = f'blad "{origin.header.worksheet}", ' if origin.header.worksheet else ""
    return (
        f'Over {what} "{name}" gaat {sheet}regel {origin.row.number} ook al. Laat een van de twee '
        "weg: noem een wooneenheid een keer, of elk van haar kamers een keer."
    )

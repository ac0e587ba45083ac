"""The columns of one option: is it taken, and with how many of which rooms."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from matching.housing import sharers

if TYPE_CHECKING:
    from matching.engine.options import Option
    from matching.engine.programme import Programme
    from matching.engine.room_classes import RoomClass


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionColumns:
    """Where one option stands in the programme."""

    option: Option
    taken: int  #: column: 1 when the request gets this option
    rooms: dict[RoomClass, int]  #: column of each private class: rooms given
    beds: dict[RoomClass, int]  #: column of each shared class: persons given a bed
    opened: dict[
        RoomClass, int
    ]  #: column of each shared class that counts for the rooms: 1 if used


def add_option(programme: Programme, option: Option) -> OptionColumns:
    """Add the columns of *option* and the rows that make them one lawful stay."""
    columns = _add_columns(programme, option)
    persons = len(option.request.persons)
    _hold_everybody(programme, columns, persons)
    _bound_rooms(programme, columns, persons)
    _bound_sharers(programme, columns)
    if option.must_wait:
        awaited = [
            (column, 1.0)
            for rooms, column in (columns.rooms | columns.beds).items()
            if rooms.free_from == option.start
        ]
        programme.add_row([*awaited, (columns.taken, -1)], at_least=0)
    return columns


def _add_columns(programme: Programme, option: Option) -> OptionColumns:
    persons = len(option.request.persons)
    private = [one for one in option.classes if not one.shared]
    shared = [one for one in option.classes if one.shared]
    return OptionColumns(
        option=option,
        taken=programme.add_column(1),
        rooms={
            one: programme.add_column(
                min(one.capacity, option.most_rooms, ceil(persons / one.beds))
            )
            for one in private
        },
        beds={
            one: programme.add_column(min(one.capacity, sharers(option.request, one.rooms[0])))
            for one in shared
        },
        opened={},
    )


def _hold_everybody(programme: Programme, columns: OptionColumns, persons: int) -> None:
    """Give all persons a bed. The same sum, divided and rounded up, says more to a relaxation."""
    sizes = {min(one.beds, persons) for one in columns.rooms}
    for divisor in sorted({1} | sizes):
        terms = [
            (column, float(ceil(min(one.beds, persons) / divisor)))
            for one, column in columns.rooms.items()
        ]
        terms += [(column, 1.0) for column in columns.beds.values()]
        programme.add_row([*terms, (columns.taken, -float(ceil(persons / divisor)))], at_least=0)


def _bound_rooms(programme: Programme, columns: OptionColumns, persons: int) -> None:
    option = columns.option
    room_terms = [(column, 1.0) for column in columns.rooms.values()]
    bed_terms = [(column, 1.0) for column in columns.beds.values()]
    # Somebody sleeps in every private room, and each sharer in one bed.
    programme.add_row([*room_terms, *bed_terms, (columns.taken, -persons)], at_most=0)
    if option.most_rooms == persons:
        return
    for one, column in columns.beds.items():
        opened = columns.opened[one] = programme.add_column(1)
        programme.add_row([(column, 1), (opened, -min(one.beds, persons))], at_most=0)
        room_terms.append((opened, 1.0))
    programme.add_row([*room_terms, (columns.taken, -option.most_rooms)], at_most=0)


def _bound_sharers(programme: Programme, columns: OptionColumns) -> None:
    by_sex: dict[object, list[RoomClass]] = {}
    for one in columns.beds:
        by_sex.setdefault(one.sex, []).append(one)
    for classes in by_sex.values():
        most = sharers(columns.option.request, classes[0].rooms[0])
        terms = [(columns.beds[one], 1.0) for one in classes]
        programme.add_row([*terms, (columns.taken, -most)], at_most=0)

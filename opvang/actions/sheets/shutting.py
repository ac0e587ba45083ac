"""Closures of a unit: what is, what the sheet says, and the rows that differ."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from opvang.actions.sheets.reading.lines import Line
from opvang.actions.sheets.state import BedState, UnitState, closed_thing
from opvang.models import Account, Bed, Closure, Room, Unit
from opvang.models.codes import ClosureReason


@dataclass(frozen=True, slots=True, kw_only=True)
class Shut:
    """How something is closed."""

    reason: ClosureReason
    explanation: str
    expected_until: date | None


@dataclass(frozen=True, slots=True)
class Shutting:
    """How many closures began and ended."""

    made: int = 0
    ended: int = 0


def shut_by(line: Line, bed: BedState, *, until: date | None) -> Shut:
    """Return how *line* closes a bed; without a reason it stays closed as it is."""
    if line.reason is None:
        other = Shut(reason=ClosureReason.OTHER, explanation="", expected_until=until)
        return shut_now(bed) or other
    return Shut(reason=line.reason, explanation=line.explanation, expected_until=until)


def shut_now(bed: BedState) -> Shut | None:
    """Return how a bed is closed tonight; None where it is open."""
    return _shut(bed.closure) if bed.closure else None


def close_and_reopen(
    state: UnitState, shut: dict[UUID, Shut | None], *, tonight: date, actor: Account | None
) -> Shutting:
    """Make the closures of a unit so that each bed is closed as *shut* says.

    Beds that *shut* does not name stay as they are. Where nothing differs no row is touched.
    """
    now = {one.bed.id: shut_now(one) for one in state.beds}
    wanted = now | shut
    if wanted == now:
        return Shutting()
    things = dict(_things(state, wanted))
    ended = 0
    for closure in state.closures:
        thing = closed_thing(closure)
        if thing in things and things[thing][1] == _shut(closure):
            del things[thing]
        else:
            closure.reopened_on = tonight
            closure.save(update_fields=["reopened_on"])
            ended += 1
    for closing, how in things.values():
        _close(closing, how, state=state, tonight=tonight, actor=actor)
    return Shutting(made=len(things), ended=ended)


def _shut(closure: Closure) -> Shut:
    return Shut(
        reason=ClosureReason(closure.reason),
        explanation=closure.explanation,
        expected_until=closure.expected_until,
    )


def _things(
    state: UnitState, wanted: dict[UUID, Shut | None]
) -> Iterable[tuple[UUID, tuple[Unit | Room | Bed, Shut]]]:
    """Return the largest things that are closed in one way: the unit, else rooms, else beds."""
    how = _one_way([wanted[one.bed.id] for one in state.beds])
    if how:
        yield state.unit.id, (state.unit, how)
        return
    for room in {one.room.id: one.room for one in state.beds}.values():
        beds = [one.bed for one in state.beds if one.room.id == room.id]
        how = _one_way([wanted[bed.id] for bed in beds])
        if how:
            yield room.id, (room, how)
            continue
        for bed in beds:
            single = wanted[bed.id]
            if single:
                yield bed.id, (bed, single)


def _one_way(ways: list[Shut | None]) -> Shut | None:
    return ways[0] if ways and all(way == ways[0] for way in ways) else None


def _close(
    thing: Unit | Room | Bed,
    how: Shut,
    *,
    state: UnitState,
    tonight: date,
    actor: Account | None,
) -> None:
    ids = {bed.id for bed in _beds_of(thing)}
    beds = [one for one in state.beds if one.bed.id in ids]
    since = (one.closure.closed_from for one in beds if one.closure)
    Closure.objects.create(
        unit=thing if isinstance(thing, Unit) else None,
        room=thing if isinstance(thing, Room) else None,
        bed=thing if isinstance(thing, Bed) else None,
        # What was closed already does not seem newly closed because its row is another.
        closed_from=min(since, default=tonight),
        expected_until=how.expected_until,
        reason=how.reason,
        explanation=how.explanation,
        # Who lives there may stay.
        is_stop=any(one.guests or one.is_known for one in beds),
        recorded_by=actor,
    )


def _beds_of(thing: Unit | Room | Bed) -> list[Bed]:
    if isinstance(thing, Unit):
        return [bed for room in thing.rooms.all() for bed in room.beds.all()]
    return list(thing.beds.all()) if isinstance(thing, Room) else [thing]

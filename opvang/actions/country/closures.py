"""Units, rooms and beds out of use: some for a known time, some overdue, some planned."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from opvang.actions.country.draft import Draft
from opvang.actions.country.draws import Draw
from opvang.actions.country.shelters import BuiltRoom, BuiltUnit
from opvang.models import Closure
from opvang.models.codes import ClosureReason

#: What may stand beside a reason: about a building or a team, never about a person.
_EXPLANATIONS: dict[ClosureReason, tuple[str, ...]] = {
    ClosureReason.MAINTENANCE: ("Lekkage in de badkamer.", "Verwarming kapot.", "Schilderwerk."),
    ClosureReason.HYGIENE: ("Behandeling tegen bedwantsen.", "Grote schoonmaak."),
    ClosureReason.STAFF: ("Nachtdienst niet bezet.", "Team niet compleet."),
    ClosureReason.SAFETY: ("Toegangsdeur wordt vervangen.",),
    ClosureReason.FUNDING: ("Wacht op besluit over financiering.",),
    ClosureReason.GROUP: ("Groep is nu vol genoeg.",),
}

_ROOM, _BED, _PAST, _PLANNED = 0.03, 0.02, 0.05, 0.06


def add_closures(
    draft: Draft, units: Sequence[BuiltUnit], *, kept: frozenset[UUID]
) -> frozenset[UUID]:
    """Close rooms here and there, but for the beds to be kept, and return the beds closed now."""
    draw = draft.draw("closures")
    closed: set[UUID] = set()
    whole = _closed_units(draw, units, kept)
    for unit in units:
        if unit.unit.id in whole:
            _add(draft, draw, unit, {"unit": unit.unit}, overdue=False)
            closed |= {bed.id for room in unit.rooms for bed in room.beds}
        elif unit.plan.free_rooms is None:
            for room in unit.rooms:
                closed |= _close_in_room(draft, draw, unit, room, kept)
    return frozenset(closed)


def _closed_units(draw: Draw, units: Sequence[BuiltUnit], kept: frozenset[UUID]) -> set[UUID]:
    """Return the units that are closed as a whole: one in thirty, none with a bed to keep."""
    full = [
        unit.unit.id
        for unit in units
        if unit.plan.free_rooms is None
        and not any(bed.id in kept for room in unit.rooms for bed in room.beds)
    ]
    return set(draw.sample(full, min(len(units) // 30, len(full))))


def _close_in_room(
    draft: Draft, draw: Draw, unit: BuiltUnit, room: BuiltRoom, kept: frozenset[UUID]
) -> set[UUID]:
    if draw.chance(_PAST):
        _add_past(draft, draw, unit, room)
    if any(bed.id in kept for bed in room.beds):
        if draw.chance(_PLANNED):
            _add_planned(draft, draw, unit, room)
        return set()
    if draw.chance(_ROOM):
        _add(draft, draw, unit, {"room": room.room}, overdue=draw.chance(0.3))
        return {bed.id for bed in room.beds}
    if len(room.beds) > 1 and draw.chance(_BED):
        _add(draft, draw, unit, {"bed": room.beds[-1]}, overdue=draw.chance(0.3))
        return {room.beds[-1].id}
    return set()


def _add(draft: Draft, draw: Draw, unit: BuiltUnit, what: dict[str, Any], *, overdue: bool) -> None:
    """Close something now; one that is overdue should have been open again."""
    expected = -draw.randint(0, 4) if overdue else draw.randint(2, 60)
    since = draw.randint(5, 40)
    until = None if draw.chance(0.2) else draft.day(expected)
    _add_row(draft, draw, unit, what, closed_from=draft.day(-since), expected_until=until)


def _add_planned(draft: Draft, draw: Draw, unit: BuiltUnit, room: BuiltRoom) -> None:
    start = draw.randint(10, 40)
    _add_row(
        draft,
        draw,
        unit,
        {"room": room.room},
        closed_from=draft.day(start),
        expected_until=draft.day(start + draw.randint(3, 10)),
    )


def _add_past(draft: Draft, draw: Draw, unit: BuiltUnit, room: BuiltRoom) -> None:
    start = draw.randint(60, 300)
    reopened = draft.day(-start + draw.randint(2, 30))
    _add_row(
        draft,
        draw,
        unit,
        {"room": room.room},
        closed_from=draft.day(-start),
        expected_until=reopened,
        reopened_on=reopened,
    )


def _add_row(draft: Draft, draw: Draw, unit: BuiltUnit, what: dict[str, Any], **dates: Any) -> None:
    reason = draw.choice(tuple(_EXPLANATIONS))
    draft.add(
        Closure(
            id=draw.uuid(),
            reason=str(reason),
            explanation=draw.choice(_EXPLANATIONS[reason]) if draw.chance(0.6) else "",
            recorded_by=unit.operator.account if draw.chance(0.7) else None,
            **what,
            **dates,
        )
    )

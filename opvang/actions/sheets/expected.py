"""Until when guests whom only the shelter knows are expected to stay."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from opvang.actions.sheets.places import Place
from opvang.actions.sheets.reading.columns import Column
from opvang.actions.sheets.reading.lines import Line
from opvang.actions.sheets.reading.remarks import Remarks
from opvang.actions.sheets.state import BedState

#: A bed and the first night on which it is expected to be free; None: unknown.
End = tuple[BedState, date | None]


def guest_ends(line: Line, taken: Sequence[Place], *, tonight: date, remarks: Remarks) -> list[End]:
    """Return when each bed of *taken* comes free, after the expected date of the line.

    The date is that of the next place to come free: one bed, or one private room. What was known
    of the others stays, unless it is earlier; an end that has passed is still that of an overstay.
    """
    due = _next_free(line, taken, tonight=tonight, remarks=remarks)
    ends: list[End] = []
    for place in taken:
        for bed in place.beds:
            end = line.expected if place is due else _end_now(bed)
            if due and line.expected and end and tonight < end < line.expected:
                end = None
            # Whoever comes next was there first: a stay that may last never runs into it.
            ends.append((bed, min(filter(None, (end, bed.next_stay)), default=None)))
    return ends


def _next_free(
    line: Line, taken: Sequence[Place], *, tonight: date, remarks: Remarks
) -> Place | None:
    """Return the place that the expected date is about; None where it is of no use."""
    expected = line.expected
    if expected is None:
        return None
    if expected <= tonight or not taken:
        sentence = (
            "Deze datum is al voorbij en geldt als onbekend."
            if expected <= tonight
            else "Deze datum is niet gebruikt: hier is niemand die alleen de opvang kent."
        )
        remarks.notices.append(line.origin.remark(Column.EXPECTED, sentence))
        return None
    possible = [place for place in taken if _can_last_until(place, expected)]
    if not possible:
        nights = [bed.next_stay for place in taken for bed in place.beds if bed.next_stay]
        remarks.problems.append(
            line.origin.remark(
                Column.EXPECTED,
                f"Hier is al vanaf {max(nights):%d-%m-%Y} een volgende bewoner vastgelegd. Schrijf "
                "die datum of een eerdere, of overleg eerst met wie de plek kreeg.",
            )
        )
        return None
    return min(possible, key=lambda place: _soonest(place, expected))


def _can_last_until(place: Place, day: date) -> bool:
    return all(bed.next_stay is None or day <= bed.next_stay for bed in place.beds)


def _soonest(place: Place, expected: date) -> tuple[object, ...]:
    """Return what comes first: the place with that date already, else the one due soonest."""
    ends = [_end_now(bed) or date.max for bed in place.beds]
    return (
        any(end != expected for end in ends),
        max(ends),
        min(bed.name for bed in place.beds),
    )


def _end_now(bed: BedState) -> date | None:
    """Return the agreed end of who is there, also when it has passed; None: unknown, or nobody."""
    ends: list[date | None] = [guest.period.upper for guest in bed.guests]
    return ends[0] if ends else None

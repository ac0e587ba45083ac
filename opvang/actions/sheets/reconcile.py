"""What has to change for the free places to be what a line of the sheet says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from opvang.actions.sheets.counting import Tally
from opvang.actions.sheets.expected import End, guest_ends
from opvang.actions.sheets.known import Target
from opvang.actions.sheets.places import Place
from opvang.actions.sheets.reading.columns import Column
from opvang.actions.sheets.reading.lines import Line
from opvang.actions.sheets.reading.numbers import AS_IT_IS
from opvang.actions.sheets.reading.remarks import Remarks
from opvang.actions.sheets.shutting import Shut, shut_by, shut_now
from opvang.actions.sheets.state import BedState
from opvang.actions.sheets.taking import taken_places


@dataclass(frozen=True, slots=True)
class Changes:
    """What one line does to its beds."""

    #: Beds whose guests have left.
    vacated: list[BedState] = field(default_factory=list)
    #: Beds with guests after this, and the first night that each is expected to be free.
    ends: list[End] = field(default_factory=list)
    #: How each bed is closed, None where it is open; beds that are left out stay as they are.
    shut: dict[UUID, Shut | None] = field(default_factory=dict)


def reconcile(target: Target, tally: Tally, *, tonight: date, remarks: Remarks) -> Changes:
    """Return the changes that make the free places of a line what it says."""
    line = target.line
    beds = [bed for place in tally.places for bed in place.beds]
    if tally.closed is None:
        # Who lives there may stay: such a stop is about newcomers.
        return Changes(shut=_all_shut(line, beds, tonight=tonight, remarks=remarks))
    closed = _closed(tally.places, tally.closed, tonight=tonight)
    left = [place for place in tally.places if not place.is_known and place.beds[0] not in closed]
    taken = taken_places(line, tally, left, tonight=tonight, remarks=remarks)
    occupied = [bed for place in taken for bed in place.beds]
    return Changes(
        # A guest in a bed that was closed already is somebody who may stay.
        vacated=[
            bed
            for bed in beds
            if bed.guests and bed not in occupied and not (bed in closed and bed.closure)
        ],
        ends=guest_ends(line, taken, tonight=tonight, remarks=remarks),
        shut=_partly_shut(line, beds, closed),
    )


def _all_shut(
    line: Line, beds: Sequence[BedState], *, tonight: date, remarks: Remarks
) -> dict[UUID, Shut | None]:
    until = line.expected
    if until is not None and until <= tonight:
        sentence = "Deze datum is al voorbij en geldt als onbekend."
        remarks.notices.append(line.origin.remark(Column.EXPECTED, sentence))
        until = None
    return {bed.bed.id: shut_by(line, bed, until=until) for bed in beds}


def _partly_shut(
    line: Line, beds: Sequence[BedState], closed: Sequence[BedState]
) -> dict[UUID, Shut | None]:
    if line.closed is None:
        return {}
    if line.closed == AS_IT_IS:
        opens = [bed for bed in beds if bed.closure and not bed.is_known and bed not in closed]
        return dict.fromkeys((bed.bed.id for bed in opens), None)
    shut: dict[UUID, Shut | None] = dict.fromkeys((bed.bed.id for bed in beds), None)
    for bed in closed:
        # The date of such a line is about guests, so what was known of the closure stays.
        before = shut_now(bed)
        shut[bed.bed.id] = shut_by(line, bed, until=before.expected_until if before else None)
    return shut


def _closed(places: Sequence[Place], number: int, *, tonight: date) -> list[BedState]:
    """Return the beds to be closed: those that are already, then those that nobody sleeps in."""
    candidates = sorted(
        (place for place in places if not place.is_known),
        key=lambda place: (not place.is_closed, place.freeing_order(tonight)),
    )
    return [bed for place in candidates[:number] for bed in place.beds]

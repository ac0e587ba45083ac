"""The rooms of a unit with each bed as it stands tonight."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from opvang.models import Room
from opvang.models.codes import Sex
from opvang.queries.bed_nights import BedNights, BedState, Shut, Stay


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardBed:
    """One bed tonight, or the beds of one household in a room, and how long that lasts."""

    id: UUID  #: of the first of them
    name: str
    state: str  #: one of `BedState`
    placement: UUID | None  #: who has it; None: nobody
    held_until: datetime | None
    until: date | None  #: first night after what is agreed on; None: not known
    is_over_time: bool  #: people live there past what is agreed on
    reason: str  #: why it is closed; empty: it is not
    open_from: date | None  #: when a closure is expected to end; None: not known
    is_over_closure: bool  #: it should have been open again
    is_overbooked: bool  #: on this or a later night it is closed while somebody has it
    free_from: date | None  #: first night it is free; None: not known
    free_until: date | None  #: first night that somebody else has it; None: not known


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardRoom:
    """One room with its beds."""

    id: UUID
    name: str
    shared: bool
    sex: str  #: for whom a shared room is; empty: it is private
    minors: bool
    beds: tuple[BoardBed, ...]

    @property
    def is_worth_closing(self) -> bool:
        """Say whether closing the room does more than closing its one free bed."""
        free = [bed for bed in self.beds if bed.state == BedState.FREE]
        return bool(free) and len(self.beds) > 1


def board_rooms(
    rooms: Iterable[Room], beds: Sequence[BedNights], *, night: date, each_bed: bool = False
) -> tuple[BoardRoom, ...]:
    """Return *rooms* in their order, with those of *beds* that stand in them.

    The beds of one household in a room are one, unless *each_bed* asks for each of them.
    """
    return tuple(
        BoardRoom(
            id=room.id,
            name=room.name,
            shared=room.shared,
            sex=str(Sex(room.sex).label) if room.sex else "",
            minors=room.minors,
            beds=_beds(room, beds, night=night, each_bed=each_bed),
        )
        for room in rooms
    )


def counted(beds: Iterable[BedNights], *, night: date) -> dict[str, int]:
    """Return how many beds stand how, in the order of `BedState`; what is nowhere is not named."""
    counts = Counter(bed.state(night) for bed in beds)
    return {str(state): counts[state] for state in BedState if counts[state]}


def _beds(
    room: Room, beds: Iterable[BedNights], *, night: date, each_bed: bool
) -> tuple[BoardBed, ...]:
    inside = [_bed(bed, night=night) for bed in beds if bed.room == room.id]
    return tuple(inside) if each_bed else _together(inside)


def _together(beds: Iterable[BoardBed]) -> tuple[BoardBed, ...]:
    """Return the beds that one placement has in a room as one."""
    rows: list[BoardBed] = []
    for bed in beds:
        if rows and bed.placement and rows[-1].placement == bed.placement:
            last = rows.pop()
            rows.append(replace(last, name=f"{last.name}, {bed.name}"))
        else:
            rows.append(bed)
    return tuple(rows)


def _bed(bed: BedNights, *, night: date) -> BoardBed:
    stay, shut, gap = bed.stay(night), bed.shut(night), bed.gap(night)
    return BoardBed(
        id=bed.id,
        name=bed.name,
        state=str(bed.state(night)),
        placement=stay.placement if stay else None,
        held_until=stay.held_until if stay else None,
        until=stay.until if stay else None,
        is_over_time=_is_over_time(stay, night=night),
        reason=str(shut.reason.label) if shut else "",
        open_from=shut.expected_until if shut else None,
        is_over_closure=_is_over_closure(shut, night=night),
        is_overbooked=bed.is_overbooked(night),
        free_from=gap.free_from if gap else None,
        free_until=gap.free_until if gap else None,
    )


def _is_over_time(stay: Stay | None, *, night: date) -> bool:
    return bool(stay and stay.until and stay.until <= night)


def _is_over_closure(shut: Shut | None, *, night: date) -> bool:
    return bool(shut and shut.expected_until and shut.expected_until <= night)

"""What is known of each bed: who has it and when, and when it is closed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from opvang.calendar import Block, Gap, first_gap
from opvang.models.codes import LIVE_PLACEMENT_STATES, ClosureReason, PlacementState


class BedState(StrEnum):
    """How a bed stands on a night."""

    FREE = "free"
    HELD = "held"  #: kept for a request until somebody answers
    PROMISED = "promised"  #: confirmed, nobody arrived yet
    LIVED_IN = "lived_in"
    MADE_READY = "made_ready"  #: before the next or after the last who slept in it
    ROOM_TAKEN = "room_taken"  #: empty, in a room that another has
    CLOSED = "closed"
    OVERBOOKED = "overbooked"  #: closed, and held, promised or lived in all the same


_BY_PLACEMENT = {
    PlacementState.HELD: BedState.HELD,
    PlacementState.CONFIRMED: BedState.PROMISED,
    PlacementState.ARRIVED: BedState.LIVED_IN,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay:
    """One bed taken by one placement."""

    placement: UUID
    state: PlacementState
    held_until: datetime | None
    until: date | None  #: first night that is not agreed on; None: no end is known
    nights: Block  #: slept in, or to be slept in; past its end until somebody departs
    block: Block  #: the nights, with the days to make the bed ready


@dataclass(frozen=True, slots=True, kw_only=True)
class Shut:
    """A closure of a bed, its room or its unit."""

    id: UUID
    reason: ClosureReason
    expected_until: date | None  #: first night it is expected to be open; None: not known
    is_stop: bool  #: whoever has the bed keeps it; only nobody new comes
    block: Block


@dataclass(frozen=True, slots=True, kw_only=True)
class BedNights:
    """One bed, with all that takes it."""

    id: UUID
    name: str
    unit: UUID
    room: UUID
    stays: tuple[Stay, ...]
    room_blocks: tuple[Block, ...]  #: what its stays take, and where private those of the room
    closures: tuple[Shut, ...]

    def state(self, night: date) -> BedState:
        """Return how the bed stands on a night."""
        stay, shut = self.stay(night), self.shut(night)
        if stay is not None:
            is_closed = any(one.block.covers(night) for one in self._closed_to_all)
            return BedState.OVERBOOKED if is_closed else _BY_PLACEMENT[stay.state]
        if any(one.block.covers(night) for one in self.stays):
            return BedState.MADE_READY
        if shut is not None:
            return BedState.CLOSED
        if any(block.covers(night) for block in self.room_blocks):
            return BedState.ROOM_TAKEN
        return BedState.FREE

    def stay(self, night: date) -> Stay | None:
        """Return who has the bed on a night, held and promised included."""
        live = (one for one in self.stays if one.state in LIVE_PLACEMENT_STATES)
        return next((one for one in live if one.nights.covers(night)), None)

    def shut(self, night: date) -> Shut | None:
        """Return what keeps the bed closed on a night."""
        return next((one for one in self.closures if one.block.covers(night)), None)

    def is_overbooked(self, night: date) -> bool:
        """Say whether the bed is closed on a night, now or later, that somebody has it."""
        live = [one.nights for one in self.stays if one.state in LIVE_PLACEMENT_STATES]
        return any(
            nights.meets(shut.block, from_night=night)
            for nights in live
            for shut in self._closed_to_all
        )

    @property
    def _closed_to_all(self) -> tuple[Shut, ...]:
        """The closures after which nobody sleeps in the bed, whoever has it."""
        return tuple(one for one in self.closures if not one.is_stop)

    def is_expected(self, night: date) -> bool:
        """Say whether somebody who has yet to come should come on a night."""
        awaited = (PlacementState.HELD, PlacementState.CONFIRMED)
        return any(one.state in awaited and one.nights.start == night for one in self.stays)

    def is_left(self, night: date) -> bool:
        """Say whether a night is the first after what is agreed with somebody."""
        return any(one.state in LIVE_PLACEMENT_STATES and one.until == night for one in self.stays)

    @property
    def is_taken(self) -> bool:
        """Say whether somebody has the bed, or was promised it for later."""
        return any(one.state in LIVE_PLACEMENT_STATES for one in self.stays)

    def gap(self, night: date) -> Gap | None:
        """Return when the bed is free first, from a night on; None: no such night is known."""
        closures = [one.block for one in self.closures]
        return first_gap([*self.room_blocks, *closures], tonight=night)

"""How each bed stands tonight, counted by unit."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, fields
from datetime import date, timedelta
from uuid import UUID

from django.db.models import QuerySet

from opvang.models import Unit
from opvang.queries.bed_nights import BedNights, BedState
from opvang.queries.bed_rows import bed_nights

#: A bed that is not free tonight is expected soon when it comes free within so many nights.
SOON_NIGHTS = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Beds:
    """Numbers of beds; occupied, closed and free make up the total."""

    total: int = 0
    occupied: int = 0  #: lived in, promised, made ready, or empty in a room that another has
    closed: int = 0
    free: int = 0
    soon: int = 0  #: not free tonight, and expected to be within a week
    #: closed when somebody lives there or is to come; each is occupied or closed as well
    overbooked: int = 0

    def __add__(self, other: Beds) -> Beds:
        return Beds(
            **{
                field.name: getattr(self, field.name) + getattr(other, field.name)
                for field in fields(Beds)
            }
        )

    @property
    def percentage_occupied(self) -> int:
        """The share of the beds that is occupied, in percents rounded down; 0 where none are."""
        return self._percentage(self.occupied)

    @property
    def percentage_closed(self) -> int:
        """The share of the beds that is closed, in percents rounded down; 0 where none are."""
        return self._percentage(self.closed)

    def _percentage(self, part: int) -> int:
        # Rounded down: 100 % means that not one bed is left.
        return 100 * part // self.total if self.total else 0


def beds_by_unit(units: QuerySet[Unit], *, night: date) -> dict[UUID, Beds]:
    """Return how the beds of *units* stand on a night; a unit without beds is not named."""
    counts: dict[UUID, Beds] = defaultdict(Beds)
    for bed in bed_nights(units, night=night):
        counts[bed.unit] += _one_bed(bed, night=night)
    return dict(counts)


def _one_bed(bed: BedNights, *, night: date) -> Beds:
    state, gap = bed.state(night), bed.gap(night)
    closed, free = state is BedState.CLOSED, state is BedState.FREE
    soon = not free and gap is not None and gap.free_from <= night + timedelta(SOON_NIGHTS)
    return Beds(
        total=1,
        occupied=int(not closed and not free),
        closed=int(closed),
        free=int(free),
        soon=int(soon),
        overbooked=int(bed.is_overbooked(night)),
    )

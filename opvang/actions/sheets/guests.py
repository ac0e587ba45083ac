"""Guests whom only the shelter knows: their coming, staying and leaving, as rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from uuid import UUID

from django.db.backends.postgresql.psycopg_any import DateRange

from opvang.actions.sheets.expected import End
from opvang.actions.sheets.state import BedState, UnitState
from opvang.models import Occupancy, Placement
from opvang.models.codes import Destination, PlacementState


def depart(state: UnitState, beds: Iterable[BedState], *, tonight: date) -> int:
    """End the stays of the guests in *beds*, and return how many beds that frees.

    The shelter says that the bed can be slept in tonight, so they left before the turnaround.
    """
    left_on = tonight - timedelta(days=state.unit.turnaround_days)
    leaving: dict[UUID, list[Occupancy]] = defaultdict(list)
    for bed in beds:
        for stay in bed.guests:
            leaving[stay.placement_id].append(stay)
    for placement_id, stays in leaving.items():
        staying = [stay for stay in state.occupancies[placement_id] if stay.id not in _ids(stays)]
        _depart(stays, is_everybody=not staying, left_on=left_on, tonight=tonight)
        # What stays behind must not look like a stay that should have ended.
        state.occupancies[placement_id] = staying
    return sum(map(len, leaving.values()))


def lodge(state: UnitState, ends: Sequence[End], *, tonight: date) -> int:
    """Make sure that each bed has a guest until its end, and return how many are new."""
    new: list[End] = []
    for bed, end in ends:
        if not bed.guests:
            new.append((bed, end))
        for stay in bed.guests:
            _stay_until(stay, end)
    _agree_until(state, {stay.placement_id for bed, _ in ends for stay in bed.guests})
    placements = [
        Placement(unit=state.unit, state=PlacementState.ARRIVED, start=tonight, until=end)
        for _, end in new
    ]
    Placement.objects.bulk_create(placements)
    Occupancy.objects.bulk_create(
        Occupancy(bed=bed.bed, placement=placement, period=DateRange(tonight, end))
        for (bed, end), placement in zip(new, placements, strict=True)
    )
    return len(new)


def _depart(
    stays: Sequence[Occupancy], *, is_everybody: bool, left_on: date, tonight: date
) -> None:
    placement = stays[0].placement
    if is_everybody and placement.start == tonight:
        # Reported and taken back on one day: nobody slept here.
        placement.delete()
        return
    if not is_everybody:
        # Part of a family stays on: those who leave get a stay of their own that is over.
        placement = Placement(unit_id=placement.unit_id, start=placement.start)
    placement.state = PlacementState.DEPARTED
    placement.departed_on = max(placement.start, left_on)
    placement.destination = Destination.UNKNOWN
    placement.save()
    for stay in stays:
        _end(stay, placement, left_on)


def _end(stay: Occupancy, placement: Placement, left_on: date) -> None:
    upper = min(filter(None, (stay.period.upper, left_on)))
    if upper <= stay.period.lower:
        stay.delete()
        return
    stay.placement = placement
    stay.period = DateRange(stay.period.lower, upper)
    stay.save()


def _stay_until(stay: Occupancy, end: date | None) -> None:
    if stay.period.upper != end:
        stay.period = DateRange(stay.period.lower, end)
        stay.save()


def _agree_until(state: UnitState, placements: Iterable[UUID]) -> None:
    """Let each placement end with the last of its beds."""
    for placement in placements:
        ends = [stay.period.upper for stay in state.occupancies[placement]]
        until = None if None in ends else max(ends)
        Placement.objects.filter(id=placement).update(until=until)


def _ids(stays: Iterable[Occupancy]) -> set[UUID]:
    return {stay.id for stay in stays}

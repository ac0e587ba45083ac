"""Which shelters to call first: where the most may be free that nobody is sure of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from opvang.queries.desk.units import DeskUnit

#: Counts as how long ago, where nobody ever confirmed.
_NEVER = timedelta(days=365)


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A shelter to call, with what it should confirm."""

    shelter_id: UUID
    shelter: str
    organisation: str
    units: tuple[DeskUnit, ...]  #: those that were not confirmed in time
    free: int  #: beds that should be free in them


def call_list(units: Iterable[DeskUnit], *, now: datetime) -> tuple[Call, ...]:
    """Return the shelters with units that are stale, those with much free for long first."""
    stale: dict[UUID, list[DeskUnit]] = defaultdict(list)
    for unit in units:
        if unit.is_stale:
            stale[unit.shelter_id].append(unit)
    ordered = sorted(stale.values(), key=lambda found: _order(found, now=now))
    return tuple(
        Call(
            shelter_id=found[0].shelter_id,
            shelter=found[0].shelter,
            organisation=found[0].organisation,
            units=tuple(found),
            free=sum(unit.beds.free for unit in found),
        )
        for found in ordered
    )


def _order(units: list[DeskUnit], *, now: datetime) -> tuple[float, float]:
    """Return the place in the order: free beds times hours, then hours alone where none is free."""
    hours = [_unsure_for(unit, now=now) / timedelta(hours=1) for unit in units]
    weighed = sum(unit.beds.free * long for unit, long in zip(units, hours, strict=True))
    return -weighed, -max(hours)


def _unsure_for(unit: DeskUnit, *, now: datetime) -> timedelta:
    return now - unit.confirmed.at if unit.confirmed else _NEVER

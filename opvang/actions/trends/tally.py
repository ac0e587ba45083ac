"""Adding up what is counted of one night."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, fields
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """The province and group in which something is counted, and of whom it is."""

    province: str  #: code
    group: str
    organisation: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """What is counted; the names are those of the table of daily facts."""

    beds_available: int = 0
    beds_occupied: int = 0
    beds_closed: int = 0
    arrivals: int = 0
    departures: int = 0
    unplaced: int = 0

    def __add__(self, other: Measures) -> Measures:
        return Measures(
            **{
                field.name: getattr(self, field.name) + getattr(other, field.name)
                for field in fields(Measures)
            }
        )


def added_up(counted: Iterable[tuple[Where, Measures]]) -> dict[Where, Measures]:
    """Return what was counted in each place."""
    found: dict[Where, Measures] = defaultdict(Measures)
    for where, measures in counted:
        found[where] += measures
    return dict(found)

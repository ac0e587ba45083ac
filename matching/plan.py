"""What the optimiser answers: who goes where, who does not and why, and how good that is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Status(StrEnum):
    """Whether every objective is proved."""

    OPTIMAL = "OPTIMAL"
    FEASIBLE = "FEASIBLE"


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectiveValue:
    """What one objective came to."""

    name: str
    value: int
    bound: int  #: no plan with the earlier values does better than this
    wrongly_told: bool = False  #: a file says the opposite of `proved`; the referee says so

    @property
    def proved(self) -> bool:
        """Say whether nothing better exists."""
        return self.bound == self.value


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomUse:
    """How many persons of one request sleep in one room."""

    id: str
    persons: int  #: at least 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """One request in one unit."""

    request: str
    shelter: str
    unit: str
    start: date  #: first night
    rooms: tuple[RoomUse, ...]  #: in the order of the unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Unplaced:
    """One request without a place, and why."""

    request: str
    blocked: dict[str, int]  #: units by the first code that keeps the request out, in code order
    relaxations: tuple[tuple[str, ...], ...]  #: smallest sets of codes that would let it in
    earliest: date | None = None  #: first date some lawful unit has room; None: never


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A whole answer. Placements and unplaced follow the order of the problem's requests."""

    status: Status
    objectives: tuple[ObjectiveValue, ...]  #: in the problem's order
    placements: tuple[Placement, ...]
    unplaced: tuple[Unplaced, ...]
    seconds: float  #: wall time of solve

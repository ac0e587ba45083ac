"""Why one request is where it is: what refuses it, where else it could be, and at what cost."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A unit that cannot take the request, whoever else asks for a place."""

    shelter: str
    unit: str
    codes: tuple[str, ...]  #: all pair rules that fail, in their order; else `size` or `period`


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """A unit that could take the request, and what the plan would then come to."""

    shelter: str
    unit: str
    start: date  #: first night
    exact: bool  #: True: all else is best again, and proved. False: all else stays, as counted
    objectives: dict[str, int]  #: values by name, in the problem's order
    displaces: tuple[str, ...]  #: requests of the plan that would lose their place, in order


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """One request in a plan. Each unit it may be compared with is refused or an alternative."""

    request: str
    unit: str | None  #: where the plan puts it; None: it has no place
    start: date | None  #: first night; None: it has no place
    refused: tuple[Refusal, ...]  #: in the problem's order
    alternatives: tuple[Alternative, ...]  #: the plan's own unit, then the best first
    blocked: dict[str, int]  #: as of `Unplaced`; empty for who has a place
    relaxations: tuple[tuple[str, ...], ...]  #: as of `Unplaced`; empty for who has a place
    earliest: date | None  #: as of `Unplaced`; None for who has a place
    competitors: tuple[str, ...]  #: requests in a room that this one could use, in order

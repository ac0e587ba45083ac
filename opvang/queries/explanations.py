"""What the optimiser says of one request: where it could go now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

import matching
from opvang.snapshot import take_snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class Possibility:
    """A unit in which a request could be now, by the rules that a hold keeps as well."""

    unit: UUID
    start: date  #: first night


def possibilities(request: UUID, *, now: datetime) -> tuple[Possibility, ...]:
    """Return where *request* could go; nowhere, where it does not wait for a place.

    Others who wait are not looked at: who holds a place first has it.
    """
    problem = take_snapshot(now=now)
    asked = problem.request.get(str(request))
    if asked is None:
        return ()
    lodgings = (
        matching.lodge(problem, asked, unit)
        for unit in problem.unit.values()
        if not matching.obstacles(problem, asked, unit)
    )
    return tuple(
        Possibility(unit=UUID(one.unit), start=one.start) for one in lodgings if one is not None
    )

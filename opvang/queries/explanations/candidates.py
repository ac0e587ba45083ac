"""Who could come to a place."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

import matching
from opvang.models import Unit
from opvang.policy import policy
from opvang.snapshot import open_requests, take_part, with_kept_prices


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A request that could be in a unit now, by the rules that a hold keeps as well."""

    request: UUID
    start: date  #: first night


def candidates(unit: Unit, requests: Collection[UUID], *, now: datetime) -> tuple[Candidate, ...]:
    """Return which of *requests* that wait could go to *unit*, each as if it were the only one."""
    waiting = [one for one in open_requests() if one.id in requests]
    current = policy()
    part = take_part(waiting, unit.shelter_id, now=now, current=current)
    problem = with_kept_prices(part, current)
    place = problem.unit.get(str(unit.id))
    if place is None:
        return ()
    lodgings = (
        matching.lodge(problem, asked, place)
        for asked in problem.requests
        if not matching.obstacles(problem, asked, place)
    )
    return tuple(
        Candidate(request=UUID(one.request), start=one.start) for one in lodgings if one is not None
    )

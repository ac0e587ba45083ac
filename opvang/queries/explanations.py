"""What the optimiser says of one request or place: where it could go, and who could come."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

import matching
from opvang.models import Unit
from opvang.snapshot import open_requests, take_part, take_snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class Possibility:
    """A unit in which a request could be now, by the rules that a hold keeps as well."""

    unit: UUID
    start: date  #: first night


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A request that could be in a unit now, by the rules that a hold keeps as well."""

    request: UUID
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


def candidates(unit: Unit, requests: Collection[UUID], *, now: datetime) -> tuple[Candidate, ...]:
    """Return which of *requests* that wait could go to *unit*, each as if it were the only one."""
    waiting = [one for one in open_requests() if one.id in requests]
    problem = take_part(waiting, unit.shelter_id, now=now)
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

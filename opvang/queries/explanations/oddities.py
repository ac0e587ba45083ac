"""What is odd about the rules of units, and who can reach them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import matching
from matching.files import read_problem
from opvang.calendar import tonight
from opvang.models import MatchRun, Unit
from opvang.snapshot import real_room, unit_alone


@dataclass(frozen=True, slots=True, kw_only=True)
class Oddity:
    """Something about the rules of a unit that can hardly be meant."""

    unit: UUID
    kind: str  #: a `matching.FindingKind`
    words: tuple[str, ...]  #: codes that it is about
    room: UUID | None  #: that it is about; None: no room in particular


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryOddities:
    """What is odd about the units that a run knew."""

    rules: tuple[Oddity, ...]
    unreached: tuple[UUID, ...]  #: units that nobody who waited could use, were all of it free


def oddities_of_unit(unit: Unit, *, now: datetime) -> tuple[Oddity, ...]:
    """Return what is odd about the rules of a unit, saved or not, and the rooms that it has."""
    problem = unit_alone(unit, today=tonight(now))
    return tuple(map(_oddity, matching.lint(problem)))


def oddities_of_country(run: MatchRun) -> CountryOddities:
    """Return what is odd about the units of a run; nothing, where it kept rules of another day."""
    try:
        problem = read_problem(run.problem)
    except matching.InvalidInput:
        return CountryOddities(rules=(), unreached=())
    return CountryOddities(
        rules=tuple(map(_oddity, matching.lint(problem))),
        unreached=tuple(UUID(unit.id) for unit in matching.unreached(problem)),
    )


def _oddity(finding: matching.Finding) -> Oddity:
    return Oddity(
        unit=UUID(finding.unit),
        kind=finding.kind,
        words=finding.words,
        room=real_room(finding.room) if finding.room else None,
    )

"""Rules of a unit that are not saved yet, and whom of those inside they would keep out."""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime
from uuid import UUID

import matching
from matching import Problem
from opvang.actions.mistakes import Mistakes
from opvang.models import PlacementRequest, Unit
from opvang.models.codes import LIVE_PLACEMENT_STATES
from opvang.queries.filled_in.units import UnitRules
from opvang.snapshot import take_part

#: What keeps people out because they are inside already, whatever the rules of the unit.
_OF_THEMSELVES = {"excluded", "period", "size"}


def fill_in(unit: Unit, rules: UnitRules) -> None:
    """Let *unit* have these rules, in memory only.

    Raises
    ------
    FormRefused
        When something in *rules* cannot be.
    """
    for field in fields(rules):
        setattr(unit, field.name, _plain(getattr(rules, field.name)))
    mistakes = Mistakes()
    mistakes.check(unit)
    mistakes.refuse()


def those_inside(unit: Unit, *, now: datetime) -> Problem:
    """Return who lives in *unit* or was promised a bed, as if they asked for it now.

    Also proves that the optimiser takes the unit as it is: one that it refuses fails every run.
    """
    rows = PlacementRequest.objects.filter(
        placements__unit=unit, placements__state__in=LIVE_PLACEMENT_STATES
    ).distinct()
    return take_part(rows, unit.shelter_id, now=now)


def kept_out(problem: Problem, unit: UUID) -> set[UUID]:
    """Return which requests of *problem*, inside already, the rules of *unit* would keep out."""
    place = problem.unit.get(str(unit))
    if place is None:
        return set()
    return {
        UUID(asked.id)
        for asked in problem.requests
        if {*matching.obstacles(problem, asked, place)} - _OF_THEMSELVES
    }


def _plain(value: object) -> object:
    """Return codes as a column keeps them: each once, in the order in which it was filled in."""
    return list(dict.fromkeys(map(str, value))) if isinstance(value, tuple) else value

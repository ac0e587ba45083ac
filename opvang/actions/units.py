"""A shelter changes the rules of a unit: whom it takes and what it offers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

import matching
from opvang.actions.matches import ask_for_match
from opvang.actions.subjects import unit_for
from opvang.actions.telling import tell_of_unit
from opvang.actions.unit_rules import fill_in
from opvang.errors import Overtaken
from opvang.models import Account, PlacementRequest, Unit
from opvang.models.codes import LIVE_PLACEMENT_STATES, Activity
from opvang.queries.filled_in.units import UnitRules
from opvang.snapshot import take_part

__all__ = ["UnitChanged", "UnitRules", "change_unit"]

#: What keeps people out because they are inside already, whatever the rules of the unit.
_OF_THEMSELVES = {"excluded", "period", "size"}


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitChanged:
    """A unit with its new rules, and what is to be looked at."""

    unit: Unit
    misfits: int  #: holds and stays that the new rules would not let in, and the old ones did


@transaction.atomic
def change_unit(
    actor: Account, *, unit: UUID, rules: UnitRules, seen: int, now: datetime
) -> UnitChanged:
    """Let a unit have these rules; who was promised a bed or lives there stays.

    *seen* is the version that the actor read.

    Raises
    ------
    NotAllowed, NotFound, Busy
        As for `confirm_capacity`.
    NotPossible
        When somebody changed it since it was read (Overtaken), or something in *rules* cannot be
        (FormRefused).
    """
    row = unit_for(actor, Activity.CHANGE_UNIT, unit, now=now)
    if row.version != seen:
        raise Overtaken
    kept_out = _kept_out(row, now=now)
    row.version += 1
    fill_in(row, rules)
    row.save()
    misfits = len(_kept_out(row, now=now) - kept_out)
    tell_of_unit(actor, Activity.CHANGE_UNIT, row, now=now)
    ask_for_match()
    return UnitChanged(unit=row, misfits=misfits)


def _kept_out(unit: Unit, *, now: datetime) -> set[UUID]:
    """Return whose rules keep out who is there or promised to come.

    Also proves that the optimiser takes the unit as it is: one that it refuses fails every run.
    """
    rows = PlacementRequest.objects.filter(
        placements__unit=unit, placements__state__in=LIVE_PLACEMENT_STATES
    ).distinct()
    problem = take_part(rows, unit.shelter_id, now=now)
    place = problem.unit.get(str(unit.id))
    if place is None:
        return set()
    return {
        UUID(asked.id)
        for asked in problem.requests
        if {*matching.obstacles(problem, asked, place)} - _OF_THEMSELVES
    }

"""A shelter changes the rules of a unit: whom it takes and what it offers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from opvang.actions.matches import ask_for_match
from opvang.actions.subjects import unit_for
from opvang.actions.telling import tell_of_unit
from opvang.actions.unit_rules import fill_in, kept_out, those_inside
from opvang.errors import Overtaken
from opvang.models import Account, Unit
from opvang.models.codes import Activity
from opvang.queries.filled_in.units import UnitRules

__all__ = ["UnitChanged", "UnitRules", "change_unit", "confirm_rules"]


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
    before = kept_out(those_inside(row, now=now), row.id)
    row.version, row.rules_checked_at = row.version + 1, now
    decided = {rule: getattr(row, rule) for rule in row.inherits}
    fill_in(row, rules)
    # What the unit itself says otherwise it no longer takes over.
    row.inherits = [rule for rule in row.inherits if getattr(row, rule) == decided[rule]]
    row.save()
    misfits = len(kept_out(those_inside(row, now=now), row.id) - before)
    tell_of_unit(actor, Activity.CHANGE_UNIT, row, now=now)
    ask_for_match()
    return UnitChanged(unit=row, misfits=misfits)


@transaction.atomic
def confirm_rules(actor: Account, *, unit: UUID, now: datetime) -> Unit:
    """Write down that the rules of a unit are right as they are, whoever was refused by them.

    Raises
    ------
    NotAllowed, NotFound, Busy
        As for `confirm_capacity`.
    """
    row = unit_for(actor, Activity.CONFIRM_RULES, unit, now=now)
    row.rules_checked_at = now
    row.save(update_fields=["rules_checked_at"])
    tell_of_unit(actor, Activity.CONFIRM_RULES, row, now=now)
    return row

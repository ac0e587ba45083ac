"""An organisation or a shelter decides a rule for the units that follow it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from opvang.access import require_ever, shelters_to
from opvang.actions.locks import lock_shelters
from opvang.actions.matches import ask_for_match
from opvang.actions.mistakes import Mistakes
from opvang.actions.rule_default_checks import check_rule, refuse_loss
from opvang.actions.telling import tell_of_unit
from opvang.actions.unit_rules import kept_out, those_inside
from opvang.errors import NotFound
from opvang.models import Account, RuleDefault, Shelter, Unit
from opvang.models.codes import Activity, InheritableRule
from opvang.queries.rule_defaults import owned_by, units_in_reach

#: What the audit log says of a unit that changes along.
_DETAIL = "DEFAULT"


@dataclass(frozen=True, slots=True, kw_only=True)
class DefaultChanged:
    """What a default did."""

    changed: int  #: units that follow it, or did
    misfits: int  #: holds and stays that no longer fit, and did


@transaction.atomic
def set_rule_default(
    actor: Account,
    *,
    shelter: UUID | None,
    rule: InheritableRule,
    value: Any,
    followers: Collection[UUID],
    accepts_loss: bool = False,
    now: datetime,
) -> DefaultChanged:
    """Let units follow one rule of a shelter, or without one of the own organisation.

    Of the units in its reach those of *followers* get *value*; others keep what they have as
    their own.

    Raises
    ------
    NotAllowed, NotFound, Busy
        When it is not for the actor to change; or somebody else works on one of the shelters.
    FormRefused
        When *value* cannot be; or units would lose what `refuse_loss` keeps, and the actor does
        not accept that.
    """
    _lock(actor, shelter)
    check_rule(rule, value)
    reach = [*units_in_reach(actor, rule, shelter=shelter)]
    owner: dict[str, Any] = (
        {"shelter_id": shelter} if shelter else {"organisation_id": actor.organisation_id}
    )
    RuleDefault.objects.update_or_create(rule=rule, defaults={"value": value}, **owner)
    touched = [unit for unit in reach if unit.id in followers or rule in unit.inherits]
    return _let_follow(
        actor,
        {unit: (unit.id in followers, value) for unit in touched},
        rule=rule,
        accepts_loss=accepts_loss,
        now=now,
    )


@transaction.atomic
def drop_rule_default(
    actor: Account,
    *,
    shelter: UUID | None,
    rule: InheritableRule,
    accepts_loss: bool = False,
    now: datetime,
) -> DefaultChanged:
    """Decide a rule no longer: who followed goes by the organisation, or keeps it as their own.

    Raises
    ------
    NotAllowed, NotFound, Busy, FormRefused
        As for `set_rule_default`; or it was not decided.
    """
    _lock(actor, shelter)
    units = units_in_reach(actor, rule, shelter=shelter)
    followers = [unit for unit in units if rule in unit.inherits]
    if not RuleDefault.objects.filter(owned_by(actor, shelter), rule=rule).delete()[0]:
        raise NotFound(activity=Activity.CHANGE_UNIT, object_id=shelter)
    above = RuleDefault.objects.filter(organisation=actor.organisation_id, rule=rule).first()
    follow = bool(shelter and above)
    value = above.value if above else None
    return _let_follow(
        actor,
        dict.fromkeys(followers, (follow, value)),
        rule=rule,
        accepts_loss=accepts_loss,
        now=now,
    )


def _lock(actor: Account, shelter: UUID | None) -> None:
    """Lock the shelter, or all of the own organisation, where the actor may change rules."""
    require_ever(actor, Activity.CHANGE_UNIT, object_id=shelter)
    own = Shelter.objects.filter(shelters_to(actor, Activity.CHANGE_UNIT))
    if shelter and not own.filter(id=shelter).exists():
        raise NotFound(activity=Activity.CHANGE_UNIT, object_id=shelter)
    lock_shelters([shelter] if shelter else [*own.values_list("id", flat=True)])


def _let_follow(
    actor: Account,
    units: dict[Unit, tuple[bool, Any]],
    *,
    rule: InheritableRule,
    accepts_loss: bool,
    now: datetime,
) -> DefaultChanged:
    """Let each unit follow with a value, or keep its own."""
    if not accepts_loss:
        refuse_loss({unit: value for unit, (follows, value) in units.items() if follows}, rule=rule)
    misfits = 0
    for unit, (follows, value) in units.items():
        before = kept_out(those_inside(unit, now=now), unit.id)
        unit.inherits = [one for one in unit.inherits if one != rule] + [rule] * follows
        if follows:
            setattr(unit, rule, value)
        unit.version += 1
        mistakes = Mistakes()
        mistakes.save(unit)
        mistakes.refuse()
        misfits += len(kept_out(those_inside(unit, now=now), unit.id) - before)
        tell_of_unit(actor, Activity.CHANGE_UNIT, unit, now=now, detail=_DETAIL)
    ask_for_match()
    return DefaultChanged(changed=len(units), misfits=misfits)

"""Somebody looks what a rule for more units would do to each, before deciding it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from opvang.actions.previews import preview_unit
from opvang.actions.rule_default_checks import check_rule
from opvang.models import Account, Unit
from opvang.models.codes import InheritableRule
from opvang.queries.filled_in.units import rules_of_unit
from opvang.queries.unit.preview import UnitPreview
from opvang.queries.unit.rule_changes import RuleChange


@dataclass(frozen=True, slots=True, kw_only=True)
class DefaultEffect:
    """What a default would do to one unit."""

    unit: Unit
    change: RuleChange
    preview: UnitPreview


def preview_rule_default(
    actor: Account, *, units: Iterable[UUID], rule: InheritableRule, value: Any, now: datetime
) -> tuple[DefaultEffect, ...]:
    """Return for each unit that would change what that would do; nothing is changed.

    Raises
    ------
    NotAllowed, NotFound, FormRefused
        As for `preview_unit`.
    """
    check_rule(rule, value)
    given: dict[str, Any] = {rule.value: tuple(value) if isinstance(value, list) else value}
    rows = Unit.objects.filter(id__in=units).select_related("shelter")
    changes = (
        (row, RuleChange(rule=rule, before=getattr(row, rule), after=value))
        for row in rows.order_by("shelter__public_name", "name", "id")
    )
    return tuple(
        DefaultEffect(
            unit=row,
            change=change,
            preview=preview_unit(
                actor, unit=row.id, rules=replace(rules_of_unit(row), **given), now=now
            ),
        )
        for row, change in changes
        if change.is_any
    )

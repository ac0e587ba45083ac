"""What no default may say, and what it may do only when somebody says yes to it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext

from opvang.errors import FieldRemark, FormRefused
from opvang.models import Unit
from opvang.models.codes import InheritableRule, PlaceType, Sex
from opvang.queries.unit.rule_changes import RuleChange
from opvang.queries.unit.rules import rule_in_words
from opvang.queries.words import enumeration


def check_rule(rule: InheritableRule, value: Any) -> None:
    """Refuse a value that no unit can have.

    Raises
    ------
    FormRefused
        When it cannot be.
    """
    unit = Unit(name="-", place_type=PlaceType.WOMEN, sexes=[Sex.FEMALE])
    setattr(unit, rule, value)
    try:
        unit.full_clean(exclude=["shelter"])
    except ValidationError as error:
        remarks = (FieldRemark(field="value", sentence=one) for one in error.messages)
        raise FormRefused(tuple(remarks)) from error


def refuse_loss(values: Mapping[Unit, Any], *, rule: InheritableRule) -> None:
    """Refuse new values by which units lose what goes only when somebody says so.

    Raises
    ------
    FormRefused
        When a unit would lose something.
    """
    changes = [
        (unit, RuleChange(rule=rule, before=getattr(unit, rule), after=value))
        for unit, value in values.items()
    ]
    lost = [(unit, change) for unit, change in changes if change.needs_yes]
    if not lost:
        return
    codes = dict.fromkeys(code for _, change in lost for code in change.gone)
    sentence = gettext(
        "%(rule)s: bij %(units)s vervalt %(gone)s. Zet het vinkje als dat de bedoeling is, "
        "of laat het staan."
    ) % {
        "rule": capfirst(str(rule.label)),
        "units": enumeration(f"{unit.name} ({unit.shelter.public_name})" for unit, _ in lost),
        "gone": rule_in_words(rule, [*codes]),
    }
    raise FormRefused((FieldRemark(field="accepts_loss", sentence=sentence),))

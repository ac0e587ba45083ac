"""Rules in a row of a unit that is not saved yet."""

from __future__ import annotations

from dataclasses import fields

from opvang.actions.mistakes import Mistakes
from opvang.models import Unit
from opvang.queries.filled_in.units import UnitRules


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


def _plain(value: object) -> object:
    """Return codes as a column keeps them: each once, in the order in which it was filled in."""
    return list(dict.fromkeys(map(str, value))) if isinstance(value, tuple) else value

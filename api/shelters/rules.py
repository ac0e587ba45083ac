"""The rules of a unit: the same when they are sent as when they are read back."""

from __future__ import annotations

from pydantic import Field

from api.sent import Given
from api.shapes import Codes, Language
from opvang.queries.choices import Route, Security, Sex, Urgency
from opvang.queries.filled_in.units import UnitRules


class Rules(Given):
    """Whom a unit takes and what it offers."""

    routes: tuple[Route, ...] = Field(
        max_length=len(Route), description="For whom a place here is lawful."
    )
    security: Security
    sexes: tuple[Sex, ...] = Field(min_length=1, max_length=len(Sex), description="Of clients.")
    min_age: int = Field(18, ge=0, le=120, description="Of clients, in years, inclusive.")
    max_age: int = Field(120, ge=0, le=120, description="Of clients, in years, inclusive.")
    max_age_boys: int | None = Field(
        None, ge=-1, le=120, description="Of children who come along; -1: no boys; null: none."
    )
    max_age_girls: int | None = Field(
        None, ge=-1, le=120, description="As for boys; both or neither."
    )
    only_for: Codes = Field((), description="Needs that the unit is meant for; empty: any.")
    reserved_for: tuple[Urgency, ...] = Field(
        (), max_length=len(Urgency), description="Empty: any."
    )
    capabilities: Codes = Field((), description="Care that it offers.")
    contraindications: Codes = Field((), description="Traits that it does not take.")
    accessibility: Codes = ()
    languages: tuple[Language, ...] = Field((), max_length=60)
    night_intake: bool = False
    max_nights: int | None = Field(None, ge=1, le=3650, description="Null: no limit.")
    self_contained: bool = Field(False, description="A household gets all the rooms together.")
    needs_court_order: bool = Field(
        False, description="Closed: nobody lives there without the order of a judge."
    )
    turnaround_days: int = Field(
        0, ge=0, le=365, description="Between a departure and the next arrival."
    )


def unit_rules(given: Rules) -> UnitRules:
    """Return what was sent, as the domain has it."""
    return UnitRules(**dict(given))

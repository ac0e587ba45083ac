"""The rules of a unit as a shelter fills them in, and reads them back to change them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from opvang.access import require_act, require_ever
from opvang.errors import NotFound
from opvang.models import Account, Unit
from opvang.models.codes import Activity, Route, Security, Sex, Urgency


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitRules:
    """Whom a unit takes and what it offers; the names are those of the matching contract."""

    routes: tuple[Route, ...]  #: for whom a place here is lawful
    security: Security
    sexes: tuple[Sex, ...]  #: of clients; at least one
    min_age: int = 18  #: of clients, in years, inclusive
    max_age: int = 120  #: of clients, in years, inclusive
    max_age_boys: int | None = None  #: of children who come along; -1: none; None: no children
    max_age_girls: int | None = None  #: as for boys; both or neither
    only_for: tuple[str, ...] = ()  #: needs the unit is meant for; empty: any
    reserved_for: tuple[Urgency, ...] = ()  #: empty: any
    capabilities: tuple[str, ...] = ()  #: codes of `Need`, or new ones
    contraindications: tuple[str, ...] = ()  #: codes of `Trait`, or new ones
    accessibility: tuple[str, ...] = ()  #: codes of `Access`, or new ones
    languages: tuple[str, ...] = ()  #: ISO 639, such as nl
    night_intake: bool = False
    max_nights: int | None = None  #: 1 to 3650; None: no limit
    self_contained: bool = False  #: a household gets all the rooms together
    needs_court_order: bool = False  #: closed: nobody lives there without a judge's order
    turnaround_days: int = 0  #: between a departure and the next arrival, 0 to 365


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledInUnit:
    """What a unit's rules are now, and which version of them that is."""

    id: UUID
    shelter: str  #: its public name
    name: str
    version: int  #: to hand back to `change_unit` as *seen*
    rules: UnitRules


def unit_filled_in(actor: Account, unit: UUID, *, now: datetime) -> FilledInUnit:
    """Return a unit for somebody who may change its rules.

    Raises
    ------
    NotAllowed, NotFound
        When it is not for the actor to change.
    """
    return _filled_in(actor, Activity.CHANGE_UNIT, unit, now=now)


def unit_asked_about(actor: Account, unit: UUID, *, now: datetime) -> FilledInUnit:
    """Return a unit for somebody who may ask what other rules would mean.

    Raises
    ------
    NotAllowed, NotFound
        When that is not for the actor to ask.
    """
    return _filled_in(actor, Activity.ASK_WHAT_IF, unit, now=now)


def _filled_in(actor: Account, activity: Activity, unit: UUID, *, now: datetime) -> FilledInUnit:
    require_ever(actor, activity, object_id=unit)
    row = Unit.objects.select_related("shelter").filter(id=unit).first()
    if row is None:
        raise NotFound(activity=activity, object_id=unit)
    require_act(actor, activity, now=now, unit=row)
    return FilledInUnit(
        id=row.id,
        shelter=row.shelter.public_name,
        name=row.name,
        version=row.version,
        rules=rules_of_unit(row),
    )


def rules_of_unit(unit: Unit) -> UnitRules:
    """Return the rules that a unit has."""
    return UnitRules(
        routes=tuple(map(Route, unit.routes)),
        security=Security(unit.security),
        sexes=tuple(map(Sex, unit.sexes)),
        min_age=unit.min_age,
        max_age=unit.max_age,
        max_age_boys=unit.max_age_boys,
        max_age_girls=unit.max_age_girls,
        only_for=tuple(unit.only_for),
        reserved_for=tuple(map(Urgency, unit.reserved_for)),
        capabilities=tuple(unit.capabilities),
        contraindications=tuple(unit.contraindications),
        accessibility=tuple(unit.accessibility),
        languages=tuple(unit.languages),
        night_intake=unit.night_intake,
        max_nights=unit.max_nights,
        self_contained=unit.self_contained,
        needs_court_order=unit.needs_court_order,
        turnaround_days=unit.turnaround_days,
    )

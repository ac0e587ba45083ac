"""Rules that units take over: which default is nearest, and which units are in its reach."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils.translation import gettext

from opvang.access import require_ever, shelters_to
from opvang.errors import NotFound
from opvang.models import Account, RuleDefault, Shelter, Unit
from opvang.models.codes import Activity, InheritableRule
from opvang.queries.unit.rule_changes import in_common
from opvang.queries.unit.rules import rule_in_words


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitInReach:
    """A unit that can follow a default."""

    id: UUID
    name: str  #: with its shelter
    says: str  #: what its rule is now
    follows: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DefaultPage:
    """One rule of an organisation or a shelter, as somebody changes it."""

    shelter: UUID | None  #: None: of the organisation
    owner: str
    rule: str
    name: str
    is_set: bool
    value: object  #: what was decided, or else what its units have in common
    used: frozenset[str]  #: the codes its units have, on a list or not
    units: tuple[UnitInReach, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DefaultRow:
    """One rule in the list of an organisation or a shelter."""

    rule: str
    name: str
    says: str  #: empty: each unit has its own
    followers: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnerRules:
    """All rules of an organisation or a shelter."""

    shelter: UUID | None  #: None: of the organisation
    owner: str
    rows: tuple[DefaultRow, ...]


def default_page(actor: Account, rule: str, *, shelter: UUID | None) -> DefaultPage:
    """Return one rule for somebody who may change it.

    Raises
    ------
    NotAllowed, NotFound
        When it is not for the actor to change, or there is no such rule or shelter.
    """
    require_ever(actor, Activity.CHANGE_UNIT, object_id=shelter)
    if rule not in InheritableRule.values:
        raise NotFound(activity=Activity.CHANGE_UNIT)
    row = _own_shelter(actor, shelter) if shelter else None
    found = RuleDefault.objects.filter(owned_by(actor, shelter), rule=rule).first()
    one = InheritableRule(rule)
    units = [*units_in_reach(actor, one, shelter=shelter)]
    values = [getattr(unit, one) for unit in units]
    return DefaultPage(
        shelter=shelter,
        owner=row.public_name if row else actor.organisation.name,
        rule=rule,
        name=str(one.label),
        is_set=found is not None,
        value=found.value if found else in_common(values),
        used=frozenset(code for value in values if isinstance(value, list) for code in value),
        units=tuple(
            UnitInReach(
                id=unit.id,
                name=f"{unit.name}, {unit.shelter.public_name}",
                says=rule_in_words(one, getattr(unit, rule)),
                follows=rule in unit.inherits,
            )
            for unit in units
        ),
    )


def default_pages(actor: Account) -> tuple[OwnerRules, ...]:
    """Return all rules of the own organisation, then of each of its shelters.

    Raises
    ------
    NotAllowed
        When it is not for the actor to change rules.
    """
    require_ever(actor, Activity.CHANGE_UNIT)
    shelters = Shelter.objects.filter(shelters_to(actor, Activity.CHANGE_UNIT), is_active=True)
    owners: list[tuple[UUID | None, str]] = [(None, actor.organisation.name)]
    owners += [(one.id, one.public_name) for one in shelters.order_by("public_name", "id")]
    return tuple(
        OwnerRules(shelter=shelter, owner=name, rows=_rows(actor, shelter))
        for shelter, name in owners
    )


def inheritable_rule(name: str) -> InheritableRule:
    """Return the rule with the name of a field, for pages, which know no tables."""
    return InheritableRule(name)


def owned_by(actor: Account, shelter: UUID | None) -> Q:
    """Return the defaults of a shelter, or without one those of the own organisation."""
    return Q(shelter=shelter) if shelter else Q(organisation=actor.organisation_id)


def units_in_reach(
    actor: Account, rule: InheritableRule, *, shelter: UUID | None
) -> QuerySet[Unit]:
    """Return the units whose nearest default this is, or would be."""
    units = Unit.objects.filter(is_active=True, shelter__organisation=actor.organisation_id)
    if shelter:
        units = units.filter(shelter=shelter)
    else:
        units = units.exclude(shelter__rule_defaults__rule=rule)
    return units.select_related("shelter").order_by("shelter__public_name", "name", "id")


def sources(unit: Unit) -> Mapping[str, str]:
    """Return who decides each rule that *unit* takes over, in words."""
    if not unit.inherits:
        return {}
    found = RuleDefault.objects.filter(shelter=unit.shelter_id)
    of_shelter = set(found.values_list("rule", flat=True))
    return {
        rule: gettext("van de opvang") if rule in of_shelter else gettext("van de organisatie")
        for rule in unit.inherits
    }


def _own_shelter(actor: Account, shelter: UUID) -> Shelter:
    own = Shelter.objects.filter(shelters_to(actor, Activity.CHANGE_UNIT), id=shelter)
    row = own.first()
    if row is None:
        raise NotFound(activity=Activity.CHANGE_UNIT, object_id=shelter)
    return row


def _rows(actor: Account, shelter: UUID | None) -> tuple[DefaultRow, ...]:
    values = dict(RuleDefault.objects.filter(owned_by(actor, shelter)).values_list("rule", "value"))
    return tuple(
        DefaultRow(
            rule=rule.value,
            name=str(rule.label),
            says=rule_in_words(rule, values[rule]) if rule.value in values else "",
            followers=_following(units_in_reach(actor, rule, shelter=shelter), rule)
            if rule.value in values
            else 0,
        )
        for rule in InheritableRule
    )


def _following(units: Iterable[Unit], rule: InheritableRule) -> int:
    return sum(rule in unit.inherits for unit in units)

"""The rules of a unit in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext, ngettext

from opvang.models import Unit
from opvang.models.codes import (
    Access,
    InheritableRule,
    Need,
    PlaceType,
    Route,
    Security,
    Sex,
    Trait,
    Urgency,
)
from opvang.queries.words import enumeration, labels, language_names

#: From this age on a highest age is none.
_NO_HIGHEST = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleInWords:
    """One rule: what it is about, and what it says."""

    rule: str  #: the name of its field; of several: the first
    about: str
    says: str
    source: str = ""  #: who decides it, in words; empty: the unit itself


def rules_in_words(
    unit: Unit, *, sources: Mapping[str, str] | None = None
) -> tuple[RuleInWords, ...]:
    """Return what *unit* takes, what it does not and what it offers; *sources* by rule."""
    found = sources or {}
    return tuple(
        RuleInWords(rule=rule, about=about, says=says, source=found.get(rule, ""))
        for rule, about, says in _rules(unit)
    )


def rule_in_words(rule: InheritableRule, value: object) -> str:
    """Return what a value of one rule says, whichever unit has it."""
    unit = Unit(place_type=PlaceType.WOMEN, sexes=[Sex.FEMALE])
    setattr(unit, rule, value)
    return next(says for one, _, says in _rules(unit) if one == rule)


def _rules(unit: Unit) -> Iterator[tuple[str, str, str]]:
    none = gettext("geen")
    yield "routes", gettext("Verblijfsroutes"), _listed(labels(unit.routes, Route), none)
    yield "security", gettext("Veiligheid"), str(Security(unit.security).label)
    yield "sexes", gettext("Cliënten"), _clients(unit)
    yield "max_age_boys", gettext("Meekomende kinderen"), _children(unit)
    yield (
        "only_for",
        gettext("Alleen voor"),
        _listed(labels(unit.only_for, Need), gettext("iedereen")),
    )
    yield (
        "reserved_for",
        gettext("Bewaard voor"),
        _listed(labels(unit.reserved_for, Urgency), gettext("elke urgentie")),
    )
    yield from _offered(unit)


def _offered(unit: Unit) -> Iterator[tuple[str, str, str]]:
    none = gettext("geen")
    yield "capabilities", gettext("Biedt zorg"), _listed(labels(unit.capabilities, Need), none)
    yield (
        "contraindications",
        gettext("Neemt niet"),
        _listed(labels(unit.contraindications, Trait), none),
    )
    yield (
        "accessibility",
        gettext("Toegankelijkheid"),
        _listed(labels(unit.accessibility, Access), none),
    )
    yield (
        "languages",
        gettext("Talen"),
        _listed(language_names(unit.languages), gettext("niet opgegeven")),
    )
    yield (
        "night_intake",
        gettext("Opname 's nachts"),
        gettext("ja") if unit.night_intake else gettext("nee"),
    )
    yield "max_nights", gettext("Langste verblijf"), _nights(unit.max_nights)
    yield "turnaround_days", gettext("Wisseltijd"), _days(unit.turnaround_days)
    if unit.self_contained:
        yield (
            "self_contained",
            gettext("Eigen woning"),
            gettext("een huishouden krijgt alle kamers samen"),
        )
    if unit.needs_court_order:
        yield (
            "needs_court_order",
            gettext("Gesloten"),
            gettext("alleen met een machtiging van de rechter"),
        )
    yield "authority", gettext("Over een plaatsing beslist"), str(unit.placing_authority.label)


def _listed(words: list[str], otherwise: str) -> str:
    return enumeration(words) if words else otherwise


def _clients(unit: Unit) -> str:
    words = {"who": enumeration(labels(unit.sexes, Sex)), "from": unit.min_age, "to": unit.max_age}
    if unit.max_age >= _NO_HIGHEST:
        return gettext("%(who)s, vanaf %(from)s jaar") % words
    return gettext("%(who)s, van %(from)s tot en met %(to)s jaar") % words


def _children(unit: Unit) -> str:
    if unit.max_age_boys is None or unit.max_age_girls is None:
        return gettext("geen")
    boys = _up_to(unit.max_age_boys, gettext("jongens"))
    girls = _up_to(unit.max_age_girls, gettext("meisjes"))
    return f"{boys}, {girls}"


def _up_to(age: int, who: str) -> str:
    if age < 0:
        return gettext("geen %(who)s") % {"who": who}
    return gettext("%(who)s tot en met %(age)s jaar") % {"who": who, "age": age}


def _nights(number: int | None) -> str:
    if number is None:
        return gettext("geen grens")
    return ngettext("%(number)s nacht", "%(number)s nachten", number) % {"number": number}


def _days(number: int) -> str:
    if not number:
        return gettext("geen: een bed is meteen weer klaar")
    return ngettext("%(number)s dag", "%(number)s dagen", number) % {"number": number}

"""A what-if in one sentence, as a reader knows the places in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from django.utils.translation import gettext, ngettext

from opvang.models import Unit
from opvang.queries.filled_in.units import UnitRules
from opvang.queries.matches import OBJECTIVES
from opvang.queries.unit.rules import rules_in_words
from opvang.queries.what_ifs.questions import (
    BedsAsked,
    ClosureAsked,
    OpeningAsked,
    OrderAsked,
    PolicyAsked,
    Question,
    Rooms,
    RulesAsked,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherRule:
    """One rule of a unit that is another in a what-if."""

    about: str
    was: str
    becomes: str


def in_words(question: Question, names: Mapping[str, str]) -> str:
    """Return what a question changes: ``10 bedden minder in Zwolle``.

    *names* are those of all places, by code or id.
    """
    if isinstance(question, BedsAsked):
        return _beds(question, _name(question.where, names))
    if isinstance(question, ClosureAsked):
        return gettext("%(shelter)s sluit") % {"shelter": _name(question.shelter, names)}
    if isinstance(question, OpeningAsked):
        return _opening(question, names)
    if isinstance(question, OrderAsked):
        return _order(question)
    if isinstance(question, PolicyAsked):
        return gettext("Beleid %(number)s in plaats van beleid %(old)s") % {
            "number": question.number,
            "old": question.instead_of,
        }
    return gettext("Andere regels voor %(unit)s") % {"unit": _name(question.unit, names)}


def other_rules(question: Question) -> tuple[OtherRule, ...]:
    """Return which rules of a unit a question changes; of another kind of question none."""
    if not isinstance(question, RulesAsked):
        return ()
    unit = Unit.objects.filter(id=question.unit).first() or Unit()
    was, becomes = (
        {one.about: one.says for one in rules_in_words(_with(unit, rules))}
        for rules in (question.was, question.rules)
    )
    none = gettext("geen")
    return tuple(
        OtherRule(about=about, was=was.get(about, none), becomes=becomes.get(about, none))
        for about in becomes | was
        if was.get(about) != becomes.get(about)
    )


def _with(unit: Unit, rules: UnitRules) -> Unit:
    facts = asdict(rules)
    return Unit(
        place_type=unit.place_type,
        authority_override=unit.authority_override,
        **{name: list(one) if isinstance(one, tuple) else one for name, one in facts.items()},
    )


def _beds(question: BedsAsked, where: str) -> str:
    number = abs(question.beds)
    if question.beds < 0:
        sentence = ngettext(
            "%(number)s bed minder in %(where)s", "%(number)s bedden minder in %(where)s", number
        )
    else:
        sentence = ngettext(
            "%(number)s bed meer in %(where)s", "%(number)s bedden meer in %(where)s", number
        )
    said = sentence % {"number": number, "where": where}
    return f"{said}{_in_rooms(Rooms(question.rooms))}"


def _in_rooms(rooms: Rooms) -> str:
    if rooms is Rooms.PRIVATE:
        return gettext(", in eigen kamers")
    return gettext(", in gedeelde kamers") if rooms is Rooms.SHARED else ""


def _opening(question: OpeningAsked, names: Mapping[str, str]) -> str:
    return ngettext(
        "Een nieuwe opvang in %(where)s met %(number)s bed, met de regels van %(like)s",
        "Een nieuwe opvang in %(where)s met %(number)s bedden, met de regels van %(like)s",
        question.beds,
    ) % {
        "where": _name(question.municipality, names),
        "number": question.beds,
        "like": _name(question.like, names),
    }


def _order(question: OrderAsked) -> str:
    return gettext("'%(first)s' gaat voor '%(second)s'") % {
        "first": OBJECTIVES.get(question.objective, question.objective),
        "second": OBJECTIVES.get(question.before, question.before),
    }


def _name(code: str, names: Mapping[str, str]) -> str:
    return names.get(code) or gettext("een plek die er niet meer is")

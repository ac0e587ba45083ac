"""What is asked for a request, in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext, ngettext

from opvang.models.codes import (
    SECURITY_BY_OUTCOME,
    Access,
    Need,
    PersonRole,
    Route,
    Security,
    Trait,
)
from opvang.queries.areas import area_names
from opvang.queries.filled_in.fields import NewPerson, NewRequest
from opvang.queries.requests.person_facts import (
    conflict_words,
    consent_words,
    danger_words,
    person_words,
    screening_words,
)
from opvang.queries.words import day, enumeration, labels, language_names


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One thing that is asked, under its name."""

    name: str
    values: tuple[str, ...]


def facts(asked: NewRequest) -> tuple[Fact, ...]:
    """Return what is asked, without what is left open."""
    areas = area_names(_areas(asked))
    found = {
        gettext("Voor wie"): map(person_words, asked.persons),
        gettext("Urgentie"): [asked.urgency.label],
        gettext("Verblijfsroute"): labels(asked.routes, Route),
        gettext("Veiligheid"): _security(asked),
        gettext("Gevaargebieden"): _each(asked, lambda one: danger_words(one, areas)),
        gettext("Niet samen met"): _each(asked, conflict_words),
        gettext("Zorg"): labels(asked.needs, Need),
        gettext("Bijzonderheden"): labels(asked.traits, Trait),
        gettext("Toegankelijkheid"): labels(asked.access_needs, Access),
        gettext("Talen"): language_names(asked.languages),
        gettext("Aankomst en kamer"): _arrival(asked),
        gettext("Periode"): _period(asked),
        gettext("Wens"): _wish(asked, areas),
        gettext("Toestemming"): _each(asked, consent_words),
        gettext("Verantwoordelijke gemeente"): [areas.get(asked.municipality, "")],
        gettext("Verwijzer"): [asked.referrer.label],
    }
    pairs = ((name, tuple(map(str, values))) for name, values in found.items())
    return tuple(Fact(name=name, values=values) for name, values in pairs if values)


def _areas(asked: NewRequest) -> Iterator[str | None]:
    yield from (asked.municipality, asked.wish_municipality, *asked.wish_safety_regions)
    for person in asked.persons:
        for danger in person.dangers:
            yield from (danger.municipality, danger.safety_region)


def _each(asked: NewRequest, words: Callable[[NewPerson], Iterator[str]]) -> Iterator[str]:
    """Yield what holds of people, once; where it does not hold of all clients, of whom."""
    whose: dict[str, list[NewPerson]] = defaultdict(list)
    for person in asked.persons:
        for sentence in words(person):
            whose[sentence].append(person)
    clients = [one for one in asked.persons if one.role is PersonRole.CLIENT]
    for sentence, persons in whose.items():
        of_all = all(one in persons for one in clients)
        yield sentence if of_all else f"{sentence} ({enumeration(_names(persons, asked))})"


def _names(persons: list[NewPerson], asked: NewRequest) -> list[str]:
    return [
        one.code or gettext("persoon %(number)d") % {"number": asked.persons.index(one) + 1}
        for one in persons
    ]


def _security(asked: NewRequest) -> Iterator[str]:
    """Yield the level that a place must have, and which screenings there are."""
    screened = [
        SECURITY_BY_OUTCOME[one.screening.outcome] for one in asked.persons if one.screening
    ]
    least = max([asked.security, *screened], key=list(Security).index)
    raised = gettext("%(level)s (door de risicoscreening)") % {"level": least.label}
    yield str(least.label) if least == asked.security else raised
    yield from _each(asked, screening_words)


def _arrival(asked: NewRequest) -> Iterator[str]:
    if asked.night_intake:
        yield gettext("komt 's nachts aan")
    if asked.private_room:
        yield gettext("eigen kamer nodig")


def _period(asked: NewRequest) -> Iterator[str]:
    if asked.start_from:
        yield gettext("vanaf %(day)s") % {"day": day(asked.start_from)}
    if asked.start_by:
        yield gettext("uiterlijk %(day)s") % {"day": day(asked.start_by)}
    if asked.nights:
        words = ngettext("%(number)d nacht", "%(number)d nachten", asked.nights)
        yield words % {"number": asked.nights}
    else:
        yield gettext("geen einde bekend")


def _wish(asked: NewRequest, areas: Mapping[str, str]) -> Iterator[str]:
    regions = sorted(areas.get(code, code) for code in asked.wish_safety_regions)
    if regions:
        yield enumeration(regions)
    if asked.wish_municipality:
        near = areas.get(asked.wish_municipality, asked.wish_municipality)
        yield gettext("liefst dicht bij %(municipality)s") % {"municipality": near}
    if asked.wish_reason:
        yield str(asked.wish_reason.label)

"""Who asks for a place, as far as whoever decides about it must know, and no further.

Not here: who they are, where they come from or want to be, where they are in danger, whom they must
not meet, who brought them in, and what happened elsewhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext

from opvang.models import Person, PlacementRequest, RequestPerson, Unit, Waiver
from opvang.models.codes import Access, Need, PersonRole, Route, Security, Sex, Trait, WaivableCode
from opvang.models.people.ages import ADULT_AGE, age_in_years
from opvang.models.people.screenings import latest_screening
from opvang.queries.words import labels, language_names

#: From this age on a band of years is told, not the year: it decides about no rule.
_BANDS_FROM = 23
_OLDEST_BAND = 70
_LEVELS = list(Security.values)

#: What must have been fetched along with a request to tell the least security.
SCREENINGS = "request_persons__person__risk_screenings"
#: And to tell who would come.
PEOPLE = (SCREENINGS, "waivers")


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedPeople:
    """Who would come, and what they need."""

    urgency: str  #: the code
    urgency_name: str
    persons: tuple[str, ...]  #: each in words, those who are alike together
    routes: tuple[str, ...]
    security: str  #: the least that is needed
    needs: tuple[str, ...]
    traits: tuple[str, ...]
    access_needs: tuple[str, ...]
    languages: tuple[str, ...]
    night_intake: bool
    private_room: bool
    waived: tuple[str, ...]  #: rules of the unit that a human set aside for these people


def asked_people(request: PlacementRequest, unit: Unit, *, night: date) -> AskedPeople:
    """Return what must be known of *request* to decide about a place in *unit*."""
    members = sorted(request.request_persons.all(), key=lambda one: one.role != PersonRole.CLIENT)
    waivers = [one for one in request.waivers.all() if _is_told(one, unit)]
    return AskedPeople(
        urgency=request.urgency,
        urgency_name=request.get_urgency_display(),
        persons=_together(_person(one, night=night) for one in members),
        routes=tuple(labels(request.routes, Route)),
        security=str(_security(request, [one.person for one in members]).label),
        needs=tuple(labels(request.needs, Need)),
        traits=tuple(labels(request.traits, Trait)),
        access_needs=tuple(labels(request.access_needs, Access)),
        languages=tuple(language_names(request.languages)),
        night_intake=request.night_intake,
        private_room=request.private_room,
        waived=tuple(labels((one.code for one in waivers), WaivableCode)),
    )


def least_security(request: PlacementRequest) -> Security:
    """Return the least security that is asked, by the request or by a screening."""
    return _security(request, [one.person for one in request.request_persons.all()])


def age_band(years: int) -> str:
    """Return an age in words: exact below 23, a band of years from there on."""
    if years < _BANDS_FROM:
        return gettext("%(years)s jaar") % {"years": years}
    if years >= _OLDEST_BAND:
        return gettext("%(years)s jaar of ouder") % {"years": _OLDEST_BAND}
    first = max(_BANDS_FROM, years // 10 * 10)
    return gettext("%(first)s tot en met %(last)s jaar") % {
        "first": first,
        "last": years // 10 * 10 + 9,
    }


def _person(member: RequestPerson, *, night: date) -> str:
    years = age_in_years(member.person, day=night)
    words = f"{_who(Sex(member.person.sex), years)}, {age_band(years)}"
    if member.role == PersonRole.CHILD:
        return gettext("%(person)s, komt mee") % {"person": words}
    return words


def _who(sex: Sex, years: int) -> str:
    is_adult = years >= ADULT_AGE
    if sex is Sex.FEMALE:
        return gettext("vrouw") if is_adult else gettext("meisje")
    if sex is Sex.MALE:
        return gettext("man") if is_adult else gettext("jongen")
    return gettext("persoon (gevraagde opvang: anders)")


def _together(persons: Iterable[str]) -> tuple[str, ...]:
    """Return each kind of person once, with how many there are of more than one."""
    return tuple(
        words if number == 1 else f"{number} x {words}"
        for words, number in Counter(persons).items()
    )


def _security(request: PlacementRequest, persons: Iterable[Person]) -> Security:
    asked = [Security(request.security), *(_screened(person) for person in persons)]
    return max(asked, key=_LEVELS.index)


def _screened(person: Person) -> Security:
    latest = latest_screening(person.risk_screenings.all())
    return latest.least_security if latest else Security.KNOWN


def _is_told(waiver: Waiver, unit: Unit) -> bool:
    # That somebody is in danger here is for the police and who asked to know.
    return waiver.unit_id == unit.id and waiver.code != WaivableCode.DANGER

"""What is asked for one of the people in a request, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext

from opvang.queries.filled_in.fields import NewDanger, NewPerson
from opvang.queries.words import day


def person_words(person: NewPerson) -> str:
    """Return who somebody is as far as matching knows: role, age, kind of shelter and code."""
    words = gettext("%(role)s van %(age)d jaar, opvang voor %(sex)s") % {
        "role": person.role.label,
        "age": person.age,
        "sex": person.sex.label,
    }
    if person.turns_18_on:
        words += gettext(", wordt 18 op %(day)s") % {"day": day(person.turns_18_on)}
    return f"{words} ({person.code})" if person.code else words


def screening_words(person: NewPerson) -> Iterator[str]:
    """Yield what the latest screening of somebody found."""
    screening = person.screening
    if screening:
        yield gettext("risicoscreening %(outcome)s, %(day)s (%(instrument)s)") % {
            "outcome": screening.outcome.label,
            "day": day(screening.assessed_on),
            "instrument": f"{screening.instrument} {screening.version}".strip(),
        }


def danger_words(person: NewPerson, areas: Mapping[str, str]) -> Iterator[str]:
    """Yield where somebody is not safe, why, who said so and until when."""
    for danger in person.dangers:
        words = gettext("%(where)s: %(reason)s, volgens %(source)s") % {
            "where": _where(danger, areas),
            "reason": danger.reason.label,
            "source": danger.source.label,
        }
        if danger.expires_on:
            words += gettext(", tot %(day)s") % {"day": day(danger.expires_on)}
        yield words


def consent_words(person: NewPerson) -> Iterator[str]:
    """Yield what somebody gave consent for."""
    for consent in person.consents:
        yield gettext("%(scope)s, sinds %(day)s") % {
            "scope": consent.scope.label,
            "day": day(consent.given_on),
        }


def conflict_words(person: NewPerson) -> Iterator[str]:
    """Yield with whom somebody must not be, as far as the reader's organisation recorded it."""
    for conflict in person.conflicts:
        yield gettext("%(code)s: %(ground)s, opnieuw bekijken op %(day)s") % {
            "code": conflict.code,
            "ground": conflict.ground.label,
            "day": day(conflict.review_on),
        }


def _where(danger: NewDanger, areas: Mapping[str, str]) -> str:
    if danger.radius_km is not None:
        return gettext("een cirkel van %(km)g kilometer") % {"km": danger.radius_km}
    code = danger.municipality or danger.safety_region or ""
    name = areas.get(code, code)
    if danger.safety_region:
        name = gettext("veiligheidsregio %(name)s") % {"name": name}
    if not danger.buffer_km:
        return name
    return gettext("%(name)s en %(km)g kilometer eromheen") % {"name": name, "km": danger.buffer_km}

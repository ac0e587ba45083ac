"""What stands in the form before anybody types: a first row, or what a request asks now."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from django.http import QueryDict

from opvang.pages.forms.requests.rows import CONFLICTS, DANGERS, PERSONS, row_prefix, with_row
from opvang.queries.choices import PersonRole
from opvang.queries.filled_in.fields import NewConflict, NewDanger, NewPerson, NewRequest


def empty_form(*, referrer: str, at_night: bool) -> QueryDict:
    """Return a form for one client, in which stands what is known of the reader and the hour."""
    data = QueryDict(mutable=True)
    data["referrer"] = referrer
    data["region_first"] = "on"
    if at_night:
        data["night_intake"] = "on"
    return with_row(data, PERSONS, {"role": PersonRole.CLIENT})


def filled_form(asked: NewRequest, *, names: Mapping[str, str]) -> QueryDict:
    """Return the form as it would be filled in to ask what *asked* does.

    *names* has the municipalities by code.
    """
    data = QueryDict(mutable=True)
    for name in ("urgency", "security", "referrer", "nights", "wish_reason"):
        data[name] = _text(getattr(asked, name))
    for name in ("start_from", "start_by"):
        data[name] = _text(getattr(asked, name))
    for name in ("routes", "needs", "traits", "languages", "access_needs", "wish_safety_regions"):
        data.setlist(name, list(map(str, getattr(asked, name))))
    for name in ("night_intake", "private_room"):
        if getattr(asked, name):
            data[name] = "on"
    data["municipality"] = names.get(asked.municipality, asked.municipality)
    data["wish_municipality"] = names.get(asked.wish_municipality or "", "")
    for number, person in enumerate(asked.persons):
        data = _with_person(data, number, person, names=names)
    return data


def _with_person(
    data: QueryDict, number: int, person: NewPerson, *, names: Mapping[str, str]
) -> QueryDict:
    data = with_row(data, PERSONS, _person(person))
    scopes = [str(one.scope) for one in person.consents]
    data.setlist(f"{row_prefix(PERSONS, number)}-consents", scopes)
    for danger in person.dangers:
        data = with_row(data, DANGERS, {"person": str(number)} | _danger(danger, names=names))
    for conflict in person.conflicts:
        data = with_row(data, CONFLICTS, {"person": str(number)} | _conflict(conflict))
    return data


def _person(person: NewPerson) -> dict[str, str]:
    screening = person.screening
    found: dict[str, object] = {
        "role": person.role,
        "sex": person.sex,
        "age": person.age,
        "code": person.code,
        "turns_18_on": person.turns_18_on,
        "screening_outcome": screening and screening.outcome,
        "screening_instrument": screening and screening.instrument,
        "screening_version": screening and screening.version,
        "screening_on": screening and screening.assessed_on,
    }
    given = {f"given_{one.scope}": one.given_on for one in person.consents}
    return {name: _text(value) for name, value in (found | given).items()}


def _danger(danger: NewDanger, *, names: Mapping[str, str]) -> dict[str, str]:
    found = {
        "municipality": names.get(danger.municipality or "", ""),
        "safety_region": danger.safety_region,
        "latitude": danger.latitude,
        "longitude": danger.longitude,
        "radius_km": danger.radius_km,
        "buffer_km": danger.buffer_km or None,
        "reason": danger.reason,
        "source": danger.source,
        "expires_on": danger.expires_on,
    }
    return {name: _text(value) for name, value in found.items()}


def _conflict(conflict: NewConflict) -> dict[str, str]:
    return {
        "code": conflict.code,
        "ground": str(conflict.ground),
        "review_on": _text(conflict.review_on),
    }


def _text(value: object) -> str:
    if value is None:
        return ""
    return value.isoformat() if isinstance(value, date) else str(value)

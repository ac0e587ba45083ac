"""Where in the form stands what the action found wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opvang.pages.forms.requests.typed import TypedForm
    from opvang.pages.forms.requests.whole import RequestForm

#: Fields of a screening and of a consent, as the form has them.
_SCREENING = {
    "instrument": "screening_instrument",
    "version": "screening_version",
    "outcome": "screening_outcome",
    "assessed_on": "screening_on",
}


def place_of(path: str, form: RequestForm) -> tuple[TypedForm, str | None]:
    """Return the part and the field that a path such as ``persons.0.dangers.1.source`` means.

    None instead of a field: it is about the part as a whole.
    """
    parts = path.split(".")
    if parts[0] != "persons":
        return _single(parts[0], form)
    if len(parts) < 2:
        return form.core, None
    number, rest = int(parts[1]), parts[2:]
    person = form.persons[min(number, len(form.persons) - 1)]
    if rest[:1] == ["screening"]:
        return person, _SCREENING.get(rest[-1])
    if rest[:1] == ["consents"]:
        return person, "consents_on"
    if rest[:1] in (["dangers"], ["conflicts"]):
        rows = form.of_person(getattr(form, rest[0]), number)
        return _known(rows[int(rest[1])], rest[2:])
    return _known(person, rest)


def _single(name: str, form: RequestForm) -> tuple[TypedForm, str | None]:
    for part in (form.core, form.region, form.period, form.care, form.wish, form.reason):
        if name in part.fields:
            return part, name
    return form.core, None


def _known(part: TypedForm, rest: list[str]) -> tuple[TypedForm, str | None]:
    name = rest[0] if rest else ""
    return part, name if name in part.fields else None

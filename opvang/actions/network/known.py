"""What a file names that is there already, or is made at its first mention."""

from __future__ import annotations

from difflib import get_close_matches

from opvang.actions.mistakes import Mistakes
from opvang.models import Municipality, Organisation
from opvang.models.codes import OrganisationKind


def organisation_of(
    name: str, kind: OrganisationKind, *, at: str, mistakes: Mistakes
) -> Organisation | None:
    """Return the organisation of that kind and name, made where there is none; None: it cannot."""
    found = Organisation.objects.filter(kind=kind, name=name).first()
    if found is not None:
        return found
    made = Organisation(kind=kind, name=name)
    return made if mistakes.save(made, at=f"{at}.organisation", names={"name": ""}) else None


def municipality_of(given: str, *, at: str, mistakes: Mistakes) -> Municipality | None:
    """Return the municipality of that name or code; None: there is none."""
    by = "code" if given.startswith("GM") else "name"
    found = Municipality.objects.filter(**{by: given}).first()
    if found is None:
        names = Municipality.objects.values_list("name", flat=True)
        near = get_close_matches(given, names, n=1)
        remedy = f"Bedoelt u {near[0]}?" if near else "Geef naam of code, zoals GM0363."
        mistakes.add(at, f"{given!r} is geen gemeente. {remedy}")
    return found

"""How many people a request is for."""

from __future__ import annotations

from django.db.models import Count, Q
from django.utils.translation import ngettext

from opvang.models.codes import PersonRole


def count_of(role: PersonRole, *, path: str = "") -> Count:
    """Return the annotation that counts people of one role; *path* leads to the request."""
    return Count(f"{path}request_persons", Q(**{f"{path}request_persons__role": role}))


def persons(*, clients: int, children: int) -> str:
    """Return how many people there are: ``3 personen, van wie 2 kinderen``."""
    number = clients + children
    people = ngettext("%(number)s persoon", "%(number)s personen", number) % {"number": number}
    if not children:
        return people
    return ngettext(
        "%(people)s, van wie %(children)s kind",
        "%(people)s, van wie %(children)s kinderen",
        children,
    ) % {"people": people, "children": children}

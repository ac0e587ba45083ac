"""How many people a request is for."""

from __future__ import annotations

from django.db.models import Count, Q

from opvang.models.codes import PersonRole


def count_of(role: PersonRole, *, path: str = "") -> Count:
    """Return the annotation that counts people of one role; *path* leads to the request."""
    return Count(f"{path}request_persons", Q(**{f"{path}request_persons__role": role}))


def persons(*, clients: int, children: int) -> str:
    """Return how many people there are: ``3 personen, van wie 2 kinderen``."""
    number = clients + children
    people = "1 persoon" if number == 1 else f"{number} personen"
    if not children:
        return people
    return f"{people}, van wie {children} {'kind' if children == 1 else 'kinderen'}"

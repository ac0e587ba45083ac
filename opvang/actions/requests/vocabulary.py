"""Codes of open lists: one that no place knows is a slip of the pen, and is said to be.

A misspelt need would fit nowhere, and a misspelt trait would keep nobody away from harm.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from itertools import chain

from django.utils.translation import gettext

from opvang.actions.mistakes import Mistakes
from opvang.database.context import as_system
from opvang.models import Unit
from opvang.models.codes import Access, Need, Trait

#: By each field of a request: the codes that everybody knows, and where units name others.
OPEN_LISTS = {
    "needs": (Need.values, ("capabilities", "only_for", "reserved_for")),
    "traits": (Trait.values, ("contraindications",)),
    "access_needs": (Access.values, ("accessibility",)),
}


def check_codes(
    field: str, codes: Iterable[str], *, asked_before: Iterable[str], mistakes: Mistakes
) -> None:
    """Remember each code that stands in no list, at no unit, and was not asked before."""
    known, columns = OPEN_LISTS[field]
    strange = [one for one in codes if one not in {*known, *asked_before}]
    if strange:
        offered = _offered(columns)
        for one in strange:
            if one not in offered:
                mistakes.add(field, _sentence(one, like=sorted({*known, *offered})), value=one)


def _offered(columns: tuple[str, ...]) -> set[str]:
    # Of all units: which of them has it is not told.
    with as_system():
        rows = Unit.objects.values_list(*columns)
        return set(chain.from_iterable(chain.from_iterable(rows)))


def _sentence(code: str, *, like: list[str]) -> str:
    near = get_close_matches(code, like, n=1)
    if near:
        said = gettext("%(code)s staat in geen lijst en bij geen plek. Bedoelt u %(near)s?")
        return said % {"code": code, "near": near[0]}
    said = gettext(
        "%(code)s staat in geen lijst en bij geen plek. Kijk de spelling na, of laat het weg."
    )
    return said % {"code": code}

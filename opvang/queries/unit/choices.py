"""What the rules of a unit can be chosen from, and the rules that follow from what was chosen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import TextChoices

from opvang.models.codes import Access, Need, Route, Security, Sex, Trait, Urgency
from opvang.queries.filled_in.units import UnitRules
from opvang.queries.words import language_choices

Choices = tuple[tuple[str, str], ...]

#: The codes of a rule by the field it is for; their words are looked up anew for every reader.
_CODES: Mapping[str, type[TextChoices]] = {
    "routes": Route,
    "security": Security,
    "sexes": Sex,
    "only_for": Need,
    "reserved_for": Urgency,
    "capabilities": Need,
    "contraindications": Trait,
    "accessibility": Access,
}

#: Codes of a closed list become members of it; of the others new ones may be used at once.
_CLOSED: Mapping[str, type[TextChoices]] = {"routes": Route, "sexes": Sex, "reserved_for": Urgency}


def choices_with(field: str, used: Iterable[str]) -> Choices:
    """Return what a field can be chosen from, codes that are in *used* but on no list included."""
    known = language_choices() if field == "languages" else _words(_CODES[field])
    return known + tuple((code, code) for code in used if code not in dict(known))


def rules_of(given: Mapping[str, Any]) -> UnitRules:
    """Return the rules that were filled in, by field."""
    chosen: dict[str, Any] = {
        field: _chosen(field, value) if isinstance(value, list) else value
        for field, value in given.items()
    }
    return UnitRules(**chosen | {"security": Security(given["security"])})


def _words(codes: type[TextChoices]) -> Choices:
    return tuple((one.value, str(one.label)) for one in codes)


def _chosen(field: str, codes: Iterable[str]) -> tuple[str, ...]:
    closed = _CLOSED.get(field)
    return tuple(closed(code) for code in codes) if closed else tuple(codes)

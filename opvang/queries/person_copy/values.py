"""A row in words: the names of its columns, and what stands in them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db.models import Model, TextChoices
from django.utils import timezone
from django.utils.formats import date_format, number_format
from django.utils.translation import gettext

from opvang.models.codes import Access, Need, Trait
from opvang.queries.person_copy.fields import COPIED
from opvang.queries.words import day, enumeration, labels, language_names

#: Columns with codes of a list that may grow, which the column itself does not know.
_OPEN: dict[str, type[TextChoices]] = {"needs": Need, "traits": Trait, "access_needs": Access}


def in_words(row: Model, *, without: frozenset[str] = frozenset()) -> Iterator[tuple[str, str]]:
    """Yield the name and the words of each column of a copy that has something in it."""
    model = type(row).__name__
    for name in COPIED[model]:
        if f"{model}.{name}" in without:
            continue
        field = row._meta.get_field(name)  # noqa: SLF001  # Django's way to ask for a column
        words = _words(row, field)
        if words:
            yield str(field.verbose_name), words  # type: ignore[union-attr]


def _words(row: Model, field: Any) -> str:
    value = getattr(row, field.name)
    if value in (None, "", []):
        return ""
    if isinstance(value, bool):
        return gettext("ja") if value else gettext("nee")
    if isinstance(field, ArrayField):
        return enumeration(_listed(field, value))
    if field.choices:
        return str(getattr(row, f"get_{field.name}_display")())
    return _plain(value)


def _listed(field: Any, codes: list[str]) -> list[str]:
    if field.name == "languages":
        return language_names(codes)
    if field.name in _OPEN:
        return labels(codes, _OPEN[field.name])
    known = dict(field.base_field.choices or ())
    return [str(known.get(code, code)) for code in codes]


def _plain(value: Any) -> str:
    if isinstance(value, datetime):
        return date_format(timezone.localtime(value), "j F Y, H:i")
    if isinstance(value, float):
        return number_format(value)
    return day(value) if isinstance(value, date) else str(value)

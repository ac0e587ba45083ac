"""Columns that hold a set of codes, and the constraints that keep strangers out of them."""

from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Cast
from django.db.models.lookups import Regex

#: One code of an open vocabulary: needs, traits, access needs and what units say of them.
#: PostgreSQL writes an absent element as a bare NULL, which is kept out.
OPEN_CODE = "(?!NULL[,}])[A-Z][A-Z0-9_]{0,39}"
#: A language by ISO 639: two or three small letters.
LANGUAGE_CODE = "[a-z]{2,3}"
#: A country by ISO 3166-1 alpha-2.
COUNTRY_CODE = "[A-Z]{2}"


def code_list(
    verbose_name: str, help_text: str, *, choices: type[models.TextChoices] | None = None
) -> "ArrayField[Any, Any]":
    """Return a column with a set of codes; empty unless told otherwise."""
    return ArrayField(
        models.CharField(max_length=60, choices=choices.choices if choices else None),
        verbose_name=verbose_name,
        help_text=help_text,
        default=list,
        blank=True,
    )


def only_codes_of(
    field: str, choices: type[models.TextChoices], *, table: str, sentence: Any
) -> models.CheckConstraint:
    """Return the constraint that ``field`` holds codes of a closed vocabulary only."""
    return models.CheckConstraint(
        name=f"{table}_{field}_known",
        condition=models.Q(**{f"{field}__contained_by": choices.values}),
        violation_error_message=sentence,
    )


def only_codes_like(
    field: str, pattern: str, *, table: str, sentence: Any
) -> models.CheckConstraint:
    """Return the constraint that every code in ``field`` matches ``pattern`` from end to end."""
    # PostgreSQL writes an element with a comma or a space, or an empty one, between quotes, which
    # no pattern here admits: so the text of the whole array can be matched at once.
    text = Regex(Cast(field, models.TextField()), rf"^\{{({pattern}(,{pattern})*)?\}}$")
    return models.CheckConstraint(
        name=f"{table}_{field}_form",
        condition=models.Q(text),
        violation_error_message=sentence,
    )

"""Constraints that many tables need, each with the sentence a user reads."""

from typing import Any

from django.db import models
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy


def within(field: str, least: int, most: int, *, table: str) -> models.CheckConstraint:
    """Return the constraint that a number lies between two bounds, both included."""
    return models.CheckConstraint(
        name=f"{table}_{field}_range",
        condition=models.Q(**{f"{field}__range": (least, most)}),
        violation_error_message=format_lazy(
            gettext_lazy("{field}: geef een getal van {least} tot en met {most}."),
            field=field,
            least=least,
            most=most,
        ),
    )


def code_like(field: str, pattern: str, *, table: str, example: str) -> models.CheckConstraint:
    """Return the constraint that a code has its form."""
    return models.CheckConstraint(
        name=f"{table}_{field}_form",
        condition=models.Q(**{f"{field}__regex": pattern}),
        violation_error_message=format_lazy(
            gettext_lazy("{field}: geef een code zoals {example}."), field=field, example=example
        ),
    )


def one_of(field: str, choices: type[models.TextChoices], *, table: str) -> models.CheckConstraint:
    """Return the constraint that a code is one of a closed list."""
    return _known(field, list(choices.values), table=table)


def one_of_these(field: str, codes: list[str], *, table: str) -> models.CheckConstraint:
    """Return the constraint that a code is one of these, of more than one list."""
    return _known(field, codes, table=table)


def one_of_or_empty(
    field: str, choices: type[models.TextChoices], *, table: str
) -> models.CheckConstraint:
    """Return the constraint that a code is one of a closed list, or not given."""
    return _known(field, ["", *choices.values], table=table)


def both_or_neither(first: str, second: str, *, table: str) -> models.CheckConstraint:
    """Return the constraint that two columns are filled together or not at all."""
    neither = {f"{first}__isnull": True, f"{second}__isnull": True}
    both = {f"{first}__isnull": False, f"{second}__isnull": False}
    return models.CheckConstraint(
        name=f"{table}_{first}_with_{second}",
        condition=models.Q(**neither) | models.Q(**both),
        violation_error_message=format_lazy(
            gettext_lazy("Vul {first} en {second} allebei in, of geen van beide."),
            first=first,
            second=second,
        ),
    )


def not_before(later: str, earlier: str, *, table: str) -> models.CheckConstraint:
    """Return the constraint that one date is not before another, where both are known."""
    return models.CheckConstraint(
        name=f"{table}_{later}_not_before_{earlier}",
        condition=models.Q(**{f"{later}__gte": models.F(earlier)}),
        violation_error_message=format_lazy(
            gettext_lazy("{later}: geef een datum die niet voor {earlier} ligt."),
            later=later,
            earlier=earlier,
        ),
    )


def filled(field: str, *, table: str, sentence: Any) -> models.CheckConstraint:
    """Return the constraint that a text holds more than white space."""
    return models.CheckConstraint(
        name=f"{table}_{field}_filled",
        condition=models.Q(**{f"{field}__regex": r"\S"}),
        violation_error_message=sentence,
    )


def given(field: str, *, table: str, sentence: Any) -> models.CheckConstraint:
    """Return the constraint that an encrypted text holds more than white space."""
    return models.CheckConstraint(
        name=f"{table}_{field}_filled",
        condition=models.Q(**{f"{field}__given": True}),
        violation_error_message=sentence,
    )


def _known(field: str, codes: list[str], *, table: str) -> models.CheckConstraint:
    listed = ", ".join(code or "leeg" for code in codes)
    return models.CheckConstraint(
        name=f"{table}_{field}_known",
        condition=models.Q(**{f"{field}__in": codes}),
        violation_error_message=format_lazy(
            gettext_lazy("{field}: kies een van {listed}."), field=field, listed=listed
        ),
    )

"""What is wrong in what was filled in: all of it is found before any of it is refused."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, partial, reduce
from operator import and_

from django.core.exceptions import NON_FIELD_ERRORS, FieldDoesNotExist, ValidationError
from django.db import models
from django.utils.translation import gettext

from opvang.errors import FieldRemark, FormRefused

#: What could be the name of a column in a sentence.
_COLUMN = re.compile(r"\b[a-z]+(?:_[a-z]+)+\b")

#: What of a column is said back, beside codes.
_SAID_BACK = (models.DateField, models.TimeField, models.IntegerField, models.BooleanField)


def one_mistake(field: str, sentence: str, *, value: object = None) -> FormRefused:
    """Return the refusal of one field by what stands there: a code, a number or a day."""
    said = None if value is None else str(value)
    return FormRefused((FieldRemark(field=field, sentence=sentence, value=said),))


class Mistakes:
    """Collects mistakes while rows are saved; `refuse` rolls all of it back."""

    def __init__(self) -> None:
        self._remarks: list[FieldRemark] = []

    def add(self, field: str, sentence: str, *, value: object = None) -> None:
        """Remember a mistake in a field: its path, what users read, and what may be said back."""
        said = None if value is None else str(value)
        self._remarks.append(FieldRemark(field=field, sentence=sentence, value=said))

    def save(
        self, row: models.Model, *, at: str = "", names: Mapping[str, str] | None = None
    ) -> bool:
        """Save *row* when it is right, else remember why not; say whether it was saved.

        The fields stand under the path *at*, and under their own names unless *names* has another.
        """
        is_right = self.check(row, at=at, names=names)
        if is_right:
            row.save()
        return is_right

    def check(
        self, row: models.Model, *, at: str = "", names: Mapping[str, str] | None = None
    ) -> bool:
        """Remember what is wrong in *row*, as `save` does; say whether nothing is."""
        try:
            _clean(row)
        except ValidationError as error:
            self._remarks += _remarks(row, error, at=at, names=names or {})
            return False
        return True

    def refuse(self) -> None:
        """Refuse all that was filled in, if anything of it is wrong.

        Raises
        ------
        FormRefused
            With every mistake.
        """
        if self._remarks:
            raise FormRefused(tuple(self._remarks))


def _clean(row: models.Model) -> None:
    """Raise all that is wrong in *row*.

    Django asks the database about each check by itself; where all is well, one question does.
    """
    try:
        row.full_clean(validate_constraints=False)
        for constraint in _few_constraints(type(row)):
            constraint.validate(type(row), row)
    except ValidationError:
        row.full_clean()  # slowly, for every sentence that applies
        raise


@cache
def _few_constraints(model: type[models.Model]) -> tuple[models.BaseConstraint, ...]:
    """Return the constraints of a table, with all its checks in one."""
    every = model._meta.constraints  # noqa: SLF001
    checks = [one for one in every if isinstance(one, models.CheckConstraint)]
    others = [one for one in every if one not in checks]
    if checks:
        condition = reduce(and_, (models.Q(one.condition) for one in checks))
        others.insert(0, models.CheckConstraint(condition=condition, name="all_checks"))
    return tuple(others)


def _remarks(
    row: models.Model, error: ValidationError, *, at: str, names: Mapping[str, str]
) -> Iterator[FieldRemark]:
    for key, mistakes in error.error_dict.items():
        for message in _sentences(row, key, mistakes):
            name, rest = (key, message) if key != NON_FIELD_ERRORS else _named(message)
            field = _field(row, name)
            rest = rest if field else message
            path = names.get(name, name) if field else ""
            sentence = f"{_capitalised(field)}: {rest}" if field else message
            yield FieldRemark(
                field=".".join(part for part in (at, path) if part),
                sentence=_whole(_COLUMN.sub(partial(_as_users_know, row), sentence)),
                value=_said_back(row, name),
                plain=_whole(_capitalised(_COLUMN.sub(partial(_as_sent, row, names), rest))),
            )


def _sentences(row: models.Model, key: str, mistakes: list[ValidationError]) -> Iterator[str]:
    for one in mistakes:
        if one.code == "invalid" and isinstance(_column(row, key), models.ForeignKey):
            # Django's own sentence tells of instances and fields.
            said = gettext("%(code)s bestaat niet. Kies er een uit de lijst.")
            yield said % {"code": (one.params or {}).get("value", "")}
        else:
            yield from map(str, one.messages)


def _named(message: str) -> tuple[str, str]:
    """Return the column that a constraint's sentence begins with, if any, and what it says."""
    name, _, rest = message.partition(": ")
    return name, rest


def _field(row: models.Model, name: str) -> str:
    """Return how users know a column of *row*; empty when it has no such column."""
    return str(getattr(_column(row, name), "verbose_name", ""))


def _column(row: models.Model, name: str) -> object:
    try:
        # Django's own way in, underscore or not.
        return row._meta.get_field(name)  # noqa: SLF001
    except FieldDoesNotExist:
        return None


def _as_users_know(row: models.Model, found: re.Match[str]) -> str:
    """Return a column's name between quotes as users know it, and any other word as it is."""
    name = _field(row, found[0])
    return f"'{name}'" if name else found[0]


def _as_sent(row: models.Model, names: Mapping[str, str], found: re.Match[str]) -> str:
    """Return a column's name between quotes as it was filled in, and any other word as it is."""
    name = names.get(found[0], found[0])
    return f"'{name}'" if _field(row, found[0]) else found[0]


def _said_back(row: models.Model, name: str) -> str | None:
    """Return what stands in a column, if that is a code, a number or a day; else None."""
    column = _column(row, name)
    if isinstance(column, models.ForeignKey):
        # Municipalities and regions go by their code, all else by a random id.
        is_code = isinstance(column.target_field, models.CharField)
    else:
        is_code = isinstance(column, _SAID_BACK) or bool(getattr(column, "choices", None))
    value = getattr(row, column.attname) if is_code and isinstance(column, models.Field) else None
    return None if value is None else str(value)


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def _whole(sentence: str) -> str:
    """Return a sentence with its full stop, which some of Django's own lack in Dutch."""
    return sentence if sentence.endswith((".", "!", "?")) else f"{sentence}."

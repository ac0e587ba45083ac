"""What somebody did with the form: handed it in, or added or took away a row."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.http import QueryDict

from opvang.pages.forms.once import form_key
from opvang.pages.forms.requests.rows import (
    CONFLICTS,
    DANGERS,
    PERSONS,
    number_of,
    row_prefix,
    with_row,
    without_row,
)
from opvang.queries.choices import PersonRole

#: Which rows each button adds, with what, and where somebody goes on typing.
_ADDING = {
    "client": (PERSONS, {"role": str(PersonRole.CLIENT)}, "age"),
    "kind": (PERSONS, {"role": str(PersonRole.CHILD)}, "age"),
    "gevaar": (DANGERS, {"person": "0"}, "municipality"),
    "conflict": (CONFLICTS, {"person": "0"}, "code"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """The form as it stands after a click."""

    data: QueryDict
    handed_in: bool
    focus: str = ""  #: id of the field, or name of the rows, where somebody goes on

    @property
    def seen(self) -> int:
        """The version of the request that the form was made from; 0: none that exists."""
        typed = self.data.get("seen", "")
        return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 10 else 0

    @property
    def key(self) -> UUID:
        """What this form is known by, so that handing it in twice asks once; a new one if none."""
        return form_key(self.data)


def typed_in(data: QueryDict) -> Typed:
    """Return what was typed, with a row more or less where somebody asked for that."""
    adding = _ADDING.get(data.get("erbij", ""))
    if adding:
        rows, values, first = adding
        number = number_of(data, rows)
        more = with_row(data, rows, values)
        return Typed(data=more, handed_in=False, focus=f"id_{row_prefix(rows, number)}-{first}")
    rows, _, number_typed = data.get("weg", "").partition("-")
    if rows in (PERSONS, DANGERS, CONFLICTS) and number_typed.isdigit():
        less = without_row(data, rows, int(number_typed))
        return Typed(data=less, handed_in=False, focus=rows)
    return Typed(data=data, handed_in=True)

"""Rows of a form that somebody adds and takes away, without losing what was typed."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import QueryDict

PERSONS, DANGERS, CONFLICTS = "persons", "dangers", "conflicts"
#: So many rows of each kind fit in a form.
MOST = {PERSONS: 40, DANGERS: 20, CONFLICTS: 20}
_OF_PERSONS = (DANGERS, CONFLICTS)


def number_of(data: QueryDict, rows: str) -> int:
    """Return how many rows of one kind *data* says it has, within bounds."""
    typed = data.get(f"{rows}-rows", "")
    return min(int(typed), MOST[rows]) if typed.isascii() and typed.isdigit() else 0


def row_prefix(rows: str, number: int) -> str:
    """Return what the fields of a row begin with."""
    return f"{rows}-{number}"


def with_row(data: QueryDict, rows: str, values: Mapping[str, str]) -> QueryDict:
    """Return *data* with a row more, in which *values* are filled in already."""
    more, number = data.copy(), number_of(data, rows)
    if number < MOST[rows]:
        more[f"{rows}-rows"] = str(number + 1)
        for name, value in values.items():
            more[f"{row_prefix(rows, number)}-{name}"] = value
    return more


def without_row(data: QueryDict, rows: str, number: int) -> QueryDict:
    """Return *data* without one row; the rows after it move up."""
    if not 0 <= number < number_of(data, rows):
        return data
    less = QueryDict(mutable=True)
    for key in data:
        moved = _moved(key, rows, number)
        if moved:
            less.setlist(moved, data.getlist(key))
    less[f"{rows}-rows"] = str(number_of(data, rows) - 1)
    if rows == PERSONS:
        _follow_persons(less, number)
    return less


def _moved(key: str, rows: str, taken: int) -> str:
    """Return what a key is called without row *taken*; empty: it went with it."""
    name, _, rest = key.partition("-")
    number, _, field = rest.partition("-")
    if name != rows or not number.isdigit() or int(number) < taken:
        return key
    return "" if int(number) == taken else f"{row_prefix(rows, int(number) - 1)}-{field}"


def _follow_persons(data: QueryDict, taken: int) -> None:
    """Let what was about somebody stay about them; about who went, it is about the first now."""
    for rows in _OF_PERSONS:
        for row in range(number_of(data, rows)):
            key = f"{row_prefix(rows, row)}-person"
            person = data.get(key, "0")
            number = int(person) if person.isascii() and person.isdigit() else 0
            data[key] = str(0 if number == taken else number - (number > taken))

"""Values of the policy in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext

from opvang.models.codes import Objective
from opvang.policy import LINES, Line, Number, Order, Policy, Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One value that another version changes."""

    label: str
    was: str
    becomes: str


def shown(line: Line, value: Value) -> str:
    """Return a value in words, such as ``24 uur``."""
    if isinstance(line.kind, Number):
        return _number(line.kind, value)
    if isinstance(line.kind, Order) and not isinstance(value, int | str):
        return _ordered(enumerate(value, start=1))
    if isinstance(value, bool):
        return gettext("aan") if value else gettext("uit")
    return str(value) or gettext("geen")


def _number(kind: Number, value: Value) -> str:
    number = value if isinstance(value, int) else 0
    return str(kind.none) if kind.none and number == 0 else kind.unit.said(number)


def differences(was: Policy, becomes: Policy) -> Iterator[Difference]:
    """Yield each value that differs between two versions, in the order of the policy."""
    before, after = was.in_full(), becomes.in_full()
    for line in LINES:
        if before[line.name] != after[line.name]:
            yield Difference(
                label=f"{line.part}: {line.label}",
                was=_changed(line, before[line.name], than=after[line.name]),
                becomes=_changed(line, after[line.name], than=before[line.name]),
            )


def _changed(line: Line, value: Value, *, than: Value) -> str:
    """Return a value in words; of an order only the places that another has differently."""
    if isinstance(value, int | str) or isinstance(than, int | str):
        return shown(line, value)
    places = enumerate(zip(value, than, strict=True), start=1)
    return _ordered((place, code) for place, (code, other) in places if code != other)


def _ordered(places: Iterable[tuple[int, str]]) -> str:
    return "\n".join(f"{place}. {Objective(code).label}" for place, code in places)

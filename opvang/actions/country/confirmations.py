"""When each shelter last said that its places are right: mostly today, some not for a week."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from opvang.actions.country.draft import Draft
from opvang.actions.country.draws import Draw
from opvang.actions.country.shelters import BuiltUnit
from opvang.models import CapacityConfirmation
from opvang.models.codes import ConfirmationMethod

_METHODS = {
    ConfirmationMethod.SHEET: 40,
    ConfirmationMethod.PAGE: 30,
    ConfirmationMethod.PHONE: 15,
    ConfirmationMethod.SMS: 10,
    ConfirmationMethod.API: 5,
}
#: Nobody stands behind what a sheet or a system sends by itself.
_UNSIGNED = (ConfirmationMethod.SHEET, ConfirmationMethod.API)


def add_confirmations(draft: Draft, units: Sequence[BuiltUnit]) -> None:
    """Add the latest confirmation of each unit, and the weekly ones before it."""
    draw = draft.draw("confirmations")
    for unit in units:
        minutes = _minutes_ago(draw)
        if minutes is not None:
            for week in range(draw.randint(1, 3)):
                _add(draft, draw, unit, minutes=minutes + week * 7 * 24 * 60)


def _minutes_ago(draw: Draw) -> int | None:
    """Return how long ago the latest confirmation was; None: there never was one."""
    ages = {"today": 76, "this week": 14, "longer": 8, "never": 2}
    match draw.one_of(ages):
        case "today":
            return draw.randint(5, 20 * 60)
        case "this week":
            return draw.randint(25 * 60, 6 * 24 * 60)
        case "longer":
            return draw.randint(7 * 24 * 60, 16 * 24 * 60)
        case _:
            return None


def _add(draft: Draft, draw: Draw, unit: BuiltUnit, *, minutes: int) -> None:
    method = draw.one_of(_METHODS)
    draft.add(
        CapacityConfirmation(
            id=draw.uuid(),
            unit=unit.unit,
            confirmed_by=None if method in _UNSIGNED else unit.operator.account,
            confirmed_at=draft.now - timedelta(minutes=minutes),
            method=str(method),
        )
    )

"""Writing what a sheet changes, unit by unit."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from opvang.actions.sheets.guests import depart, lodge
from opvang.actions.sheets.reconcile import Changes
from opvang.actions.sheets.shutting import Shut, close_and_reopen
from opvang.actions.sheets.state import UnitState
from opvang.audit import Subject, record
from opvang.events import of_unit, publish
from opvang.models import Account, CapacityConfirmation, Unit
from opvang.models.codes import Activity, ConfirmationMethod, ObjectKind

#: What the audit log says of a unit: whether every room of it was in the sheet.
_WHOLE, _PART = "SHEET", "SHEET_PART"


@dataclass(frozen=True, slots=True, kw_only=True)
class Applied:
    """How many beds and closures changed."""

    taken: int = 0
    freed: int = 0
    closures_made: int = 0
    closures_ended: int = 0

    def __add__(self, other: Applied) -> Applied:
        return Applied(
            taken=self.taken + other.taken,
            freed=self.freed + other.freed,
            closures_made=self.closures_made + other.closures_made,
            closures_ended=self.closures_ended + other.closures_ended,
        )


def apply_changes(
    state: UnitState, changes: Iterable[Changes], *, tonight: date, actor: Account | None
) -> Applied:
    """Write the changes of all lines about one unit, and return how many there were.

    Who leaves goes first, so that a bed is empty before somebody else has it.
    """
    changes = list(changes)
    freed = sum(depart(state, one.vacated, tonight=tonight) for one in changes)
    taken = sum(lodge(state, one.ends, tonight=tonight) for one in changes)
    shut: dict[UUID, Shut | None] = {}
    for one in changes:
        shut |= one.shut
    closures = close_and_reopen(state, shut, tonight=tonight, actor=actor)
    return Applied(
        taken=taken, freed=freed, closures_made=closures.made, closures_ended=closures.ended
    )


def confirm(
    units: Iterable[Unit],
    *,
    whole: Collection[Unit],
    now: datetime,
    actor: Account | None,
    method: ConfirmationMethod,
) -> None:
    """Note who said something of *units*, and that what is recorded of *whole* ones is right."""
    CapacityConfirmation.objects.bulk_create(
        CapacityConfirmation(unit=unit, confirmed_by=actor, confirmed_at=now, method=method)
        for unit in whole
    )
    for unit in units:
        detail = _WHOLE if unit in whole else _PART
        subject = Subject(kind=ObjectKind.UNIT, id=unit.id)
        record(actor, Activity.CONFIRM_CAPACITY, subject, at=now, detail=detail)
        publish(
            Activity.CONFIRM_CAPACITY,
            audiences=of_unit(unit),
            object_id=unit.id,
            at=now,
            changes_country=True,
        )

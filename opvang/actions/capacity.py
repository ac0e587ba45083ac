"""What a shelter has: confirmed as right, closed for a reason, open again."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from opvang.actions.matches import ask_for_match
from opvang.actions.subjects import unit_for
from opvang.actions.telling import tell_of_unit
from opvang.calendar import tonight
from opvang.errors import NotPossible
from opvang.models import Account, CapacityConfirmation, Closure, Occupancy, Unit
from opvang.models.codes import (
    LIVE_PLACEMENT_STATES,
    Activity,
    ClosureReason,
    ConfirmationMethod,
)


@transaction.atomic
def confirm_capacity(
    actor: Account, *, unit: UUID, method: ConfirmationMethod, now: datetime
) -> CapacityConfirmation:
    """Say that what is recorded of a unit is right; it counts as confirmed for a day.

    Raises
    ------
    NotAllowed, NotFound, Busy
        When this is not for the actor to say, or not of this unit; or somebody else works on the
        shelter.
    """
    row = unit_for(actor, Activity.CONFIRM_CAPACITY, unit, now=now)
    confirmation = CapacityConfirmation.objects.create(
        unit=row, confirmed_by=actor, confirmed_at=now, method=method
    )
    tell_of_unit(actor, Activity.CONFIRM_CAPACITY, row, now=now, detail=method)
    ask_for_match()
    return confirmation


@transaction.atomic
def close_unit(
    actor: Account,
    *,
    unit: UUID,
    reason: ClosureReason,
    expected_until: date | None,
    now: datetime,
    force: bool = False,
) -> Closure:
    """Close a unit from tonight on; *expected_until* is the first night it can be used again.

    Raises
    ------
    NotAllowed, NotFound, Busy
        As for `confirm_capacity`.
    NotPossible
        When people live there or are promised a bed and *force* is not set, or the end has passed.
    """
    row = unit_for(actor, Activity.CLOSE_PLACES, unit, now=now)
    night = tonight(now)
    if expected_until is not None and expected_until <= night:
        raise NotPossible(f"Verwacht einde {expected_until:%d-%m-%Y} is al voorbij. Kies later.")
    taken = _beds_taken(row, night=night)
    if taken and not force:
        raise NotPossible(
            f"{taken} bedden zijn bezet of toegezegd. Sluit alleen vrije bedden, of sluit toch en "
            "los de overbezetting op."
        )
    closure = Closure.objects.create(
        unit=row,
        closed_from=night,
        expected_until=expected_until,
        reason=reason,
        recorded_by=actor,
    )
    tell_of_unit(actor, Activity.CLOSE_PLACES, row, now=now, detail=reason)
    ask_for_match()
    return closure


@transaction.atomic
def reopen_unit(actor: Account, *, unit: UUID, now: datetime) -> int:
    """Open again from tonight all that is closed of a unit; return how many closures ended.

    Raises
    ------
    NotAllowed, NotFound, Busy
        As for `close_unit`.
    """
    row = unit_for(actor, Activity.REOPEN_PLACES, unit, now=now)
    night = tonight(now)
    of_unit = Q(unit=row) | Q(room__unit=row) | Q(bed__room__unit=row)
    closed = Closure.objects.filter(of_unit, reopened_on=None, closed_from__lte=night)
    ended = closed.update(reopened_on=night)
    if ended:
        tell_of_unit(actor, Activity.REOPEN_PLACES, row, now=now)
        ask_for_match()
    return ended


def _beds_taken(unit: Unit, *, night: date) -> int:
    taken = Occupancy.objects.filter(
        bed__room__unit=unit, placement__state__in=LIVE_PLACEMENT_STATES
    )
    return taken.filter(Q(period__endswith=None) | Q(period__endswith__gt=night)).count()

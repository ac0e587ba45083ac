"""A shelter says that what is recorded of a unit is right."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from opvang.actions.matches import ask_for_match
from opvang.actions.subjects import unit_for
from opvang.actions.telling import tell_of_unit
from opvang.models import Account, CapacityConfirmation
from opvang.models.codes import Activity, ConfirmationMethod


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

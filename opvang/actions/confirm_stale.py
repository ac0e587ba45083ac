"""One answer for all that was not confirmed in time."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from opvang.access import Part, require
from opvang.actions.capacity import confirm_capacity
from opvang.models import Account
from opvang.models.codes import ConfirmationMethod
from opvang.queries.freshness import stale_units


@transaction.atomic
def confirm_stale(
    actor: Account,
    *,
    method: ConfirmationMethod,
    now: datetime,
    asked_at: datetime | None = None,
) -> int:
    """Say that what is known of all one's units is right; return how many were not fresh.

    Parameters
    ----------
    asked_at
        When they were asked: what was not fresh then, and was not confirmed since. None: now.

    Raises
    ------
    NotAllowed
        When somebody runs no shelter.
    Busy
        When somebody else works on one of the shelters; then none is confirmed.
    """
    require(actor, Part.BOARD)
    stale = stale_units(actor, now=asked_at or now)
    # Shelters in one order, so that two who confirm at once do not wait in a circle.
    found = list(stale.order_by("shelter_id", "id").values_list("id", flat=True))
    for unit in found:
        confirm_capacity(actor, unit=unit, method=method, now=now)
    return len(found)

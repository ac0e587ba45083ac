"""Beds, rooms and units are closed for a reason, and opened again."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.db.models.functions import Coalesce
from django.utils.translation import gettext, gettext_lazy

from opvang.actions.capacity.closing import beds_of, close, place_inside
from opvang.actions.capacity.taken import beds_taken
from opvang.actions.matches import ask_for_match
from opvang.actions.subjects import unit_for
from opvang.actions.telling import tell_of_unit
from opvang.calendar import tonight
from opvang.errors import NotFound, NotPossible
from opvang.models import Account, Closure
from opvang.models.codes import Activity, ClosureReason

_REMEDY = gettext_lazy(
    "Sluit alleen wat vrij is, of sluit toch: dan zijn ze overboekt tot wie er woont of wordt "
    "verwacht elders een plek heeft."
)


@transaction.atomic
def close_places(
    actor: Account,
    *,
    unit: UUID,
    room: UUID | None = None,
    bed: UUID | None = None,
    reason: ClosureReason,
    expected_until: date | None,
    explanation: str = "",
    now: datetime,
    force: bool = False,
) -> Closure:
    """Close a bed, else a room, else all of a unit, from tonight on.

    *expected_until* is the first night it can be used again, None when nobody knows. With *force*
    it closes under people who live there or are promised a bed; those beds are overbooked.

    Raises
    ------
    NotAllowed, NotFound, Busy
        As for `confirm_capacity`; or the unit has no such room or bed.
    NotPossible
        When it is closed already, or people live there or are promised a bed and *force* is not
        set, or the end has passed.
    """
    row = unit_for(actor, Activity.CLOSE_PLACES, unit, now=now)
    place = place_inside(row, room=room, bed=bed)
    beds_taken(beds_of(place), until=expected_until, force=force, remedy=str(_REMEDY))
    closure = close(
        place,
        actor=actor,
        reason=reason,
        closed_from=tonight(now),
        expected_until=expected_until,
        explanation=explanation,
    )
    tell_of_unit(actor, Activity.CLOSE_PLACES, row, now=now, detail=reason)
    ask_for_match()
    return closure


@transaction.atomic
def reopen_places(
    actor: Account, *, closure: UUID, now: datetime, of: UUID | None = None
) -> Closure:
    """End a closure: from tonight the places can be used again.

    *of* is the unit that it must be of, or of a room or bed in it; None: of any.

    Raises
    ------
    NotAllowed, NotFound, Busy
        As for `close_places`.
    NotPossible
        When it has ended already.
    """
    unit = unit_for(actor, Activity.REOPEN_PLACES, _unit_of(closure, of=of), now=now, named=closure)
    row = Closure.objects.filter(id=closure).first()
    if row is None:
        raise NotFound(activity=Activity.REOPEN_PLACES, object_id=closure)
    if row.reopened_on is not None:
        raise NotPossible(gettext("Dit is al weer open."))
    # One that was planned for later never closes.
    row.reopened_on = max(tonight(now), row.closed_from)
    row.save(update_fields=["reopened_on"])
    tell_of_unit(actor, Activity.REOPEN_PLACES, unit, now=now)
    ask_for_match()
    return row


def _unit_of(closure: UUID, *, of: UUID | None) -> UUID | None:
    place = Coalesce("unit_id", "room__unit_id", "bed__room__unit_id")
    unit = Closure.objects.filter(id=closure).values_list(place, flat=True).first()
    return unit if of in (None, unit) else None

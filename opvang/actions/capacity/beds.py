"""A room gets more beds, or fewer."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext, gettext_lazy

from opvang.actions.capacity.closing import close
from opvang.actions.capacity.taken import beds_taken
from opvang.actions.matches import ask_for_match
from opvang.actions.mistakes import Mistakes
from opvang.actions.subjects import unit_for
from opvang.actions.telling import tell_of_unit
from opvang.calendar import tonight
from opvang.errors import NotFound, NotPossible
from opvang.models import Account, Bed, Closure, Occupancy, Room
from opvang.models.codes import LIVE_PLACEMENT_STATES, Activity, ClosureReason

#: The most beds in a room, as in the optimiser's contract.
MOST_BEDS = 200

_REMEDY = gettext_lazy(
    "Haal het weg als het leeg is, of sluit het nu met een reden: dan is het overboekt."
)


@transaction.atomic
def add_beds(
    actor: Account, *, room: UUID, names: tuple[str, ...], now: datetime, of: UUID | None = None
) -> tuple[Bed, ...]:
    """Put beds in a room, under these names; who has a private room has them as well.

    *of* is the unit that the room must be of; None: of any.

    Raises
    ------
    NotAllowed, NotFound, Busy
        As for `confirm_capacity`; or there is no such room.
    NotPossible
        When there would be too many, or a name is empty or taken (FormRefused).
    """
    unit = unit_for(actor, Activity.ADD_BEDS, _unit_of_room(room, of=of), now=now, named=room)
    row = Room.objects.get(id=room)
    number = row.beds.count() + len(names)
    if not names or number > MOST_BEDS:
        raise NotPossible(
            gettext("Een kamer heeft 1 tot %(most)s bedden. Dit zouden er %(number)s zijn.")
            % {"most": MOST_BEDS, "number": number}
        )
    beds = tuple(Bed(room=row, name=name.strip()) for name in names)
    mistakes = Mistakes()
    for position, bed in enumerate(beds):
        mistakes.save(bed, at=f"names.{position}")
    mistakes.refuse()
    if not row.shared:
        _take_with_the_room(row, beds)
    tell_of_unit(actor, Activity.ADD_BEDS, unit, now=now)
    ask_for_match()
    return beds


@transaction.atomic
def remove_bed(
    actor: Account,
    *,
    bed: UUID,
    now: datetime,
    force: bool = False,
    reason: ClosureReason = ClosureReason.OTHER,
    explanation: str = "",
    of: UUID | None = None,
) -> Closure | None:
    """Take a bed out of a room for good; *of* is the unit that it must be of, None: of any.

    With *force* a bed that somebody has stays, closed for *reason* and overbooked; that closure is
    returned.

    Raises
    ------
    NotAllowed, NotFound, Busy
        As for `confirm_capacity`; or there is no such bed.
    NotPossible
        When somebody lives in it or is promised it, and *force* is not set; or it is closed
        already.
    """
    unit = unit_for(actor, Activity.REMOVE_BEDS, _unit_of_bed(bed, of=of), now=now, named=bed)
    row = Bed.objects.filter(id=bed).first()
    if row is None:
        raise NotFound(activity=Activity.REMOVE_BEDS, object_id=bed)
    taken = beds_taken([row], force=force, remedy=str(_REMEDY))
    closure = _closed_for_good(row, actor, reason, explanation, now=now) if taken else None
    if closure is None:
        _take_out(row)
    tell_of_unit(actor, Activity.REMOVE_BEDS, unit, now=now, detail=reason if closure else "")
    ask_for_match()
    return closure


def _closed_for_good(
    bed: Bed, actor: Account, reason: ClosureReason, explanation: str, *, now: datetime
) -> Closure:
    return close(
        bed,
        actor=actor,
        reason=reason,
        closed_from=tonight(now),
        expected_until=None,
        explanation=explanation,
    )


def _take_out(bed: Bed) -> None:
    # Who slept in it once is known by unit; which bed it was goes with the bed. Where somebody has
    # it, whatever was checked before, the database keeps it.
    bed.occupancies.exclude(placement__state__in=LIVE_PLACEMENT_STATES).delete()
    bed.delete()


def _take_with_the_room(room: Room, beds: tuple[Bed, ...]) -> None:
    live = Occupancy.objects.filter(
        bed__room=room, placement__state__in=LIVE_PLACEMENT_STATES
    ).exclude(bed__in=beds)
    periods = set(live.values_list("placement_id", "period"))
    Occupancy.objects.bulk_create(
        Occupancy(bed=bed, placement_id=placement, period=period)
        for bed in beds
        for placement, period in periods
    )


def _unit_of_room(room: UUID, *, of: UUID | None) -> UUID | None:
    rows = Room.objects.filter(id=room)
    return _wanted(rows.values_list("unit_id", flat=True).first(), of=of)


def _unit_of_bed(bed: UUID, *, of: UUID | None) -> UUID | None:
    rows = Bed.objects.filter(id=bed)
    return _wanted(rows.values_list("room__unit_id", flat=True).first(), of=of)


def _wanted(unit: UUID | None, *, of: UUID | None) -> UUID | None:
    return unit if of in (None, unit) else None

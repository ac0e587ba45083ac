"""What somebody is about to close: all of a unit, a room or a bed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext

from opvang.access import require_act, require_ever
from opvang.calendar import tonight
from opvang.errors import NotFound
from opvang.models import Account, Unit
from opvang.models.codes import Activity
from opvang.queries.bed_nights import BedNights
from opvang.queries.bed_rows import bed_nights


@dataclass(frozen=True, slots=True, kw_only=True)
class Closable:
    """What would be closed, and what stands in the way."""

    unit: UUID
    room: UUID | None
    bed: UUID | None
    what: str  #: in words
    beds: int
    taken: int  #: beds that somebody has, or was promised


def closable(
    actor: Account, *, unit: UUID, room: UUID | None, bed: UUID | None, now: datetime
) -> Closable:
    """Return what closing this would do.

    Raises
    ------
    NotAllowed, NotFound
        When it is not for the actor to close, or not there.
    """
    require_ever(actor, Activity.CLOSE_PLACES, object_id=unit)
    row = Unit.objects.select_related("shelter").filter(id=unit).first()
    if row is None:
        raise NotFound(activity=Activity.CLOSE_PLACES, object_id=unit)
    require_act(actor, Activity.CLOSE_PLACES, now=now, unit=row)
    all_beds = bed_nights(Unit.objects.filter(id=unit), night=tonight(now))
    beds = [one for one in all_beds if _is_inside(one, room=room, bed=bed)]
    names = dict(row.rooms.values_list("id", "name"))
    if (bed and not beds) or (room and room not in names):
        raise NotFound(activity=Activity.CLOSE_PLACES, object_id=bed or room)
    return Closable(
        unit=unit,
        room=room,
        bed=bed,
        what=_what(row, beds, names, room=room, bed=bed),
        beds=len(beds),
        taken=sum(one.is_taken for one in beds),
    )


def _is_inside(one: BedNights, *, room: UUID | None, bed: UUID | None) -> bool:
    return one.id == bed if bed else room is None or one.room == room


def _what(
    unit: Unit,
    beds: list[BedNights],
    names: dict[UUID, str],
    *,
    room: UUID | None,
    bed: UUID | None,
) -> str:
    if bed:
        return f"{names[beds[0].room]}, {beds[0].name} ({unit.name})"
    if room:
        return f"{names[room]} ({unit.name})"
    return gettext("%(unit)s, de hele wooneenheid") % {"unit": unit.name}

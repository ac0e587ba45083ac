"""Beds taken for a stay, and given back."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db.backends.postgresql.psycopg_any import DateRange

import matching
from opvang.calendar import tonight
from opvang.errors import NoPlace
from opvang.models import Occupancy, Placement, Room
from opvang.snapshot import room_parts


def take_beds(placement: Placement, lodging: matching.Placement, *, now: datetime) -> None:
    """Take the beds of *lodging* for *placement*; a private room is taken with all its beds.

    The shelter must be locked. The database refuses a bed that is taken all the same.

    Raises
    ------
    NoPlace
        When the beds are not there any more.
    """
    period = DateRange(placement.start, placement.until)
    persons = {use.id: use.persons for use in lodging.rooms}
    rooms = Room.objects.filter(unit=placement.unit_id).order_by("id")
    beds = [bed for room in rooms for bed in _beds(room, persons, night=tonight(now))]
    if len(beds) < sum(persons.values()):
        raise NoPlace(("size",))
    Occupancy.objects.bulk_create(
        Occupancy(bed_id=bed, placement=placement, period=period) for bed in beds
    )


def give_back_beds(placement: Placement, *, on: date | None = None) -> None:
    """Give back the beds of *placement*: all of them, or from the night *on* that it is left.

    Who stayed longer than agreed had each bed no longer than until somebody else was to have it.
    """
    if on is None or on <= placement.start:
        placement.occupancies.all().delete()
        return
    for one in placement.occupancies.all():
        after = Occupancy.objects.filter(bed=one.bed_id, period__startswith__gt=placement.start)
        starts = [other.period.lower for other in after.exclude(pk=one.pk)]
        one.period = DateRange(placement.start, min([on, *starts]))
        one.save(update_fields=["period"])


def _beds(room: Room, persons: dict[str, int], *, night: date) -> list[UUID]:
    if not room.shared:
        # Whoever sleeps in one bed has the whole room, broken beds and all.
        return [bed.id for bed in room.beds.all()] if str(room.id) in persons else []
    return [
        bed
        for part in room_parts(room, tonight=night)
        for bed in part.beds[: persons.get(part.id, 0)]
    ]

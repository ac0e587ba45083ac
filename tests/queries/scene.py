"""Small countries for queries and pages: shelters with beds, requests, and a run about them."""

import json
from datetime import timedelta
from itertools import count

from django.db.backends.postgresql.psycopg_any import DateRange

from opvang import models
from tests.models import build
from tests.models.build import NOW, TODAY, saved

#: A municipality in each of some provinces: Amsterdam, Utrecht, Maastricht, Assen and Middelburg.
NORTH_HOLLAND, UTRECHT, LIMBURG = "GM0363", "GM0344", "GM0935"
DRENTHE, ZEELAND = "GM0106", "GM0687"

_number = count(1)


def night(days):
    """Return the night so many days after tonight."""
    return TODAY + timedelta(days=days)


def actor(*roles, organisation=None):
    """Save somebody with these roles."""
    organisation = organisation or saved(build.organisation(kind="CARE_COORDINATION"))
    return saved(build.account(roles=list(roles), organisation=organisation))


def unit(*, beds=2, shared=False, municipality=NORTH_HOLLAND, name=None, **facts):
    """Save a unit in a shelter of its own, with beds in one room, confirmed just now."""
    if "shelter" not in facts:
        facts["shelter"] = saved(
            build.shelter(
                public_name=name or f"Huis {next(_number)}",
                municipality=build.municipality(municipality),
            )
        )
    made = saved(build.unit(**{"name": f"Eenheid {next(_number)}"} | facts))
    room = saved(build.room(unit=made, shared=shared, sex="FEMALE" if shared else ""))
    for number in range(beds):
        saved(build.bed(room=room, name=f"Bed {number + 1}"))
    saved(build.confirmation(unit=made, confirmed_at=NOW))
    return made


def beds_of(made):
    """Return the beds of a unit by name."""
    return list(models.Bed.objects.filter(room__unit=made).order_by("name"))


def stay(bed, *, first=-3, until=None, state="ARRIVED"):
    """Save a stay in a bed, from and until so many days after tonight."""
    period = DateRange(night(first), None if until is None else night(until))
    over = {"departed_on": night(until), "destination": "UNKNOWN"} if state == "DEPARTED" else {}
    guest = saved(build.guest(unit=bed.room.unit, start=night(first), state=state, **over))
    return saved(build.occupancy(bed=bed, placement=guest, period=period))


def request(*, persons=1, children=0, **facts):
    """Save a request for so many women and children."""
    made = saved(build.request(**facts))
    for role, number in (("CLIENT", persons), ("CHILD", children)):
        for _ in range(number):
            saved(build.request_person(request=made, role=role))
    return made


def unplaced_entry(request, *, blocked=None, relaxations=(), earliest=None):
    """Return what a plan says of a request without a place."""
    return {
        "request": str(request.id),
        "blocked": blocked or {"route": 2},
        "relaxations": [list(names) for names in relaxations],
        "earliest": earliest,
    }


def run(*entries, objectives=(), **facts):
    """Save a run that ended well, with these requests unplaced."""
    plan = {"objectives": list(objectives), "placements": [], "unplaced": list(entries)}
    return saved(build.finished_run(plan=json.dumps(plan), **facts))

"""A shelter for the journeys: units with all that can be said of a bed, and holds to answer."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils import timezone

from opvang import models
from opvang.calendar import tonight
from tests.journeys.country import account, with_password
from tests.models import build
from tests.models.build import saved

#: What each unit takes and offers, so that the people below fit.
_TAKES = {
    "languages": ["nl", "en"],
    "capabilities": ["TRAUMA", "PREGNANCY"],
    "max_age_boys": 12,
    "max_age_girls": 17,
}


@dataclass
class House:
    """The people and places of a shelter."""

    worker: models.Account
    manager: models.Account
    women: models.Unit
    hold: models.Placement
    promised: models.Placement
    living: models.Placement


def house():
    """Save a shelter with three units, one hold to answer, one arrival and some stays."""
    now = timezone.now()
    worker = with_password(account("SHELTER_WORKER", organisation=saved(build.organisation())))
    manager = account("SHELTER_MANAGER", organisation=worker.organisation)
    shelter = saved(build.shelter(organisation=worker.organisation, public_name="De Berk"))
    women = unit(shelter, name="Vrouwen, eerste verdieping", rooms=[2, 2, 1, 3], turnaround_days=1)
    talk = unit(shelter, name="Crisiskamers", rooms=[1, 1], place_type="COSM")
    saved(build.confirmation(unit=women, confirmed_at=now - timedelta(days=3)))
    saved(build.confirmation(unit=talk, confirmed_at=now, method="PHONE", confirmed_by=manager))
    rooms = list(women.rooms.order_by("name"))
    saved(build.closure(bed=rooms[3].beds.first(), closed_from=tonight(now), reason="HYGIENE"))
    return House(
        worker=worker,
        manager=manager,
        women=women,
        hold=placement(
            rooms[0],
            now=now,
            state="HELD",
            held_until=now + timedelta(minutes=47),
            request=mother(urgency="CRISIS"),
            nights=90,
        ),
        promised=placement(rooms[1], now=now, state="CONFIRMED", request=mother(children=0)),
        living=placement(
            rooms[2], now=now, state="ARRIVED", request=mother(children=0), first=-20, nights=18
        ),
    )


def unit(shelter, *, rooms, **facts):
    """Save a unit with rooms of so many beds."""
    made = saved(build.unit(**_TAKES | {"shelter": shelter} | facts))
    for number, beds in enumerate(rooms, start=1):
        room = saved(build.room(unit=made, name=f"Kamer {number}"))
        for bed in range(beds):
            saved(build.bed(room=room, name=f"Bed {bed + 1}"))
    return made


def mother(*, children=1, **facts):
    """Save a request of a woman with children."""
    organisation, _ = models.Organisation.objects.get_or_create(
        kind="CARE_COORDINATION", name="Zorgcoördinatie Midden"
    )
    needs = {"needs": ["TRAUMA", "PREGNANCY"], "languages": ["en", "ti"]}
    made = saved(build.request(organisation=organisation, **needs | facts))
    saved(build.request_person(request=made, person=saved(build.person(age=31))))
    for _ in range(children):
        person = saved(build.person(age=4, sex="MALE"))
        saved(build.request_person(request=made, role="CHILD", person=person))
    return made


def placement(room, *, now, first=0, nights=None, **facts):
    """Save a placement that has all beds of a room."""
    start = tonight(now) + timedelta(days=first)
    until = start + timedelta(days=nights) if nights else None
    made = saved(build.guest(unit=room.unit, start=start, until=until, **facts))
    for bed in room.beds.all():
        saved(build.occupancy(bed=bed, placement=made, period=DateRange(start, until)))
    if facts.get("state") in ("CONFIRMED", "ARRIVED"):
        made.request.status = "PLACED"
        saved(made.request)
    return made

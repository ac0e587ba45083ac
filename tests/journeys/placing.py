"""A coordinator with requests at every step, in a country with a few places that fit."""

from datetime import timedelta

from django.utils import timezone

from opvang.actions.answers import confirm_hold, refuse_hold
from opvang.actions.holds import hold_place
from opvang.actions.stays import arrive
from opvang.calendar import tonight
from opvang.models.codes import RefusalReason
from tests.journeys.country import account, with_password
from tests.models import build
from tests.models.build import saved
from tests.queries import scene

_TREES = ("Berk", "Linde", "Wilg", "Els", "Iep", "Esp", "Eik", "Den", "Vlier")
_BLOCKED = {"route": 31, "household": 3, "danger": 4, "competence": 1, "period": 2, "capacity": 2}


def placing():
    """Save the country, and return the coordinator and the worker of the shelters."""
    coordinator = with_password(account("COORDINATOR"))
    house = saved(build.organisation(name="Stichting De Rietkraag"))
    worker = account("SHELTER_WORKER", organisation=house)
    units = [_unit(house, number) for number in range(9)]
    requests = _requests(coordinator)
    _steps(coordinator, worker, units, requests)
    return coordinator, worker


def _unit(house, number):
    secret = number % 2 == 0
    shelter = saved(
        build.shelter(
            organisation=house,
            public_name=f"De {_TREES[number]}",
            municipality=build.municipality("GM0363" if number < 5 else "GM0344"),
        )
    )
    return scene.unit(
        beds=4,
        shelter=shelter,
        security="SECRET" if secret else "PROTECTED",
        max_age_boys=12,
        max_age_girls=17,
        languages=["nl", "en"] if number % 3 else ["nl"],
        capabilities=["TRAUMA", "LVB"] if number % 4 == 0 else ["TRAUMA"],
        night_intake=True,
    )


def _requests(coordinator):
    night = tonight(timezone.now())
    made = []
    for number in range(10):
        one = scene.request(
            persons=1,
            organisation=coordinator.organisation,
            urgency=("CRISIS", "URGENT", "REGULAR")[number % 3],
            registered_on=night - timedelta(days=2 * number),
            start_from=night,
            security="PROTECTED",
            languages=["en"],
            needs=["TRAUMA"],
        )
        one.wish_safety_regions.add("VR13")
        for age in range(number % 3):
            child = saved(build.person(sex="MALE", age=2 + age))
            saved(build.request_person(request=one, person=child, role="CHILD"))
        made.append(one)
    return made


def _steps(coordinator, worker, units, requests):
    now = timezone.now()
    run = scene.run(
        *[
            scene.unplaced_entry(
                one,
                blocked=_BLOCKED,
                relaxations=[["competence"], ["contraindication", "accessibility"]],
                earliest=str(tonight(now) + timedelta(days=9)),
            )
            for one in requests[2:4]
        ],
        started_at=now,
        finished_at=now,
    )
    for one, unit in zip(requests[:2], units, strict=False):
        saved(build.proposal(run=run, request=one, unit=unit, start=tonight(now)))
    held = [
        hold_place(coordinator, request=one.id, unit=unit.id, now=now)
        for one, unit in zip(requests[4:8], units[4:], strict=False)
    ]
    refuse_hold(worker, hold=held[0].id, reason=RefusalReason.HOUSEHOLD, now=now)
    confirm_hold(worker, hold=held[1].id, now=now)
    confirm_hold(worker, hold=held[2].id, now=now)
    arrive(worker, placement=held[2].id, now=now)
    requests[9].status, requests[9].ended_on = "WITHDRAWN", tonight(now)
    requests[9].save()

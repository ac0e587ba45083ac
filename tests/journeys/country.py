"""A small country for the journeys: every kind of row that the page can show."""

from datetime import timedelta

from django.utils import timezone

from opvang.calendar import tonight
from opvang.models import SafetyRegion
from tests.models import build
from tests.models.build import saved
from tests.queries import scene

PASSWORD = "een lang wachtwoord"
_PLACES = [
    ("WOMEN", scene.NORTH_HOLLAND, 8),
    ("WOMEN", scene.NORTH_HOLLAND, 6),
    ("COSM", scene.NORTH_HOLLAND, 9),
    ("OMM", scene.UTRECHT, 5),
    ("MEN", scene.UTRECHT, 4),
    ("WOMEN", scene.UTRECHT, 7),
    ("YOUTH", scene.LIMBURG, 3),
    ("LABOUR", scene.LIMBURG, 6),
    ("WOMEN", scene.LIMBURG, 4),
    ("EMERGENCY", scene.LIMBURG, 2),
    ("SUPPORTED_LIVING", scene.DRENTHE, 3),
    ("PROTECTED_RECEPTION", scene.ZEELAND, 4),
]
_BLOCKED = {"route": 12, "household": 3, "danger": 4, "competence": 1, "period": 2, "capacity": 2}


def account(role, **facts):
    """Save somebody with one role."""
    facts.setdefault("organisation", saved(build.organisation(kind="CARE_COORDINATION")))
    return saved(build.account(username=f"{role.lower()}@voorbeeld.nl", roles=[role], **facts))


def with_password(somebody):
    """Let somebody sign in with the password above."""
    somebody.set_password(PASSWORD)
    return saved(somebody)


def country():
    """Save shelters, stays, requests, a run and proposals, and return a coordinator."""
    now = timezone.now()
    night = tonight(now)
    coordinator = with_password(account("COORDINATOR"))
    units = [
        scene.unit(
            beds=beds,
            shared=True,
            place_type=place_type,
            municipality=municipality,
            languages=["nl", "en"],
            capabilities=["TRAUMA"],
            security="SECRET" if number % 4 == 0 else "KNOWN",
            min_age=18,
        )
        for number, (place_type, municipality, beds) in enumerate(_PLACES)
    ]
    for number, unit in enumerate(units):
        unit.capacity_confirmations.update(confirmed_at=now)
        for bed in scene.beds_of(unit)[: 2 + number % 5]:
            scene.stay(bed, until=number - 2 if number > 3 else None)
    saved(build.closure(unit=units[7], closed_from=night))
    units[2].capacity_confirmations.all().delete()
    requests = [_request(coordinator, number, night=night) for number in range(26)]
    run = _run(requests[14:], now=now)
    for number, one in enumerate(requests[:14]):
        unit = units[number % len(units)]
        saved(build.proposal(run=run, request=one, unit=unit, start=night))
    return coordinator


def _request(coordinator, number, *, night):
    made = scene.request(
        persons=1,
        children=number % 3,
        organisation=coordinator.organisation,
        urgency=("CRISIS", "URGENT", "REGULAR")[number % 3],
        registered_on=night - timedelta(days=number),
        languages=["en"] if number % 2 else ["ti"],
        needs=["TRAUMA"],
    )
    made.wish_safety_regions.add(SafetyRegion.objects.get(code="VR13"))
    return made


def _run(left_out, *, now):
    names = [
        "crisis",
        "urgent",
        "regular",
        "seniority",
        "queue",
        "crisis_waiting",
        "urgent_waiting",
        "regular_waiting",
        "price",
        "distance",
        "confirmed",
        "language",
        "scarcity",
        "changes",
    ]
    return scene.run(
        *[
            scene.unplaced_entry(
                one,
                blocked=_BLOCKED,
                relaxations=[["competence"], ["contraindication", "accessibility"]],
                earliest="2026-12-03",
            )
            for one in left_out
        ],
        objectives=[
            {"name": name, "value": 7 * number, "bound": 7 * number, "proved": True}
            for number, name in enumerate(names)
        ],
        started_at=now,
        finished_at=now,
        seconds=1.3,
    )

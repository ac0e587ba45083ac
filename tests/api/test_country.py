"""The picture of the country by the API: as full as the pages say, and no further than one sees."""

from datetime import date

import pytest
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from opvang.models import PublishedFigure
from opvang.queries.occupancy import occupancy
from tests.api.asking import API, client_of, send
from tests.models import build
from tests.models.build import NOW, TODAY, saved
from tests.queries import scene

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _now(monkeypatch):
    """It is always the same noon."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)


@pytest.fixture
def officer():
    """A focal officer in Limburg."""
    organisation = saved(
        build.organisation(kind="MUNICIPALITY", municipality=build.municipality(scene.LIMBURG))
    )
    return scene.actor("FOCAL_OFFICER", organisation=organisation)


def read(actor, path):
    return client_of(actor).get(f"{API}{path}").json()


def test_the_country_is_as_full_as_its_page_says():
    scene.stay(scene.beds_of(scene.unit(beds=2, shared=True, place_type="MEN"))[0])
    scene.unit(beds=3, place_type="COSM")
    desk = scene.actor("NATIONAL_DESK")
    page = occupancy(desk, now=NOW)

    told = read(desk, "/occupancy")

    assert (told["night"], told["isNational"]) == (TODAY.isoformat(), True)
    assert told["total"]["beds"]["total"] == page.total.beds.total == 5
    assert [(one["code"], one["beds"]["free"]) for one in told["byPlaceType"]] == [
        ("COSM", 3),
        ("MEN", 1),
    ]


def test_who_follows_a_region_reads_of_its_province_only(officer):
    for place, shelters in ((scene.LIMBURG, 4), (scene.UTRECHT, 3)):
        for _ in range(shelters):
            scene.unit(municipality=place)

    told = read(officer, "/occupancy")

    assert (told["total"], told["byPlaceType"]) == (None, [])
    assert [one["names"] for one in told["byProvince"]] == [["Limburg"]]


def test_a_shelter_reads_what_is_proposed_in_its_own_units_page_by_page():
    unit = scene.unit(beds=4, shared=True)
    for place in (unit, unit, scene.unit()):
        saved(build.proposal(unit=place, request=scene.request()))
    worker = scene.actor("SHELTER_WORKER", organisation=unit.shelter.organisation)

    first = read(worker, "/proposals?limit=1")
    second = read(worker, f"/proposals?limit=1&cursor={first['nextCursor']}")

    found = [*first["items"], *second["items"]]
    assert len({one["reference"] for one in found}) == 2
    assert {one["place"] for one in found} == {unit.shelter.public_name}
    assert second["nextCursor"] is None


def test_the_desk_reads_who_has_no_place_and_a_coordinator_only_of_their_own():
    coordinator = scene.actor("COORDINATOR")
    own, other = scene.request(organisation=coordinator.organisation), scene.request()
    scene.run(*(scene.unplaced_entry(one, blocked={"route": 12}) for one in (own, other)))
    scene.request(organisation=coordinator.organisation)

    desk = read(scene.actor("NATIONAL_DESK"), "/waiting-list")
    mine = read(coordinator, "/waiting-list")

    assert {one["id"] for one in desk["items"]} == {str(own.id), str(other.id)}
    assert [one["id"] for one in mine["items"]] == [str(own.id)]
    assert (desk["notMatchedYet"], mine["notMatchedYet"]) == (1, 1)
    assert mine["items"][0]["blocked"]


def test_a_match_is_asked_for_once_and_its_state_is_read():
    desk = scene.actor("NATIONAL_DESK")
    client = client_of(desk)
    scene.run(objectives=[{"name": "crisis", "value": 2, "proved": True}])

    asked = send(client, "POST", "/match", key="a-key-of-mine")
    again = send(client, "POST", "/match", key="a-key-of-mine")
    told = client.get(f"{API}/match").json()

    assert [asked.status_code, again.status_code] == [202, 202]
    assert again["Idempotency-Replayed"] == "true"
    assert ProcrastinateJob.objects.filter(lock="match", status="todo").count() == 1
    assert told["isAskedFor"]
    assert [one["value"] for one in told["last"]["outcomes"]] == [2]


def test_published_figures_are_read_by_month_and_of_ones_own_region(officer):
    months = (date(2026, 9, 1), date(2026, 10, 1))
    for month in months:
        for province in (None, "PV31", "PV29"):
            facts = {"indicator": "OCCUPIED", "province_id": province, "group": "", "value": 15}
            PublishedFigure.objects.create(month=month, **facts)

    country = read(scene.actor("MINISTRY_ANALYST"), "/trends?month=2026-10-01")
    region = read(officer, "/trends?indicator=OCCUPIED")
    other = read(officer, "/trends?indicator=CLOSED")
    wrong = client_of(officer).get(f"{API}/trends?indicator=NIETS")

    assert {one["province"] for one in country["items"]} == {None, "PV31", "PV29"}
    assert {one["month"] for one in country["items"]} == {"2026-10-01"}
    assert {one["province"] for one in region["items"]} == {"PV31"}
    assert len(region["items"]) == len(months)
    assert other["items"] == []
    assert (wrong.status_code, wrong.json()["errors"][0]["name"]) == (400, "indicator")

"""Capacity as HSDS has it: as its tables say, and nothing of where a shelter is."""

from uuid import uuid4

import pytest
from django.utils import timezone

from tests.api.asking import API, client_of
from tests.api.exchange.published import HSDS, against
from tests.models import build
from tests.models.build import NOW, saved
from tests.queries import scene

pytestmark = pytest.mark.django_db
SERVICES = f"{API}/exchange/hsds/services"


@pytest.fixture(autouse=True)
def _now(monkeypatch):
    """It is always the same noon."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)


def house(organisation):
    """Save a shelter of an organisation."""
    return saved(build.shelter(organisation=organisation))


def test_services_are_as_the_standard_has_them_page_by_page():
    home = saved(build.organisation())
    shelter = house(home)
    free, taken, shut = (scene.unit(shelter=shelter, beds=2) for _ in range(3))
    scene.stay(scene.beds_of(taken)[0])
    saved(build.closure(unit=shut))
    never = saved(build.unit(shelter=shelter, name="Nooit bevestigd"))
    client = client_of(scene.actor("SHELTER_WORKER", organisation=home))

    pages = [client.get(SERVICES, {"page": page, "perPage": 3}).json() for page in (1, 2, 3)]

    assert [against(HSDS, "page", page) for page in pages] == [set()] * 3
    assert [(one["total_items"], one["total_pages"], one["size"]) for one in pages] == [
        (4, 2, 3),
        (4, 2, 1),
        (4, 2, 0),
    ]
    assert [(one["first_page"], one["last_page"], one["empty"]) for one in pages] == [
        (True, False, False),
        (False, True, False),
        (False, True, True),
    ]
    found = {one["id"]: one for page in pages for one in page["contents"]}
    beds = {
        key: [(each["available"], each["maximum"]) for each in one["capacities"]]
        for key, one in found.items()
    }
    assert beds[str(free.id)] == [(2, 2)]
    assert beds[str(taken.id)][0][1] == 2
    assert beds[str(never.id)] == []
    assert [found[str(one.id)]["status"] for one in (free, shut)] == [
        "active",
        "temporarily closed",
    ]


def test_a_shelter_sees_its_own_the_desk_all_and_others_none():
    home, elsewhere = saved(build.organisation()), saved(build.organisation())
    own, other = scene.unit(shelter=house(home)), scene.unit(shelter=house(elsewhere))

    seen = {
        role: client_of(scene.actor(role, organisation=home)).get(SERVICES)
        for role in ("SHELTER_MANAGER", "NATIONAL_DESK", "COORDINATOR")
    }

    ids = {
        role: {one["id"] for one in answer.json().get("contents", [])}
        for role, answer in seen.items()
    }
    assert ids["SHELTER_MANAGER"] == {str(own.id)}
    assert ids["NATIONAL_DESK"] == {str(own.id), str(other.id)}
    assert seen["COORDINATOR"].status_code == 403


def test_one_service_is_told_as_the_standard_has_it_and_as_on_the_page():
    home = saved(build.organisation())
    unit = scene.unit(shelter=house(home), beds=2)
    client = client_of(scene.actor("SHELTER_WORKER", organisation=home))

    told = client.get(f"{SERVICES}/{unit.id}").json()

    assert against(HSDS, "service", told) == set()
    assert [told] == client.get(SERVICES).json()["contents"]
    assert told["capacities"][0]["available"] == 2


def test_a_service_of_another_is_told_exactly_like_one_that_is_not_there():
    home = saved(build.organisation())
    other = scene.unit(shelter=house(saved(build.organisation())))
    unused = scene.unit(shelter=house(home), is_active=False)
    client = client_of(scene.actor("SHELTER_MANAGER", organisation=home))

    answers = [client.get(f"{SERVICES}/{key}") for key in (other.id, unused.id, uuid4())]

    assert [one.status_code for one in answers] == [404, 404, 404]
    assert len({one.content for one in answers}) == 1


def test_nobody_reads_in_it_where_a_shelter_is():
    shelter = saved(build.shelter(public_name="Huis"))
    address = saved(build.address(shelter=shelter))
    scene.unit(shelter=shelter, security="SECRET")
    where = {
        *(address.street, address.postal_code, address.town, address.phone),
        *(shelter.municipality.name, shelter.municipality.code),
        shelter.municipality.safety_region.province.name,
    }

    told = client_of(scene.actor("NATIONAL_DESK")).get(SERVICES).text

    assert {one for one in where if one and one in told} == set()
    assert "locations" not in told

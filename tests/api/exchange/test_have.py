"""Capacity as EDXL-HAVE has it: as its rules say, and nothing of where a shelter is."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.api.asking import API, client_of
from tests.api.exchange.have import against_have, facilities
from tests.models import build
from tests.models.build import NOW, saved
from tests.queries import scene

pytestmark = pytest.mark.django_db
HAVE = f"{API}/exchange/have"
COUNTS = ("isAvailable", "availableCount", "baselineCount", "availability")


@pytest.fixture(autouse=True)
def _now(monkeypatch):
    """It is always the same noon."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)


def house(organisation, **facts):
    """Save a shelter of an organisation."""
    return saved(build.shelter(organisation=organisation, **facts))


def test_units_are_told_as_the_standard_has_facilities_with_beds():
    home = saved(build.organisation())
    shelter = house(home, public_name="De Berk")
    free, full, shut = (scene.unit(shelter=shelter, beds=2, shared=True) for _ in range(3))
    for bed in scene.beds_of(full):
        scene.stay(bed)
    saved(build.closure(unit=shut))
    never = saved(build.unit(shelter=shelter, name="Nooit bevestigd"))
    client = client_of(scene.actor("SHELTER_WORKER", organisation=home))

    answer = client.get(HAVE)

    assert (answer.status_code, answer["Content-Type"]) == (200, "application/xml")
    assert against_have(answer.content) == set()
    told = facilities(answer.content)
    assert {key: [one.get(name) for name in COUNTS] for key, one in told.items()} == {
        f"unit-{free.id}": ["true", "2", "2", "Open"],
        f"unit-{full.id}": ["true", "0", "2", "Full"],
        f"unit-{shut.id}": ["false", "0", "2", "Inactive"],
        f"unit-{never.id}": ["true", None, None, None],
    }
    assert told[f"unit-{never.id}"]["facilityName"] == "De Berk, Nooit bevestigd"


def test_it_tells_since_when_and_until_when_the_numbers_are_known(monkeypatch):
    unit = scene.unit(beds=1)
    client = client_of(scene.actor("NATIONAL_DESK"))
    monkeypatch.setattr(timezone, "now", lambda: NOW + timedelta(minutes=5, microseconds=7))

    one = facilities(client.get(HAVE).content)[f"unit-{unit.id}"]

    confirmed = unit.capacity_confirmations.latest("confirmed_at").confirmed_at
    assert timezone.datetime.fromisoformat(one["ct:fromDateTime"]) == confirmed
    assert timezone.datetime.fromisoformat(one["ct:toDateTime"]) == NOW + timedelta(minutes=5)


def test_a_shelter_reads_its_own_the_desk_all_and_others_none():
    home, elsewhere = saved(build.organisation()), saved(build.organisation())
    own, other = (scene.unit(shelter=house(one)) for one in (home, elsewhere))

    seen = {
        role: client_of(scene.actor(role, organisation=home)).get(HAVE)
        for role in ("SHELTER_MANAGER", "NATIONAL_DESK", "COORDINATOR")
    }

    assert facilities(seen["SHELTER_MANAGER"].content).keys() == {f"unit-{own.id}"}
    both = {f"unit-{one.id}" for one in (own, other)}
    assert facilities(seen["NATIONAL_DESK"].content).keys() == both
    assert seen["COORDINATOR"].status_code == 403


def test_nobody_reads_in_it_where_a_shelter_is():
    shelter = saved(build.shelter(public_name="Huis"))
    address = saved(build.address(shelter=shelter))
    scene.unit(shelter=shelter, security="SECRET")
    where = {
        *(address.street, address.postal_code, address.town, address.phone),
        *(shelter.municipality.name, shelter.municipality.code),
        shelter.municipality.safety_region.province.name,
    }

    told = client_of(scene.actor("NATIONAL_DESK")).get(HAVE).text

    assert {one for one in where if one and one in told} == set()
    assert "Location" not in told
    assert "Address" not in told


def test_without_a_unit_there_is_no_document_and_a_sentence():
    answer = client_of(scene.actor("SHELTER_MANAGER")).get(HAVE)

    assert (answer.status_code, answer["Content-Type"]) == (409, "application/problem+json")
    assert "geen wooneenheid" in answer.json()["detail"]


def test_names_with_signs_of_xml_in_them_stay_names():
    home = saved(build.organisation())
    shelter = house(home, public_name='<b>"Berk" & Zn]]>\u0007')
    unit = scene.unit(shelter=shelter)
    client = client_of(scene.actor("SHELTER_MANAGER", organisation=home))

    document = client.get(HAVE).content

    assert against_have(document) == set()
    told = facilities(document)[f"unit-{unit.id}"]["facilityName"]
    assert told == f'<b>"Berk" & Zn]]>\ufffd, {unit.name}'

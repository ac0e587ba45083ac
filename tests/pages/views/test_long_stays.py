"""Long stays: for the desk as a page and a file, and explained on the page of the stay."""

import re

import pytest
from django.urls import reverse
from django.utils import timezone

from opvang.models.codes import Role
from tests.models.build import NOW
from tests.queries.scene import actor, beds_of, night, stay, unit

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _now(monkeypatch):
    """It is always the same noon."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)


@pytest.fixture
def guest():
    place = unit(place_type="EMERGENCY", name="De Uil", beds=3, shared=True)
    first, second, _ = beds_of(place)
    stay(second, first=-1)
    return stay(first, first=-7).placement


def page(client, role="NATIONAL_DESK", name="long-stays"):
    client.force_login(actor(role))
    return client.get(reverse(name))


def test_the_shelter_says_why_and_the_desk_reads_it(client, guest):
    client.force_login(actor("SHELTER_WORKER", organisation=guest.unit.shelter.organisation))
    where = reverse("explain-overstay", args=[guest.id])
    refused = client.post(where, {"reason": "NOTHING"}).content.decode()
    said = client.post(where, {"reason": "CARE", "expected_end": night(9)}, follow=True)

    text = page(client).content.decode()

    assert "Kies een reden uit de lijst." in refused
    assert "5 nachten over de langste tijd." in said.content.decode()
    assert "U zei: zorg is hier nodig" in said.content.decode()
    assert "2 van 3 bedden bezet." in text
    assert "1 verblijf over de langste tijd" in text
    assert "Zorg is hier nodig" in text
    assert "van 1 is er nog geen reden" not in text
    assert "om op 24 november 2026" in text


def test_a_day_that_passed_stands_at_its_field_beside_what_was_typed(client, guest):
    client.force_login(actor("SHELTER_WORKER", organisation=guest.unit.shelter.organisation))
    where = reverse("explain-overstay", args=[guest.id])

    text = client.post(where, {"reason": "CARE", "expected_end": night(-1)}).content.decode()

    assert "</a>: 21 november 2026 is niet na vandaag. Kies een latere dag." in text
    assert re.search(r'value="CARE"[^>]*checked', text)


def test_the_file_has_a_line_for_each_stay(client, guest):
    lines = page(client, name="long-stays-file").content.decode("utf-8-sig").splitlines()

    assert lines[1:] == [
        f"noodbed;{guest.unit.shelter.organisation.name};De Uil;{guest.unit.name};;{since}"
        for since in (
            "2026-11-15;2026-11-18;5;;",
            "2026-11-21;2026-11-24;0;;",
        )
    ]


@pytest.mark.parametrize("role", sorted(set(Role.values) - {"NATIONAL_DESK"}))
def test_nobody_but_the_desk_reads_it(client, role):
    assert page(client, role).status_code == 403

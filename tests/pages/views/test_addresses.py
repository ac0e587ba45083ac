"""The page of an address: asked what for, after proving who one is, and kept nowhere."""

import time

import pytest
from django.urls import reverse

from opvang.models import AddressChange, AuditEntry, Escort
from tests.models import build
from tests.models.build import saved
from tests.pages.account.people import sign_in, somebody
from tests.queries import scene

pytestmark = pytest.mark.django_db


@pytest.fixture
def promised(client):
    """A place that was promised to people of who is signed in."""
    reader = somebody(username="gids", roles=["COORDINATOR"])
    unit = scene.unit()
    saved(build.address(shelter=unit.shelter, street="Kanariestraat"))
    request = scene.request(organisation=reader.organisation, status="PLACED")
    sign_in(client, login="gids")
    return saved(build.hold(unit=unit, request=request, state="CONFIRMED"))


def url(promised, view="address"):
    return reverse(view, args=[promised.id])


def test_it_is_shown_once_somebody_said_what_for(client, promised):
    asked = client.get(url(promised))
    wrong = client.post(url(promised), {"purpose": "NIEUWSGIERIG"})
    shown = client.post(url(promised), {"purpose": "BRING"})

    assert "Kanarie" not in asked.content.decode() + wrong.content.decode()
    assert "Kanariestraat" in shown.content.decode()
    assert "no-store" in shown["Cache-Control"]
    assert AuditEntry.objects.filter(activity="READ_ADDRESS").count() == 1


def test_who_came_in_a_while_ago_proves_again_who_they_are(client, promised, monkeypatch):
    later = time.time() + 3600
    monkeypatch.setattr(time, "time", lambda: later)

    answers = [client.get(url(promised)), client.post(url(promised), {"purpose": "BRING"})]

    assert [one.status_code for one in answers] == [302, 302]
    assert not AuditEntry.objects.filter(activity="READ_ADDRESS").exists()


def test_who_brings_the_people_is_named_on_the_same_page(client, promised):
    named = somebody(username="voogd", roles=["GUARDIAN"])

    client.post(url(promised, "name-escort"), {"username": named.username})

    assert Escort.objects.get().account == named
    assert named.username in client.get(url(promised)).content.decode()


def test_who_proposes_another_address_proves_again_who_they_are(client, monkeypatch):
    unit = scene.unit()
    staff = {"username": "baas", "roles": ["SHELTER_MANAGER"]}
    somebody(organisation=unit.shelter.organisation, **staff)
    sign_in(client, login="baas")
    page = reverse("address-change", args=[unit.shelter_id])
    new = {"street": "Laan", "house_number": "1", "postal_code": "1234AB", "town": "Dorp"}
    later = time.time() + 3600
    with monkeypatch.context() as patch:
        patch.setattr(time, "time", lambda: later)
        refused = client.post(page, new)
    asked = AddressChange.objects.exists()

    client.post(page, new)

    assert (refused.status_code, asked) == (302, False)
    assert AddressChange.objects.exists()

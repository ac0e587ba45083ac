"""The page from a place to people: whose it is, and asking for the place on their behalf."""

from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from opvang.models import Placement
from opvang.models.codes import Role
from tests.models import build
from tests.models.build import NOW, saved
from tests.pages.likeness import body
from tests.queries.scene import actor, request, unit

pytestmark = pytest.mark.django_db
READERS = {"NATIONAL_DESK", "COORDINATOR"}


@pytest.fixture(autouse=True)
def _now(monkeypatch):
    """It is always the same noon."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)


def page(client, reader, place):
    client.force_login(reader)
    return client.get(reverse("who-fits", args=[place]))


@pytest.mark.parametrize("role", Role.values)
def test_it_is_there_for_who_may_know_requests(client, role):
    assert page(client, actor(role), unit().id).status_code == (200 if role in READERS else 403)


def test_a_secret_place_and_none_look_alike_to_a_coordinator(client):
    reader = actor("COORDINATOR")

    secret, absent = (page(client, reader, one) for one in (unit(security="SECRET").id, uuid4()))

    assert secret.status_code == absent.status_code == 404
    assert body(secret) == body(absent)


def test_it_tells_who_fits_and_where_the_match_would_have_them(client):
    place = unit(name="De Uil", security="SECRET")
    saved(build.address(shelter=place.shelter, street="Kanariestraat", town="Kanariedorp"))
    asked = request(urgency="CRISIS")
    saved(build.proposal(request=asked, unit=unit()))

    text = page(client, actor("NATIONAL_DESK"), place.id).content.decode()

    assert asked.reference in text
    assert "hij stelt een andere voor" in text
    assert [word for word in ("Kanariestraat", "Kanariedorp", "Amsterdam") if word in text] == []
    assert "<title>Wie past hier? - Opvang</title>" in text


def test_a_place_that_fits_nobody_says_so(client):
    text = page(client, actor("NATIONAL_DESK"), unit().id).content.decode()

    assert "past nu niemand hier" in text


def test_the_place_is_held_on_their_behalf(client):
    place, asked, desk = unit(), request(), actor("NATIONAL_DESK")
    client.force_login(desk)

    answer = client.post(reverse("hold-for", args=[place.id, asked.id]), follow=True)

    assert "de plek wordt vastgehouden" in answer.content.decode()
    assert Placement.objects.get().asked_by == desk


def test_a_coordinator_holds_nothing_secret_by_its_id_and_nothing_of_another(client):
    coordinator = actor("COORDINATOR")
    own = request(organisation=coordinator.organisation)
    client.force_login(coordinator)

    tried = [
        client.post(reverse("hold-for", args=[place.id, asked.id]))
        for place, asked in ((unit(security="SECRET"), own), (unit(), request()))
    ]

    assert [one.status_code for one in tried] == [404, 404]
    assert not Placement.objects.exists()

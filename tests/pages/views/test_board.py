"""The page of the board: whose it is, and one tap to say that it is right."""

from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from opvang.models import CapacityConfirmation
from opvang.models.codes import Role
from tests.models import build
from tests.models.build import NOW, saved
from tests.pages.likeness import body
from tests.queries.scene import actor, request, unit

pytestmark = pytest.mark.django_db
SHELTERS = {"SHELTER_WORKER", "SHELTER_MANAGER"}


@pytest.fixture(autouse=True)
def _now(monkeypatch):
    """It is always the same noon."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)


@pytest.fixture
def own():
    made = unit(name="De Vleermuis")
    made.capacity_confirmations.all().delete()
    saved(build.address(shelter=made.shelter, street="Kanariestraat", town="Kanariedorp"))
    return made


@pytest.fixture
def worker(own):
    return actor("SHELTER_WORKER", organisation=own.shelter.organisation)


def page(client, reader, name="board"):
    client.force_login(reader)
    return client.get(reverse(name))


@pytest.mark.parametrize("role", Role.values)
def test_a_board_is_there_for_who_works_in_a_shelter(client, own, role):
    reader = actor(role, organisation=own.shelter.organisation)

    assert page(client, reader).status_code == (200 if role in SHELTERS else 403)
    assert page(client, reader, "home").url == (
        "/opvang/" if role in SHELTERS else page(client, reader, "home").url
    )


def test_a_board_holds_no_address_and_nothing_of_another(client, own, worker):
    other = unit(name="De Uil")
    placed = saved(build.hold(unit=other, request=request(), state="CONFIRMED"))

    text = page(client, worker).content.decode()

    assert "De Vleermuis" in text
    words = ("Kanariestraat", "Kanariedorp", "De Uil", placed.request.reference, "Amsterdam")
    assert [word for word in words if word in text] == []


def test_what_was_not_confirmed_in_time_says_so_until_one_tap(client, own, worker):
    assert "Nog nooit bevestigd" in page(client, worker).content.decode()

    answer = client.post(reverse("confirm-unit", args=[own.id]), follow=True)

    assert "Bevestigd: dit klopt nog." in answer.content.decode()
    assert "Nog nooit bevestigd" not in answer.content.decode()
    assert CapacityConfirmation.objects.get().confirmed_by == worker


def test_one_tap_confirms_all(client, own, worker):
    client.force_login(worker)

    client.post(reverse("confirm-all"))

    assert CapacityConfirmation.objects.get().method == "PAGE"


def test_another_s_unit_answers_like_none(client, worker):
    client.force_login(worker)

    foreign, absent = (
        client.post(reverse("confirm-unit", args=[one])) for one in (unit().id, uuid4())
    )

    assert foreign.status_code == absent.status_code == 404
    assert body(foreign) == body(absent)


def test_a_shelter_that_is_not_there_yet_reads_whom_to_ask(client):
    text = page(client, actor("SHELTER_WORKER")).content.decode()

    assert "Uw organisatie heeft nog geen opvang" in text


def test_holds_to_answer_have_a_page_of_their_own(client, worker):
    assert "Er wacht nu niets op uw antwoord." in page(client, worker, "to-answer").content.decode()

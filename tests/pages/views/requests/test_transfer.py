"""Asking for a transfer, and what the pages of both requests and the board say of it."""

import pytest
from django.urls import reverse
from django.utils import timezone

from opvang.models import PlacementRequest
from opvang.models.codes import TransferReason
from tests.actions.transfers.moves import elsewhere, living, promised
from tests.actions.world import NOW, new_world

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _now(monkeypatch):
    """It is always the same noon."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)


@pytest.fixture
def world():
    return new_world()


def read(client, actor, view, *on):
    client.force_login(actor)
    return client.get(reverse(view, args=on)).content.decode()


def handed_in(stay):
    """Return what somebody fills in, for the only client who lives there."""
    (person,) = stay.request.persons.all()
    at = f"screenings.{person.code}"
    return {
        "reason": TransferReason.END_OF_STAY.value,
        "urgency": "REGULAR",
        "nights": "90",
        f"{at}.instrument": "Risicoscreening",
        f"{at}.outcome": "ORANGE",
        f"{at}.assessed_on": "2026-11-23",
    }


def test_from_the_page_of_who_lives_there_to_the_board_that_sees_them_go(client, world):
    stay = living(world, unit=world.unit(security="SECRET"))
    assert "Overplaatsing aanvragen" in read(client, world.coordinator, "request", stay.request_id)
    assert "Nieuwe risicoscreening" in read(
        client, world.coordinator, "ask-transfer", stay.request_id
    )

    where = reverse("ask-transfer", args=[stay.request_id])
    late = client.post(where, handed_in(stay) | {"reason": ""}).content.decode()
    answer = client.post(where, handed_in(stay), follow=True).content.decode()

    assert "Kies er een uit de lijst." in late
    asked = PlacementRequest.objects.get(moves_from=stay)
    assert "Kijk of alles nog klopt" in answer
    assert "Overplaatsing: waar zij nu wonen" in answer
    assert "De Berk" not in answer
    assert stay.request.reference in answer
    new = world.unit(security="PROTECTED", shelter=elsewhere(world))
    promised(world, asked, new)
    assert "Zij gaan naar een andere plek, verwacht op maandag 23 november" in read(
        client, world.coordinator, "request", stay.request_id
    )
    board = read(client, world.worker, "board")
    assert "Gaat naar een andere plek, verwacht op maandag 23 november." in board


def test_a_screening_of_long_ago_stands_at_its_field_and_nothing_is_asked(client, world):
    stay = living(world)
    client.force_login(world.coordinator)
    (person,) = stay.request.persons.all()
    typed = handed_in(stay) | {f"screenings.{person.code}.assessed_on": "2026-10-01"}

    answer = client.post(reverse("ask-transfer", args=[stay.request_id]), typed)

    assert "is te lang geleden, of moet nog komen" in answer.content.decode()
    assert not PlacementRequest.objects.exclude(moves_from=None).exists()


def test_a_last_day_that_passed_is_told_once_without_its_name_twice(client, world):
    stay = living(world)
    client.force_login(world.coordinator)
    typed = handed_in(stay) | {"start_by": "2026-11-01"}

    answer = client.post(reverse("ask-transfer", args=[stay.request_id]), typed)

    text = answer.content.decode()
    assert "</a>: 1 november 2026 is voorbij. Kies een latere dag." in text
    assert "geef een datum die niet" not in text


def test_a_follow_up_shows_when_the_bed_is_over_and_what_is_still_to_do(client, world):
    unit = world.unit(place_type="EMERGENCY", max_nights=3, authority_override="SHELTER")
    stay = living(world, unit=unit, urgency="CRISIS", nights=3)
    asked = PlacementRequest.objects.get(moves_from=stay)

    page = read(client, world.coordinator, "request", asked.id)
    listed = read(client, world.coordinator, "requests")

    for text in (page, listed):
        assert "Het noodbed houdt op:" in text
        assert "2026-11-26T22:00:00+01:00" in text
    assert "Vul hem aan." in page
    assert "Vannacht een bed nodig" not in page
    assert "Nieuwe risicoscreening nodig." in listed

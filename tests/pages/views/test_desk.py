"""The page of the national desk: what comes first, whom to call, and the match."""

import json
from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from opvang.models import CapacityConfirmation
from opvang.models.codes import Role
from tests.models import build
from tests.models.build import NOW, saved
from tests.queries.scene import actor, request, run, unit, unplaced_entry

pytestmark = pytest.mark.django_db
DESKS = {"NATIONAL_DESK"}


@pytest.fixture(autouse=True)
def _now(monkeypatch):
    """It is always the same noon."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)


def page(client, role="NATIONAL_DESK", query=""):
    client.force_login(actor(role))
    return client.get(f"{reverse('desk')}{query}")


def stale(**facts):
    made = unit(**facts)
    made.capacity_confirmations.all().delete()
    return made


@pytest.mark.parametrize("role", Role.values)
def test_the_page_is_there_for_who_follows_all_units(client, role):
    assert page(client, role).status_code == (200 if role in DESKS else 403)


def test_it_begins_with_what_the_desk_answers_and_who_waits(client):
    hold = saved(
        build.hold(
            unit=unit(place_type="COSM", name="De Uil"),
            request=request(),
            held_until=NOW + timedelta(hours=2),
        )
    )
    waiting = request(urgency="CRISIS", registered_on=NOW.date() - timedelta(days=3))
    run(unplaced_entry(waiting, blocked={"route": 56, "size": 1}))

    text = page(client).content.decode()

    assert reverse("placement", args=[hold.id]) in text
    assert waiting.reference in text
    assert "Wacht 3 dagen" in text
    assert "Nergens zijn de kamers groot genoeg voor deze mensen samen." in text


def test_a_shelter_that_was_called_is_confirmed_by_telephone(client):
    made = stale(name="De Uil")
    assert "Nog nooit bevestigd" in page(client).content.decode()

    answer = client.post(reverse("confirm-by-phone", args=[made.id]), follow=True)

    assert CapacityConfirmation.objects.get().method == "PHONE"
    assert "U hoeft niemand te bellen." in answer.content.decode()


def test_no_address_is_on_it(client):
    made = stale(name="De Uil")
    saved(build.address(shelter=made.shelter, street="Kanariestraat", phone="0612345678"))

    text = page(client).content.decode()

    assert "De Uil" in text
    assert "bel via uw eigen lijst" in text
    words = ("Kanariestraat", "0612345678", "Amsterdam")
    assert [word for word in words if word in text] == []


def test_a_long_list_of_calls_has_pages(client):
    for number in range(10):
        stale(name=f"Opvang {number:02}")

    first, second = (page(client, query=query).content.decode() for query in ("", "?bellen=2"))

    assert sum(f"Opvang {number:02}" in first for number in range(10)) == 10
    assert first.count("Gebeld: klopt") == 8
    assert second.count("Gebeld: klopt") == 2


def test_a_match_that_is_asked_for_is_waited_for(client):
    assert "/landelijk/ronde/" not in page(client).content.decode()

    answer = client.post(reverse("run-match"), follow=True)

    text = answer.content.decode()
    assert "De match is gevraagd en begint zo." in text
    assert 'hx-get="/landelijk/ronde/"' in text
    assert "De match is gevraagd" in client.get(reverse("run")).content.decode()


@pytest.mark.parametrize("role", sorted(set(Role.values) - DESKS - {"ADMINISTRATOR"}))
def test_nobody_else_calls_or_matches(client, role):
    made = unit()
    client.force_login(actor(role))

    called = [client.post(reverse("confirm-by-phone", args=[one])) for one in (made.id, uuid4())]

    assert {one.status_code for one in called} <= {403, 404}
    assert called[0].status_code == called[1].status_code
    assert client.post(reverse("run-match")).status_code == 403


def test_an_empty_country_has_sentences(client):
    text = page(client).content.decode()

    assert "Er wacht nu niets op uw antwoord." in text
    assert "Niemand blijft over." in text
    assert "U hoeft niemand te bellen." in text
    assert "Er is vannacht nergens een bed vrij." in text
    assert "Er is nog geen ronde geweest." in text
    assert "Er is nu geen ander plan bekend dat bijna even goed is." in text


def test_a_bigger_country_takes_no_more_queries(client, django_assert_max_num_queries):
    stale()
    client.force_login(actor("NATIONAL_DESK"))
    client.get(reverse("desk"))
    # Each kind of task has a query of its own, so the number of all grows with the kinds.
    with django_assert_max_num_queries(60) as small:
        client.get(reverse("desk"))

    for _ in range(6):
        stale()

    with django_assert_max_num_queries(len(small)):
        client.get(reverse("desk"))


def test_another_plan_that_is_nearly_as_good_is_shown_with_what_it_costs(client):
    asked, here, there = request(), unit(name="De Uil"), unit(name="De Valk")
    saved(
        build.finished_run(
            plan=plan_with(asked, here, scarcity=4), other_plan=plan_with(asked, there, scarcity=6)
        )
    )

    text = page(client).content.decode()

    assert "1 aanvraag zou ergens anders zijn" in text
    assert "niet gebruikt worden, in punten: 6 in plaats van 4" in text
    assert f"<strong>De Valk, {there.name}</strong>" in text
    assert f"Nu voorgesteld: De Uil, {here.name}" in text


def plan_with(asked, place, *, scarcity):
    return json.dumps(
        {
            "objectives": [
                {"name": "scarcity", "value": scarcity, "bound": scarcity, "proved": True}
            ],
            "placements": [{"request": str(asked.id), "unit": str(place.id)}],
            "unplaced": [],
        }
    )

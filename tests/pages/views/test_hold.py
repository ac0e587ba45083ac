"""The page of a hold: to whom it is there, what it tells, and what can be done on it."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from opvang.models import AuditEntry, SafetyRegion
from opvang.models.codes import Role
from tests.models import build
from tests.models.build import NOW, saved
from tests.pages.likeness import body
from tests.queries.scene import actor, request, unit

pytestmark = pytest.mark.django_db
#: What whoever decides about a place may not read, before or after.
CANARIES = ("Kanariestraat", "9999ZZ", "Kanariedorp", "0612345678", "Maastricht", "Vaals")
ACTS = ("consent-to-hold", "confirm-hold", "refuse-hold", "arrive", "depart")


@pytest.fixture(autouse=True)
def _now(monkeypatch):
    """It is always the same noon."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)


@pytest.fixture
def hold():
    """A hold of people about whom everything is recorded that a shelter may not know."""
    place = unit(place_type="WOMEN", security="SECRET")
    saved(
        build.address(
            shelter=place.shelter,
            street="Kanariestraat",
            postal_code="9999ZZ",
            town="Kanariedorp",
            phone="0612345678",
        )
    )
    asked = request(
        responsible_municipality=build.municipality("GM0935"),
        referrer="SELF",
        wish_reason="LAWYER",
        urgency="CRISIS",
    )
    asked.wish_safety_regions.add(SafetyRegion.objects.get(code="VR24"))
    person = asked.request_persons.get().person
    saved(build.danger_area(person=person, municipality=build.municipality("GM0981")))
    pair = sorted((person, saved(build.person())), key=lambda one: one.id)
    saved(build.conflict(first_person=pair[0], second_person=pair[1], ground="SAME_NETWORK"))
    until = NOW + timedelta(minutes=30)
    return saved(build.hold(unit=place, request=asked, held_until=until))


@pytest.fixture
def worker(hold):
    return actor("SHELTER_WORKER", organisation=hold.unit.shelter.organisation)


def page(client, reader, placement):
    client.force_login(reader)
    return client.get(reverse("placement", args=[placement]))


def test_a_shelter_reads_what_it_decides_by(client, hold, worker):
    text = page(client, worker, hold.id).content.decode()

    assert "Vrouw, 23 tot en met 29 jaar" in text
    assert "Crisis" in text
    assert "vraagt 30 dagen niet opnieuw" in text


@pytest.mark.parametrize("state", ["HELD", "CONFIRMED", "ARRIVED"])
def test_what_a_shelter_may_not_know_is_not_there(client, hold, worker, state):
    build.stepped(hold, state)

    text = page(client, worker, hold.id).content.decode()

    words = (*CANARIES, "advocaat", "Zuid-Limburg", "betrokkene zelf", "dadernetwerk", "conflict")
    assert [word for word in words if word in text] == []
    assert (hold.request.reference in text) is (state != "HELD")
    assert (hold.request.organisation.name in text) is (state != "HELD")
    assert hold.request.request_persons.get().person.code not in text
    assert str(hold.request_id) not in text


@pytest.mark.parametrize("role", ["SHELTER_MANAGER", "NATIONAL_DESK", "POLICE", "COORDINATOR"])
def test_another_s_hold_looks_like_none(client, hold, role):
    reader = actor(role)

    foreign, absent = (page(client, reader, one) for one in (hold.id, uuid4()))

    assert foreign.status_code == absent.status_code == 404
    assert body(foreign) == body(absent)
    assert foreign.headers == absent.headers


@pytest.mark.parametrize("role", ["AUDITOR", "MINISTRY_ANALYST", "ADMINISTRATOR"])
def test_who_never_answers_is_refused_whatever_they_ask(client, hold, role):
    reader = actor(role)

    foreign, absent = (page(client, reader, one) for one in (hold.id, uuid4()))

    assert foreign.status_code == absent.status_code == 403


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("role", Role.values)
def test_nobody_can_act_on_another_s_hold(client, hold, act, role):
    client.force_login(actor(role))
    facts = {"reason": "FULL", "on": "2026-11-22", "destination": "UNKNOWN"}

    foreign, absent = (client.post(reverse(act, args=[one]), facts) for one in (hold.id, uuid4()))

    assert foreign.status_code == absent.status_code in (403, 404)
    hold.refresh_from_db()
    assert hold.state == "HELD"
    assert AuditEntry.objects.filter(outcome="REFUSED", object_id=hold.id).exists()


def test_a_place_is_promised(client, hold, worker):
    client.force_login(worker)

    answer = client.post(reverse("confirm-hold", args=[hold.id]), follow=True)

    assert "Bevestigd. De plek is toegezegd" in answer.content.decode()
    assert hold.request.reference in answer.content.decode()


def test_a_labour_bed_is_agreed_to_by_the_inspectorate_and_promised_by_the_desk(client, hold):
    hold.unit.place_type = "LABOUR"
    saved(hold.unit)
    inspector, desk = actor("LABOUR_INSPECTORATE"), actor("NATIONAL_DESK")
    assert "moet eerst instemmen" in page(client, desk, hold.id).content.decode()

    assert "Ja, ik stem in" in page(client, inspector, hold.id).content.decode()
    client.post(reverse("consent-to-hold", args=[hold.id]))

    assert "U hebt ingestemd" in page(client, inspector, hold.id).content.decode()
    assert "Ja, zeg de plek toe" in page(client, desk, hold.id).content.decode()


def test_a_place_is_refused_for_a_reason(client, hold, worker):
    client.force_login(worker)

    client.post(reverse("refuse-hold", args=[hold.id]), {"reason": "SAFETY"})

    hold.refresh_from_db()
    assert (hold.state, hold.refusal_reason) == ("REFUSED", "SAFETY")


@pytest.mark.parametrize("reason", ["", "NO_ANSWER", "ANDERS"])
def test_without_a_reason_from_the_list_nothing_is_refused(client, hold, worker, reason):
    client.force_login(worker)

    answer = client.post(reverse("refuse-hold", args=[hold.id]), {"reason": reason})

    assert "<title>Fout: " in answer.content.decode()
    hold.refresh_from_db()
    assert hold.state == "HELD"


def test_who_answers_too_late_reads_that_it_is_over(client, hold, worker):
    client.force_login(worker)
    hold.held_until = NOW
    saved(hold)

    answer = client.post(reverse("confirm-hold", args=[hold.id]), follow=True)

    assert "De tijd om te antwoorden is voorbij" in answer.content.decode()


def test_a_departure_needs_a_day_and_a_destination(client, hold, worker):
    client.force_login(worker)
    build.stepped(hold, "ARRIVED")

    answer = client.post(reverse("depart", args=[hold.id]), {"on": "31-02-2026"})

    text = answer.content.decode()
    assert "<title>Fout: " in text
    assert 'href="#id_destination"' in text
    assert "Kies een dag die bestaat" in text
    assert "Kies waarheen iemand gaat, zo nodig onbekende bestemming." in text
    assert "verplicht" not in text
    hold.refresh_from_db()
    assert hold.state == "ARRIVED"


def test_the_title_tells_nothing_of_anybody(client, hold, worker):
    text = page(client, worker, hold.id).content.decode()

    assert "<title>Past deze plek? - Opvang</title>" in text

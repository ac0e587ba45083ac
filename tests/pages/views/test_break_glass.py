"""The pages of broken glass: proved first, shown for a while, judged by an auditor."""

import time
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from opvang.models import BreakGlass
from tests.models import build
from tests.models.build import saved
from tests.pages.account.people import sign_in, somebody
from tests.queries import scene

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(client):
    """People who live in a shelter; somebody of the police is signed in."""
    unit = scene.unit()
    saved(build.address(shelter=unit.shelter, street="Kanariestraat"))
    made = scene.request(status="PLACED")
    build.stepped(saved(build.hold(unit=unit, request=made)), "ARRIVED")
    somebody(username="agent", roles=["POLICE"])
    sign_in(client, login="agent")
    return made


def said(asked):
    return {"reference": asked.reference, "reason": "DANGER", "explanation": "Er is gevaar."}


def text(answer):
    return answer.content.decode()


def test_people_and_address_are_shown_until_the_time_is_over(client, asked):
    opened = client.post(reverse("break-glass"), said(asked))
    facts = client.get(opened.url)
    address = client.post(opened.url)
    now = timezone.now()
    BreakGlass.objects.update(opened_at=now - timedelta(hours=2), ends_at=now)
    over = client.get(opened.url)

    assert "Kanarie" not in text(facts)
    assert "Voor wie" in text(facts)
    assert "Kanariestraat" in text(address)
    assert over.status_code == 404
    assert asked.reference not in text(client.get(reverse("break-glass")))


def test_who_came_in_a_while_ago_proves_again_who_they_are(client, asked, monkeypatch):
    opened = client.post(reverse("break-glass"), said(asked))
    later = time.time() + 3600
    monkeypatch.setattr(time, "time", lambda: later)

    answers = [
        client.get(reverse("break-glass")),
        client.post(reverse("break-glass"), said(asked)),
        client.get(opened.url),
        client.post(opened.url),
    ]

    assert [one.status_code for one in answers] == [302] * 4
    assert all("account" in one.url for one in answers)
    assert BreakGlass.objects.count() == 1


def test_an_auditor_judges_it_with_a_sentence(client, asked):
    client.post(reverse("break-glass"), said(asked))
    client.force_login(scene.actor("AUDITOR"))
    judge = reverse("judge-break-glass", args=[BreakGlass.objects.get().id])

    home = text(client.get(reverse("oversight")))
    without = client.post(judge, {"choice": "JUSTIFIED", "reason": ""})
    client.post(judge, {"choice": "JUSTIFIED", "reason": "Het kon niet wachten."})

    assert "Beoordeel 1 noodtoegang" in home
    assert "Schrijf op waarom" in text(without)
    assert BreakGlass.objects.get().is_justified is True
    assert "Het kon niet wachten." in text(client.get(reverse("broken-glass")))

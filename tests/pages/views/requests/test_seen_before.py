"""The page that asks whether somebody was registered before: it answers, and repeats nothing."""

import pytest
from django.urls import reverse
from django.utils import timezone

from opvang.models.codes import Role
from tests.models.build import NOW
from tests.queries.scene import actor, request

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _now(monkeypatch):
    """It is always the same noon."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)


def ask(client, asked, **typed):
    person = asked.request_persons.get().person.code
    answer = client.post(reverse("seen-before", args=[asked.id]), {"person": person} | typed)
    assert answer.status_code == 200
    return answer.content.decode()


def test_who_asks_reads_the_answer_and_nothing_of_what_was_typed(client):
    client.force_login(actor("NATIONAL_DESK"))
    first, second = request(), request()

    new = ask(client, first, bsn="111222333", name="Kanarievogel", born_on="1999-02-01")
    known = ask(client, second, name="kanarievogel", born_on="1999-02-01")

    assert "Niet eerder aangemeld onder deze gegevens" in new
    assert "Deze persoon was eerder aangemeld" in known
    assert reverse("request", args=[first.id]) in known
    typed = ("111222333", "anarievogel", "1999-02-01")
    assert [one for one in typed if one in new + known] == []


def test_what_cannot_be_is_refused_in_a_sentence(client):
    client.force_login(actor("NATIONAL_DESK"))
    asked = request()

    assert "Dit nummer kan niet." in ask(client, asked, bsn="111222334")
    assert "Vul namen en geboortedatum allebei in." in ask(client, asked, name="Kanarie")
    assert "Vul een nummer in, of namen met geboortedatum." in ask(client, asked)


@pytest.mark.parametrize("role", sorted(set(Role.values) - {"NATIONAL_DESK", "COORDINATOR"}))
def test_nobody_else_comes_near(client, role):
    client.force_login(actor(role))

    assert client.get(reverse("seen-before", args=[request().id])).status_code == 403


def test_who_was_recognised_wrongly_is_another_person_and_the_same_again(client):
    client.force_login(actor("NATIONAL_DESK"))
    first, second = request(), request()
    ask(client, first, bsn="111222333")
    known = ask(client, second, bsn="111222333")
    form = reverse("tell-apart", args=[second.id, first.id])
    assert form in known
    person = second.request_persons.get().person.code

    without = client.post(form, {"person": person, "reason": ""}).content.decode()
    said = client.post(form, {"person": person, "reason": "Andere ogen"}, follow=True)

    assert "Schrijf op waaraan u ziet dat het iemand anders is." in without
    text = said.content.decode()
    assert "Voortaan geldt dit als iemand anders. Deze persoon woonde op 0 plekken." in text
    assert "Andere ogen" in text
    (told,) = said.context["apart"]
    back = reverse("tell-same", args=[second.id, told.id])
    assert back in text
    assert "Niet eerder aangemeld" in ask(client, second, bsn="111222333")

    again = client.post(back, follow=True).content.decode()

    assert "Dit geldt weer als dezelfde persoon." in again
    assert "Andere ogen" not in again
    assert "Deze persoon was eerder aangemeld" in ask(client, second, bsn="111222333")

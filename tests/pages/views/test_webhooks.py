"""The webhooks of a program on its page: the secret once, and how delivering goes."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from opvang.models import Webhook
from tests.actions.webhooks.scene import again, webhook
from tests.models import build
from tests.models.build import NOW
from tests.pages.account.people import sign_in, somebody

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _now(monkeypatch):
    """It is always the same noon."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)


@pytest.fixture
def desk(client):
    account = somebody()
    sign_in(client)
    return account


def text_of(client):
    return re.sub(r"\s+", " ", client.get(reverse("programs")).content.decode())


def test_a_secret_is_shown_once_and_the_address_waits_for_another(client, desk):
    one = webhook()

    shown = client.post(
        reverse("make-webhook", args=[one.program_id]), {"address": " https://nieuw.example/a "}
    )

    made = Webhook.objects.get(activated_at=None)
    text = text_of(client)
    assert made.address == "https://nieuw.example/a"
    assert made.secret.replace("+", "&#x2B;") in shown.content.decode().replace("+", "&#x2B;")
    assert (made.secret in text, made.address in text) == (False, True)
    assert "Wacht op een tweede persoon." in text


@pytest.mark.parametrize("address", ["", "http://10.0.0.1/", "ontvanger.example"])
def test_what_is_refused_stands_in_the_form(client, desk, address):
    one = webhook()

    answer = client.post(reverse("make-webhook", args=[one.program_id]), {"address": address})

    assert "Geef " in answer.content.decode()
    assert Webhook.objects.count() == 1


def test_an_address_that_is_there_already_is_refused_in_the_form(client, desk):
    one = webhook()

    answer = client.post(reverse("make-webhook", args=[one.program_id]), {"address": one.address})

    assert "Naar dit adres gaat al een webhook" in answer.content.decode()
    assert Webhook.objects.count() == 1


def test_how_it_goes_can_be_read(client, desk):
    hour = timedelta(hours=1)
    webhook(delivered_at=NOW - hour)
    failing = {"failures": 3, "failing_since": NOW - hour}
    webhook(failure="ERROR", retry_at=NOW + hour, **failing)
    webhook(failure="NO_ANSWER", parked_at=NOW, **failing)
    webhook(failure="GONE", ended_at=NOW, **failing)
    webhook(address="https://voorbij.example/", ended_at=NOW)

    text = text_of(client)

    assert "Werkt. Laatst bezorgd: 22 november 2026, 12:00 uur." in text
    assert "3 keer: de ontvanger antwoordde met een fout. Opnieuw om 14:00 uur." in text
    assert "Opgegeven op 22 november 2026, 13:00 uur: er kwam geen antwoord." in text
    assert "De ontvanger hief dit adres op: 22 november 2026, 13:00 uur." in text
    assert "voorbij.example" not in text


def test_it_is_tested_renewed_and_ended(client, desk):
    one = webhook()
    old = one.secret

    said = client.post(reverse("test-webhook", args=[one.id]), follow=True).content.decode()
    asked = again(one).test_asked
    shown = client.post(reverse("renew-webhook", args=[one.id])).content.decode()
    new = again(one).secret
    client.post(reverse("end-webhook", args=[one.id]))

    assert "De test wordt gestuurd." in said
    assert (asked, again(one).ended_at, new == old) == (True, NOW, False)
    assert re.search(r'id="secret">whsec_', shown)


def test_who_activates_reads_each_address_that_waits(client, desk):
    one = webhook()
    build.saved(build.webhook(program=one.program, address="https://vraagdit.example/na"))
    where = reverse("activate-program", args=[one.program_id])

    text = client.get(where).content.decode()

    assert "<code>https://vraagdit.example/na" in text
    assert one.address not in text


def test_a_page_that_is_loaded_again_makes_no_second_secret(client, desk):
    one = webhook()
    page = reverse("renew-webhook", args=[one.id])
    seen = re.search(
        r'name="seen" value="([^"]*)"', client.get(reverse("programs")).content.decode()
    )

    first, again_ = (client.post(page, {"seen": seen[1]}, follow=True) for _ in range(2))

    assert "whsec_" in first.content.decode()
    assert "whsec_" not in again_.content.decode()
    assert "al vernieuwd" in again_.content.decode()
    later = re.search(r'name="seen" value="([^"]*)"', again_.content.decode())
    assert "whsec_" in client.post(page, {"seen": later[1]}).content.decode()

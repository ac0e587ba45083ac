"""What the domain refuses goes by names of the API, with what was sent and nothing of anybody."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from opvang.models import Consent
from opvang.queries.labels import place_key
from tests.api.asking import API, asked, client_of, send
from tests.models.build import NOW, TODAY
from tests.queries import scene

pytestmark = pytest.mark.django_db
TOMORROW = TODAY + timedelta(days=1)


@pytest.fixture(autouse=True)
def _now(monkeypatch):
    """It is always the same noon."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)


@pytest.fixture
def coordinator():
    return scene.actor("COORDINATOR")


def mistake(answer):
    """Return the one mistake that an answer names."""
    (wrong,) = answer.json()["errors"]
    return wrong


@pytest.mark.parametrize(
    ("facts", "name", "value", "sentence"),
    [
        (
            {"municipality": "GM9999"},
            "municipality",
            "GM9999",
            "GM9999 does not exist. Choose one from the list.",
        ),
        (
            {"wishMunicipality": "GM9999"},
            "wishMunicipality",
            "GM9999",
            "GM9999 does not exist. Choose one from the list.",
        ),
        (
            {"startFrom": "2026-12-20", "startBy": "2026-12-01"},
            "startBy",
            "2026-12-01",
            "Give a date that is not before 'startFrom'.",
        ),
        (
            {"startBy": "2026-11-01"},
            "startBy",
            "2026-11-01",
            "At the latest: 1 November 2026 has passed. Choose a later day.",
        ),
        (
            {"needs": ["WHEELCHIAR"]},
            "needs",
            "WHEELCHIAR",
            "WHEELCHIAR is in no list and at no place. Check the spelling, or leave it out.",
        ),
    ],
)
def test_what_the_domain_refuses_has_the_names_of_the_api_and_what_was_sent(
    coordinator, facts, name, value, sentence
):
    answer = send(
        client_of(coordinator), "POST", "/requests", asked(**facts), **{"Accept-Language": "en"}
    )

    assert answer.status_code == 400
    assert mistake(answer) == {"name": name, "value": value, "sentence": sentence}


def test_a_day_of_a_signal_that_lies_ahead_is_said_back(coordinator):
    body = {"text": "Steeds dezelfde auto.", "seenOn": TOMORROW.isoformat()}

    answer = send(client_of(coordinator), "POST", "/signals", body)

    assert (mistake(answer)["name"], mistake(answer)["value"]) == (
        "seenOn",
        TOMORROW.isoformat(),
    )


def test_nothing_of_somebody_is_said_back(coordinator):
    late = {"scope": "SEEK_SHELTER", "givenOn": TOMORROW.isoformat()}
    area = {"municipality": "GM9999", "reason": "OTHER", "source": "POLICE"}
    someone = {"sex": "FEMALE", "age": 17}

    for facts in ({"consents": [late]}, {"dangers": [area]}, {"turns18On": "2020-01-01"}):
        answer = send(client_of(coordinator), "POST", "/requests", asked(persons=[someone | facts]))

        assert answer.status_code == 400
        assert not [one for one in answer.json()["errors"] if "value" in one]


def test_an_old_version_names_the_header_and_what_to_read_and_send(coordinator):
    client = client_of(coordinator)
    path = f"/requests/{send(client, 'POST', '/requests', asked()).json()['id']}"
    body = {"asked": client.get(f"{API}{path}").json()["asked"]}

    answer = send(client, "PUT", path, body, **{"If-Match": '"7"', "Accept-Language": "en"})

    assert (answer.status_code, mistake(answer)["name"]) == (412, "If-Match")
    assert mistake(answer)["sentence"] == answer.json()["detail"]
    for remedy in ("Read it again", "ETag", "Idempotency-Key"):
        assert remedy in answer.json()["detail"]


def test_a_key_that_was_used_for_something_else_names_the_header_and_the_remedy(coordinator):
    client, key = client_of(coordinator), str(uuid4())
    send(client, "POST", "/requests", asked(), key=key)

    answer = send(client, "POST", "/requests", asked(nights=5), key=key)

    assert (answer.status_code, mistake(answer)["name"]) == (400, "Idempotency-Key")
    assert "Kies voor elke opdracht een nieuwe" in mistake(answer)["sentence"]
    assert key not in answer.content.decode()


def test_a_hold_without_consent_names_the_operations_that_help(coordinator):
    client = client_of(coordinator)
    made = scene.request(organisation=coordinator.organisation)
    unit = scene.unit()
    Consent.objects.all().delete()
    body = {"place": place_key(request=made.id, unit=unit.id)}

    answer = send(client, "POST", f"/requests/{made.id}/holds", body)

    assert answer.status_code == 409
    for remedy in ("POST /requests/{id}/consent,", "POST /requests/{id}/consent-override"):
        assert remedy in answer.json()["detail"]

"""Who asks more than people can waits a minute; others notice nothing of it."""

import pytest
from django.core.cache import caches
from django.urls import reverse

from tests.models import build
from tests.models.build import saved

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _few(settings, monkeypatch):
    settings.REQUESTS_A_MINUTE = settings.STRANGER_REQUESTS_A_MINUTE = 2
    monkeypatch.setattr("time.time", lambda: 1_800_000_015.0)
    caches["requests"].clear()


def statuses(client, *names):
    return [client.get(reverse(name)).status_code for name in names]


def test_an_account_waits_for_the_next_minute_and_another_does_not(client):
    client.force_login(saved(build.account()))

    assert statuses(client, "country", "country", "country") == [200, 200, 429]

    client.force_login(saved(build.account()))
    assert statuses(client, "country") == [200]


def test_who_waits_is_told_how_long_and_what_to_do(client):
    statuses(client, "account_login", "account_login")

    answer = client.get(reverse("account_login"))

    assert answer.status_code == 429
    assert 0 < int(answer["Retry-After"]) <= 60
    assert "Wacht een minuut" in answer.content.decode()


def test_a_program_is_told_as_a_problem(client):
    for _ in range(2):
        client.get("/api/v1/health")

    answer = client.get("/api/v1/health")

    assert (answer.status_code, answer["Content-Type"]) == (429, "application/problem+json")
    assert answer["Retry-After"]


def test_nobody_is_counted_where_the_limit_is_off(client, settings):
    settings.STRANGER_REQUESTS_A_MINUTE = 0

    assert set(statuses(client, *["account_login"] * 5)) == {200}

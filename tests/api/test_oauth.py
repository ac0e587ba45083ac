"""A key exchanged for a token that works a quarter of an hour, as RFC 6749 has it."""

import re
from base64 import b64encode
from datetime import timedelta
from urllib.parse import urlencode

import pytest
from django.test import Client
from django.utils import timezone

from opvang.models import AccessToken, ApiKey, Program
from tests.actions.sheets.place import unit
from tests.api.test_programs import UNITS, ask, key_of, send
from tests.models import build
from tests.models.build import NOW, saved

pytestmark = pytest.mark.django_db
TOKEN = "/api/v1/oauth/token"
FORM = "application/x-www-form-urlencoded"
GRANT = {"grant_type": "client_credentials"}


@pytest.fixture(autouse=True)
def _now(monkeypatch):
    """It is always the same noon."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)


@pytest.fixture
def key():
    return key_of(unit("1s").shelter.organisation)


def exchange(key, *, basic=False, client_id=None, kind=FORM, raw=None, **more):
    """Ask for a token by one of the two ways, in a browserless way: without any CSRF token."""
    name = client_id or str(Program.objects.get().id)
    headers = {}
    if basic:
        coded = b64encode(f"{name}:{key}".encode()).decode()
        headers["Authorization"] = f"Basic {coded}"
    asked = GRANT | ({} if basic else {"client_id": name, "client_secret": key}) | more
    body = (
        urlencode({name: value for name, value in asked.items() if value}) if raw is None else raw
    )
    return Client(enforce_csrf_checks=True).post(TOKEN, body, content_type=kind, headers=headers)


@pytest.mark.parametrize("basic", [True, False])
def test_a_key_is_exchanged_for_a_token_that_works_for_a_quarter_of_an_hour(
    key, basic, monkeypatch
):
    answer = exchange(key, basic=basic)

    told = answer.json()
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/json")
    assert "no-store" in answer["Cache-Control"]
    assert (told["token_type"], told["expires_in"]) == ("Bearer", 900)
    assert told["scope"] == "capacity.read capacity.write"
    assert ask(told["access_token"]).status_code == 200
    assert told["access_token"] not in str(AccessToken.objects.values())
    monkeypatch.setattr(timezone, "now", lambda: NOW + timedelta(minutes=15))
    assert ask(told["access_token"]).status_code == 401


def test_a_token_for_less_may_less(key):
    token = exchange(key, scope="capacity.read").json()["access_token"]

    assert (ask(token).status_code, send(token).status_code) == (200, 403)


def test_a_token_is_over_with_its_key(key):
    token = exchange(key).json()["access_token"]

    ApiKey.objects.update(revoked_at=NOW)

    assert ask(token).status_code == 401
    assert exchange(key).json()["error"] == "invalid_client"


@pytest.mark.parametrize(
    ("asked", "status", "error"),
    [
        ({"scope": "trends.read"}, 400, "invalid_scope"),
        ({"scope": "everything"}, 400, "invalid_scope"),
        ({"grant_type": "password"}, 400, "unsupported_grant_type"),
        ({"grant_type": ""}, 400, "invalid_request"),
        ({"client_id": "0b9ac3a4-0000-4000-8000-000000000000"}, 401, "invalid_client"),
        ({"client_secret": "opv_0_0"}, 401, "invalid_client"),
        ({"client_id": "\0", "basic": True}, 401, "invalid_client"),
        ({"client_secret": "twee", "basic": True}, 400, "invalid_request"),
        ({"kind": "application/json", "raw": "{}"}, 400, "invalid_request"),
        (
            {"raw": "grant_type=client_credentials&grant_type=client_credentials"},
            400,
            "invalid_request",
        ),
        ({"raw": b"\xff\xfe=%%%&&;"}, 400, "invalid_request"),
        ({"raw": ""}, 400, "invalid_request"),
    ],
)
def test_what_is_wrong_is_told_in_the_words_of_the_standard(key, asked, status, error):
    answer = exchange(key, **asked)

    assert (answer.status_code, answer.json()["error"]) == (status, error)
    assert re.fullmatch(r"[ !#-\[\]-~]+\.", answer.json()["error_description"])
    assert answer["Content-Type"] == "application/json"
    assert "no-store" in answer["Cache-Control"]
    assert ("WWW-Authenticate" in answer) == (status == 401)
    assert not AccessToken.objects.exists()


def test_whether_the_id_or_the_key_is_wrong_is_not_told(key):
    unknown = exchange(key, client_id="0b9ac3a4-0000-4000-8000-000000000000")

    assert unknown.content == exchange("opv_0_0").content


def test_too_much_is_not_read(key):
    assert exchange(key, raw="x" * 10_001).status_code == 413


def test_a_session_gets_no_token_and_a_key_alone_is_no_client(key):
    client = Client()
    client.force_login(saved(build.account()))

    assert client.post(TOKEN, GRANT).json()["error"] == "invalid_request"
    assert ask(key, TOKEN, method="POST").status_code == 400
    assert ask(key, UNITS).status_code == 200

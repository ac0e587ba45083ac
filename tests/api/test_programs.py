"""A program that comes with a key: who it is, what of the API it may use, and when no more."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from api import api
from opvang.access.doors import DOORS, Open
from opvang.access.operations import SCOPES
from opvang.models import ApiKey, AuditEntry, Program
from opvang.queries.invitations import hash_of
from opvang.queries.programs.bearers import key_text
from tests.actions.sheets.place import HEADER, unit
from tests.models import build
from tests.models.build import NOW, saved

pytestmark = pytest.mark.django_db
UNITS, UPDATES = "/api/v1/units", "/api/v1/capacity-updates"
AHEAD = NOW.replace(year=2027)


@pytest.fixture(autouse=True)
def _now(monkeypatch):
    """It is always the same noon."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)


def key_of(organisation, *, scopes=("capacity.read", "capacity.write"), roles=("SHELTER_WORKER",)):
    """Save a program that works and return its key."""
    account = saved(build.account(organisation=organisation, roles=list(roles)))
    done = {"activated_by": saved(build.account()), "activated_at": NOW, "expires_at": AHEAD}
    program = saved(
        build.program(account=account, scopes=list(scopes), call_back="IN_PERSON", **done)
    )
    secret = f"{7:064}"
    key = saved(build.api_key(program=program, secret_hash=hash_of(secret), **done))
    return key_text(key.prefix, secret)


def ask(key, path=UNITS, *, client=None, scheme="Bearer", method="GET", **more):
    headers = {"Authorization": f"{scheme} {key}"}
    client = client or Client(enforce_csrf_checks=True)
    return client.generic(method, path, headers=headers, **more)


def send(key, text=HEADER):
    return ask(key, UPDATES, method="POST", data=text, content_type="text/csv")


def test_a_program_does_what_its_organisation_may_and_is_known_by_its_own_account(settings):
    settings.SECOND_FACTOR_REQUIRED = True
    home = unit("2s")
    key = key_of(home.shelter.organisation)

    (told,) = ask(key, scheme="bearer").json()["items"]
    taken = send(key, f"{HEADER}De Berk;;2;1;;;\n").json()["taken"]

    assert (told["name"], taken) == ("De Vlinder", 1)
    entry = AuditEntry.objects.filter(activity="CONFIRM_CAPACITY").get()
    assert (entry.account, entry.channel) == (Program.objects.get().account_id, "API")
    assert ApiKey.objects.get().last_used_at == NOW


def test_a_program_uses_no_other_part_of_the_api_than_it_was_made_for():
    key = key_of(unit("1s").shelter.organisation, scopes=["capacity.read"])

    answer = send(key)

    assert (answer.status_code, ask(key).status_code) == (403, 200)
    assert answer["Content-Type"] == "application/problem+json"
    assert "capacity.write" in answer.json()["detail"]
    assert answer["WWW-Authenticate"] == 'Bearer error="insufficient_scope", scope="capacity.write"'


def test_a_program_may_never_more_than_its_roles():
    key = key_of(unit("1s").shelter.organisation, roles=["COORDINATOR"])

    assert (ask(key).status_code, send(key).status_code) == (403, 403)


@pytest.mark.parametrize("ended", ["revoked_at", "expires_at"])
def test_a_key_that_is_over_and_a_wrong_one_are_told_so_whoever_is_signed_in(ended):
    home = unit("1s")
    key = key_of(home.shelter.organisation)
    ApiKey.objects.update(**{ended: NOW})
    client = Client()
    client.force_login(saved(build.account(roles=["NATIONAL_DESK"])))

    over, wrong = ask(key, client=client), ask("opv_0_0", client=client)

    assert (over.status_code, wrong.status_code) == (401, 401)
    assert over["WWW-Authenticate"] == 'Bearer realm="opvang", error="invalid_token"'
    assert over.content == wrong.content
    assert "Deze sleutel werkt niet" in over.json()["detail"]
    assert "Koppelingen" in over.json()["detail"]


def test_a_key_opens_no_page():
    key = key_of(unit("1s").shelter.organisation)

    assert ask(key, reverse("board")).status_code == 302


def test_strangers_are_told_to_bring_a_key():
    answer = Client().get(UNITS)

    assert answer.status_code == 401
    assert answer["WWW-Authenticate"] == 'Bearer realm="opvang"'
    assert "Bearer opv_" in answer.json()["detail"]
    assert "cookie" in answer.json()["detail"]


def test_what_is_no_operation_is_refused_as_to_everybody():
    key = key_of(unit("1s").shelter.organisation)

    assert ask(key, UNITS, method="DELETE").status_code == 405
    assert ask(key, "/api/v1/niets").status_code == 404
    assert ask(key, "/api/v1/health").status_code == 200


def test_who_asks_too_often_by_key_is_told_how_long_to_wait(settings):
    settings.REQUESTS_A_MINUTE = 1
    key = key_of(unit("1s").shelter.organisation)

    first, second = ask(key), ask(key)

    assert (first.status_code, second.status_code) == (200, 429)
    assert second["Content-Type"] == "application/problem+json"
    assert 0 < int(second["Retry-After"]) <= 60
    assert first["RateLimit-Policy"] == '"minute";q=1;w=60'
    assert [one["RateLimit"].split(";t=")[0] for one in (first, second)] == ['"minute";r=0'] * 2


def test_every_operation_says_which_part_of_the_api_it_is():
    there = {
        f"{method.upper()} {path}"
        for path, described in api.get_openapi_schema()["paths"].items()
        for method in described
    }
    open_to_all = {
        name
        for name in there
        if {Open.STRANGERS, Open.ACCOUNTS} & {DOORS[name].read, DOORS[name].write}
    }

    assert there - set(SCOPES) == set(), "say in opvang/access/operations.py which part it is"
    assert set(SCOPES) - there == set()
    assert {name for name, scope in SCOPES.items() if scope is None} == open_to_all

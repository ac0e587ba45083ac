"""Beds from the software of a shelter: once under a key, all of it or nothing."""

from uuid import uuid4

import pytest
from django.utils import timezone

from opvang import models
from tests.actions.sheets import place
from tests.actions.sheets.have import about, beds, document, status, worker_of
from tests.actions.sheets.place import free, guest, known, picture, unit
from tests.api.asking import API, client_of
from tests.models import build
from tests.models.build import NOW, saved

pytestmark = pytest.mark.django_db
HAVE = f"{API}/exchange/have"
XML = "application/xml"


@pytest.fixture(autouse=True)
def _now(monkeypatch):
    """It is always the same noon."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)


def send(client, sent, *, to=HAVE, kind=XML, key=None, **headers):
    """Send a document under a new key, unless one is named."""
    headers = {"Idempotency-Key": key or str(uuid4())} | headers
    return client.generic("POST", to, sent, content_type=kind, headers=headers)


def test_what_was_read_can_be_sent_back_which_confirms_it_and_changes_nothing():
    home = unit("4s")
    some, shut, never = (
        unit("2s", shelter=home.shelter, name=name) for name in ("Bij", "Hommel", "Mug")
    )
    guest(place.beds(home)[0])
    known(place.beds(some)[0])
    saved(build.closure(unit=shut, reason="STAFF"))
    for one in (home, some, shut):
        saved(build.confirmation(unit=one, confirmed_at=NOW))
    client = client_of(worker_of(home))
    before = picture()

    answer = send(client, client.get(HAVE).content)

    told = answer.json()
    assert (answer.status_code, told["confirmed"], picture()) == (200, 3, before)
    assert {told[one] for one in ("taken", "freed", "closuresMade", "closuresEnded")} == {0}
    assert [one["column"] for one in told["notices"]] == ["serviceBedCapacity"]
    assert not models.CapacityConfirmation.objects.filter(unit=never).exists()


def test_sent_twice_under_one_key_it_is_done_once_and_answered_alike():
    home = unit("4s")
    client, key = client_of(worker_of(home)), str(uuid4())
    sent = document(about(home, beds(1, 4)))

    first = send(client, sent, key=key)
    again = send(client, sent, key=key)
    other = send(client, document(about(home, beds(2, 4))), key=key)

    assert first.json() == again.json()
    assert (first.json()["taken"], again["Idempotency-Replayed"]) == (3, "true")
    assert models.CapacityConfirmation.objects.count() == 1
    assert (other.status_code, free(home)) == (400, 1)


def test_a_dry_run_tells_what_it_would_do():
    home = unit("4s")
    client = client_of(worker_of(home))

    answer = send(client, document(about(home, beds(1))), to=f"{HAVE}?dryRun=true").json()

    assert (answer["isApplied"], answer["taken"]) == (False, 3)
    assert not any(picture())
    assert not models.CapacityConfirmation.objects.exists()


def test_a_count_that_cannot_be_true_is_refused_in_a_sentence_with_its_place():
    home = unit("4s")
    known(place.beds(home)[0])
    client = client_of(worker_of(home))

    answer = send(client, document(about(home, status("true"), beds(4))))

    (wrong,) = answer.json()["errors"]
    assert answer.status_code == 400
    assert (wrong["line"], wrong["column"], wrong["value"]) == (1, "availableCount", "4")
    assert "Schrijf hoogstens 3" in wrong["sentence"]


def test_only_who_may_confirm_capacity_gets_in_and_without_a_key_nobody():
    home = unit("1s")
    sent = document(about(home, beds(1)))

    statuses = {
        role: send(client_of(worker_of(home, role)), sent).status_code
        for role in ("SHELTER_MANAGER", "NATIONAL_DESK", "COORDINATOR", "POLICE")
    }
    keyless = client_of(worker_of(home)).generic("POST", HAVE, sent, content_type=XML)

    assert list(statuses.values()) == [200, 200, 403, 403]
    assert keyless.json()["errors"][0]["name"] == "Idempotency-Key"


def test_while_somebody_else_works_on_a_shelter_it_is_asked_to_come_back(monkeypatch):
    from opvang.actions.sheets import taking_over
    from opvang.errors import Busy

    home = unit("1s")
    client, key = client_of(worker_of(home)), str(uuid4())

    def busy(shelters):
        raise Busy

    with monkeypatch.context() as locked:
        locked.setattr(taking_over, "lock_shelters", busy)
        waiting = send(client, document(about(home, beds(1))), key=key)
    later = send(client, document(about(home, beds(1))), key=key)

    assert (waiting.status_code, later.status_code) == (503, 200)
    assert waiting["Retry-After"]

"""What is sent twice under one key is done once: the nine cases of Zulip's document on it."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.utils import timezone

from api import api
from api.requests import writing
from opvang import models
from opvang.actions.once import answering, forget_old_answers
from opvang.errors import NotPossible
from tests.api.asking import asked, client_of, send
from tests.faults.racing import race
from tests.models import build
from tests.models.build import NOW, saved
from tests.queries import scene

pytestmark = pytest.mark.django_db
#: A search reads, a sheet says how things are, and another token is another token.
NOT_ONCE = {"updateCapacity", "searchRequests", "token"}


@pytest.fixture(autouse=True)
def _now(monkeypatch):
    """It is always the same noon."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)


@pytest.fixture
def coordinator():
    return scene.actor("COORDINATOR")


@pytest.fixture
def client(coordinator):
    return client_of(coordinator)


def number():
    """Return how many requests there are."""
    return models.PlacementRequest.objects.count()


def twice(client, *sent, **facts):
    """Send the same twice under one key, and return both answers."""
    key = str(uuid4())
    return [send(client, *sent, key=key, **facts) for _ in range(2)]


def test_case_1_what_was_done_is_not_done_again(client):
    first, second = twice(client, "POST", "/requests", asked())

    assert (first.status_code, second.status_code, number()) == (201, 201, 1)
    assert first.content == second.content
    assert (first["Location"], first["ETag"]) == (second["Location"], second["ETag"])
    assert ("Idempotency-Replayed" in first, second["Idempotency-Replayed"]) == (False, "true")
    assert models.AuditEntry.objects.filter(activity="PLACE_REQUEST").count() == 1


def test_case_2_what_has_no_shape_is_refused_alike_and_its_key_can_still_be_used(client):
    key = str(uuid4())
    wrong = [send(client, "POST", "/requests", asked(nights=0), key=key) for _ in range(2)]

    right = send(client, "POST", "/requests", asked(), key=key)

    assert [one.status_code for one in (*wrong, right)] == [400, 400, 201]
    assert wrong[0].content == wrong[1].content


def test_case_3_what_was_refused_while_it_was_done_is_refused_alike(client):
    made = send(client, "POST", "/requests", asked()).json()["id"]
    path = f"/requests/{made}/reopening"
    key = str(uuid4())
    first = send(client, "POST", path, key=key)
    send(client, "POST", f"/requests/{made}/ending", {"outcome": "WITHDRAWN"})

    # It could be done by now; but that is not what was asked then.
    second = send(client, "POST", path, key=key)

    assert (first.status_code, second.status_code) == (409, 409)
    assert first.content == second.content
    assert first["Content-Type"] == second["Content-Type"] == "application/problem+json"
    assert models.PlacementRequest.objects.get().status == "WITHDRAWN"


def test_case_4_what_is_refused_after_it_was_done_is_undone(client, monkeypatch):
    def done_and_refused(*args, **facts):
        place(*args, **facts)
        raise NotPossible("Toch niet.")

    place = writing.place_request
    monkeypatch.setattr(writing, "place_request", done_and_refused)

    first, second = twice(client, "POST", "/requests", asked())

    assert (first.status_code, second.status_code, number()) == (409, 409, 0)


def test_case_5_something_else_under_the_same_key_is_refused(client):
    key = str(uuid4())
    send(client, "POST", "/requests", asked(), key=key)
    made = models.PlacementRequest.objects.get().id

    others = (
        send(client, "POST", "/requests", asked(nights=5), key=key),
        send(client, "POST", "/requests?x=1", asked(), key=key),
        send(client, "POST", f"/requests/{made}/reopening", key=key),
    )

    assert [one.status_code for one in others] == [400, 400, 400]
    assert "Idempotency-Key" in others[0].json()["detail"]
    assert number() == 1


def test_case_6_who_may_not_do_it_any_more_is_not_told_again_what_came_of_it(client, coordinator):
    key = str(uuid4())
    made = send(client, "POST", "/requests", asked(), key=key)
    coordinator.organisation = saved(build.organisation(kind="CARE_COORDINATION"))
    saved(coordinator)

    moved = send(client_of(coordinator), "POST", "/requests", asked(), key=key)
    coordinator.roles = ["SHELTER_WORKER"]
    saved(coordinator)
    other_role = send(client_of(coordinator), "POST", "/requests", asked(), key=key)

    assert (made.status_code, moved.status_code, other_role.status_code) == (201, 404, 403)
    assert made.json()["reference"] not in moved.content.decode()
    assert number() == 1


def test_case_6_who_may_do_it_by_now_does_it(coordinator):
    key = str(uuid4())
    coordinator.roles = ["SHELTER_WORKER"]
    saved(coordinator)
    refused = send(client_of(coordinator), "POST", "/requests", asked(), key=key)
    coordinator.roles = ["COORDINATOR"]
    saved(coordinator)

    done = send(client_of(coordinator), "POST", "/requests", asked(), key=key)

    assert (refused.status_code, done.status_code, number()) == (403, 201, 1)


def test_case_7_what_broke_before_it_was_done_is_done_when_it_is_sent_again(client, monkeypatch):
    key = str(uuid4())
    with monkeypatch.context() as broken:
        broken.setattr(writing, "placed", None)
        broken.setattr(writing, "place_request", lambda *_, **__: 1 / 0)
        first = send(client, "POST", "/requests", asked(), key=key)

    second = send(client, "POST", "/requests", asked(), key=key)

    assert (first.status_code, second.status_code, number()) == (500, 201, 1)


def test_case_8_what_was_done_before_its_answer_was_lost_is_answered(client, monkeypatch):
    key = str(uuid4())
    from api import writing as sending

    with monkeypatch.context() as broken:
        broken.setattr(sending, "_sent", lambda answer: 1 / 0)
        lost = send(client, "POST", "/requests", asked(), key=key)

    second = send(client, "POST", "/requests", asked(), key=key)

    assert (lost.status_code, second.status_code, number()) == (500, 201, 1)
    assert second.json()["id"] == str(models.PlacementRequest.objects.get().id)


def test_keys_are_somebodys_own(client):
    key = str(uuid4())
    first = send(client, "POST", "/requests", asked(), key=key)

    other = send(client_of(scene.actor("COORDINATOR")), "POST", "/requests", asked(), key=key)

    assert (other.status_code, number()) == (201, 2)
    assert other.json()["id"] != first.json()["id"]


@pytest.mark.parametrize("key", ["", "kort", "met spatie erin", "x" * 256])
def test_without_a_key_nothing_is_done(client, key):
    answer = send(client, "POST", "/requests", asked(), key=key)

    assert (answer.status_code, number()) == (400, 0)
    assert answer.json()["errors"][0]["name"] == "Idempotency-Key"


def test_an_answer_is_kept_for_a_day_and_no_longer(client, settings):
    send(client, "POST", "/requests", asked())
    day = timedelta(hours=settings.ANSWERS_KEPT_HOURS)

    assert forget_old_answers(now=NOW + day - timedelta(seconds=1)) == 0
    assert forget_old_answers(now=NOW + day) == 1


def test_nobody_reads_in_the_database_what_was_answered(client):
    reference = send(client, "POST", "/requests", asked()).json()["reference"]
    with connection.cursor() as cursor:
        cursor.execute("SELECT kept::text, encode(answer, 'escape') FROM opvang_keptanswer kept")
        (row, answer) = cursor.fetchone()

    assert reference not in row + answer


def test_every_write_is_done_once():
    described = api.get_openapi_schema()["paths"]
    writes = {
        one["operationId"]: {name["name"] for name in one.get("parameters", ())}
        for path in described.values()
        for method, one in path.items()
        if method != "get"
    }

    assert {name for name, asks in writes.items() if "Idempotency-Key" not in asks} == NOT_ONCE


@pytest.mark.slow
@pytest.mark.django_db(transaction=True, serialized_rollback=True)
class TestAtTheSameMoment:
    """Case 9: the same is sent while it is still being done."""

    def sent_at_once(self, coordinator, monkeypatch):
        """Send the same four times at once, each while another may be doing it."""
        place = writing.place_request

        def slowly(*args, **facts):
            made = place(*args, **facts)
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_sleep(0.3)")
            return made

        monkeypatch.setattr(writing, "place_request", slowly)
        key = str(uuid4())
        client = client_of(coordinator)
        return race([lambda: send(client, "POST", "/requests", asked(), key=key)] * 4)

    def test_case_9_it_is_done_once_and_the_others_are_told_to_wait(self, coordinator, monkeypatch):
        answers = self.sent_at_once(coordinator, monkeypatch)

        assert number() == 1
        assert {one.status_code for one in answers} <= {201, 409}
        assert all("Retry-After" in one for one in answers if one.status_code == 409)

    def test_without_the_lock_the_database_still_keeps_it_to_one(self, coordinator, monkeypatch):
        monkeypatch.setattr(answering, "_lock", lambda actor, of_key: None)

        answers = self.sent_at_once(coordinator, monkeypatch)

        assert number() == 1
        assert 500 in {one.status_code for one in answers}

    def test_without_lock_and_kept_answers_it_is_done_more_than_once(
        self, coordinator, monkeypatch
    ):
        monkeypatch.setattr(answering, "_lock", lambda actor, of_key: None)
        monkeypatch.setattr(models.KeptAnswer.objects, "create", lambda **_: None)

        self.sent_at_once(coordinator, monkeypatch)

        assert number() > 1

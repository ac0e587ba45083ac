"""Threads keep their connection, and it never answers with what somebody before could see."""

import random
from contextlib import ExitStack, contextmanager, suppress

import pytest
from django.db import DataError, IntegrityError, connections, transaction
from django.urls import reverse

from opvang.access import context_of
from opvang.database import context as contexts
from opvang.database.context import NOBODY, Context, as_system, asked_for, current
from opvang.models import Person, PlacementRequest
from tests.queries import scene

pytestmark = pytest.mark.django_db

READERS = (
    NOBODY,
    Context(account="a", organisation="1", roles=("COORDINATOR",)),
    Context(account="b", organisation="2", roles=("SHELTER_STAFF", "SHELTER_MANAGER")),
)
TOLD = "SELECT " + ", ".join(
    f"coalesce(current_setting('{name}', true), '')" for name in NOBODY.settings()
)
STEPS = ("ask", "fail", "roll back", "savepoint", "refuse to commit", "close")


ONCE = """
CREATE TEMP TABLE once (number int UNIQUE DEFERRABLE INITIALLY DEFERRED);
GRANT ALL ON once TO PUBLIC
"""


@pytest.fixture
def kept(db):
    """A second connection, as one thread keeps it from one request to the next."""
    before = connections["default"]
    connections["default"] = other = before.copy()
    other.cursor().execute(ONCE)
    yield other
    other.close()
    connections["default"] = before


@contextmanager
def somebody(chance):
    with asked_for(chance.choice(READERS)), ExitStack() as stack:
        if chance.random() < 0.3:
            stack.enter_context(as_system())
        yield


def told(kept):
    with kept.cursor() as cursor:
        cursor.execute(TOLD)
        return cursor.fetchone()


def do(step, kept, chance):
    """Ask something as somebody, and end it in one of the ways in which it can end."""
    with somebody(chance):
        if step == "ask":
            told(kept)
        elif step == "fail":
            with suppress(DataError), transaction.atomic(), somebody(chance):
                kept.cursor().execute("SELECT 1 / 0")
        elif step == "roll back":
            with suppress(KeyError), transaction.atomic(), somebody(chance):
                told(kept)
                raise KeyError
        elif step == "savepoint":
            with transaction.atomic(), suppress(KeyError), transaction.atomic(), somebody(chance):
                told(kept)
                raise KeyError
        elif step == "refuse to commit":
            with suppress(IntegrityError), transaction.atomic(), somebody(chance):
                kept.cursor().execute("INSERT INTO once VALUES (1), (1)")
        elif step == "close" and chance.random() < 0.1:
            kept.close()
            with asked_for(NOBODY):
                kept.cursor().execute(ONCE)


@pytest.mark.parametrize("seed", range(20))
def test_it_is_told_for_whom_each_question_is_asked_whatever_happened_before(kept, seed):
    chance = random.Random(seed)

    for _ in range(60):
        do(chance.choice(STEPS), kept, chance)
        with somebody(chance):
            assert told(kept) == tuple(current().settings().values())
        assert told(kept) == tuple(NOBODY.settings().values())


def test_who_asks_next_sees_nothing_of_a_view_that_never_said_it_was_done(
    client, application_role_later, monkeypatch
):
    asked = scene.request()
    coordinator = scene.actor("COORDINATOR", organisation=asked.organisation)
    elsewhere = scene.actor("COORDINATOR")
    application_role_later()
    with asked_for(context_of(coordinator)):
        assert Person.objects.exists()
    token = contexts._current.set(context_of(coordinator))

    path = reverse("request", args=[asked.id])
    by_stranger = client.get(path)
    client.force_login(elsewhere)
    by_other = client.get(path)
    contexts._current.reset(token)

    assert by_stranger.status_code == 302
    assert by_other.status_code == 404
    assert not PlacementRequest.objects.exists()


def test_connections_are_kept_under_wsgi_only():
    from django.conf import settings

    before = dict(settings.DATABASES["default"])
    from opvang import wsgi

    assert before["CONN_MAX_AGE"] in (0, wsgi._KEPT)
    assert connections.settings["default"]["CONN_MAX_AGE"] == wsgi._KEPT
    assert connections.settings["default"]["CONN_HEALTH_CHECKS"] is True

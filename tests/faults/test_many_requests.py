"""Software that asks for many places at once gets all of them asked for, each once."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event
from uuid import uuid4

import pytest
from django.db import connection, transaction

from opvang.actions.matches import ask_for_match
from opvang.actions.requests import place
from opvang.errors import Busy
from opvang.models import PlacementRequest
from tests.api.asking import asked, client_of, send
from tests.queries import scene

pytestmark = [
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]
CLIENTS = 16
SOON = 20


@pytest.fixture(autouse=True)
def _no_jobs():
    """Django empties its own tables after a test, not those of jobs."""
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE procrastinate_jobs, procrastinate_workers CASCADE")


def ask(account, key=None):
    """Ask for a place on a connection of its own, until it is known whether it was asked for."""
    key = key or str(uuid4())
    statuses = []
    try:
        while not statuses or statuses[-1] in (409, 503):
            answer = send(client_of(account), "POST", "/requests", asked(), key=key)
            statuses.append(answer.status_code)
            assert answer.status_code < 400 or answer["Retry-After"]
    finally:
        connection.close()
    return statuses


def test_who_is_slow_to_ask_keeps_nobody_of_the_same_software_waiting(monkeypatch):
    coordinator = scene.actor("COORDINATOR")
    is_in, go_on, whole = Event(), Event(), place.require_askable

    def slowly(row, *, now):
        if not is_in.is_set():
            is_in.set()
            go_on.wait(SOON)
        whole(row, now=now)

    monkeypatch.setattr(place, "require_askable", slowly)
    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(ask, coordinator)
        assert is_in.wait(SOON)
        second = pool.submit(ask, coordinator).result(SOON)
        go_on.set()

        assert (second, first.result(SOON)) == ([201], [201])


def test_of_sixteen_who_ask_at_once_every_one_asked_for_one_place():
    coordinator = scene.actor("COORDINATOR")

    with ThreadPoolExecutor(CLIENTS) as pool:
        statuses = list(pool.map(ask, [coordinator] * CLIENTS))

    assert {one[-1] for one in statuses} == {201}
    assert PlacementRequest.objects.count() == CLIENTS


def test_who_waits_too_long_for_a_match_to_be_asked_for_is_told_that_another_is_at_work():
    is_in, go_on = Event(), Event()

    def other():
        with transaction.atomic():
            ask_for_match()
            is_in.set()
            go_on.wait(SOON)
        connection.close()

    with ThreadPoolExecutor(1) as pool:
        busy = pool.submit(other)
        assert is_in.wait(SOON)
        with pytest.raises(Busy), transaction.atomic():
            ask_for_match()
        go_on.set()
        busy.result(SOON)

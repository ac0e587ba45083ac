"""What goes away comes back: the database, a process, and whoever reads too slowly."""

import asyncio
import contextlib

import pytest
from django.db import connection
from websockets.exceptions import ConnectionClosed

from opvang.live import sockets as one_socket
from opvang.live.frames import Close
from tests.live.conftest import own, publish
from tests.live.site import settled, site

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

_CUT = """
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()
        AND backend_type = 'client backend'
"""


def cut_all_connections():
    with connection.cursor() as cursor:
        cursor.execute(_CUT)


def test_after_the_database_was_away_nothing_is_missed(world, served):
    desk = served.listen(world.desk, since=settled())
    publish()
    desk.next()

    cut_all_connections()
    publish()
    told = [desk.next(seconds=10)]
    cut_all_connections()
    publish()
    told.append(desk.next(seconds=10))

    assert len(set(told)) == 2
    assert told == sorted(told)


def test_rights_that_end_while_the_database_is_away_end_before_anything_is_told(world, served):
    coordinator = served.listen(world.coordinator, since=settled())
    publish(own(world.coordinator))
    coordinator.next()

    cut_all_connections()
    world.coordinator.is_active = False
    world.coordinator.save()
    publish(own(world.coordinator))

    assert coordinator.closed(seconds=10) == Close.NOT_SIGNED_IN


def test_another_process_goes_on_by_number(world):
    with site() as first:
        desk = first.listen(world.desk, since=settled())
        publish()
        after, _ = desk.next()
    with contextlib.suppress(ConnectionClosed):
        desk.line.recv(timeout=1)
    publish()

    with site() as second:
        again = second.listen(world.desk, since=after)

        assert len(again.all()) == 1


def test_a_server_that_stops_says_so(world):
    with site() as served:
        desk = served.listen(world.desk)
        publish()
        desk.all()
        served.server.should_exit = True

        assert desk.closed() == 1012


def test_who_does_not_read_is_closed_and_goes_on_by_number_and_others_hear_all(
    world, served, monkeypatch
):
    monkeypatch.setattr(one_socket, "MOST_WAITING", 20)
    since = settled()
    slow = served.listen(world.desk, since=since)
    publish()
    first, _ = slow.next()
    (stuck,) = served.processes()[0].hub.of_accounts([world.desk.id])
    real = one_socket.Socket.next_frame

    async def next_frame(socket):
        # As where the other side takes in nothing more: what is sent next never is.
        if socket is stuck:
            await asyncio.Event().wait()
        return await real(socket)

    monkeypatch.setattr(one_socket.Socket, "next_frame", next_frame)
    publish()
    slow.all()
    quick = served.listen(world.desk, since=first)
    heard = [quick.next(seconds=10)]
    for _ in range(60):
        publish()
        heard.append(quick.next(seconds=10))  # or as many wait for it as for the slow one

    assert slow.closed(seconds=10) == Close.TOO_SLOW
    assert quick.all() == []
    assert heard == sorted(set(heard))
    assert served.listen(world.desk, since=first).all(quiet=2) == quick.told

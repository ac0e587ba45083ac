"""Clients that act at the same moment, each on a connection of its own."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Barrier
from time import sleep

from django.db import DatabaseError, connection

from opvang.actions import holds, locks, subjects
from opvang.errors import OpvangError


def race(acts: list[Callable[[], object]]) -> list[object]:
    """Run *acts* at once and return what each came to: its answer, or the error that refused it."""
    start = Barrier(len(acts), timeout=60)  # one who cannot come leaves nobody waiting for ever

    def client(act):
        try:
            with connection.cursor() as cursor:
                cursor.execute("SELECT 1")  # nobody is late for having to connect
            start.wait()
            return act()
        except (OpvangError, DatabaseError) as error:
            return error
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(client, acts))


def won(answers: list[object]) -> list[object]:
    """Return the answers that were not refusals."""
    return [answer for answer in answers if not isinstance(answer, Exception)]


def double_bookings() -> int:
    """Return how many pairs of stays have the same bed in the same night."""
    return _count(
        """
        SELECT count(*) FROM opvang_occupancy one JOIN opvang_occupancy other
        ON one.bed_id = other.bed_id AND one.id < other.id AND one.period && other.period
        """
    )


def requests_held_twice() -> int:
    """Return how many requests have more than one live placement."""
    return _count(
        """
        SELECT count(*) FROM (
            SELECT request_id FROM opvang_placement
            WHERE state IN ('HELD', 'CONFIRMED', 'ARRIVED') AND request_id IS NOT NULL
            GROUP BY request_id HAVING count(*) > 1
        ) twice
        """
    )


@contextmanager
def without_locks(monkeypatch):
    """Let actions read the rows that they should lock, and wait for nobody."""
    with monkeypatch.context() as patch:
        patch.setattr(subjects, "lock_request", _read_request)
        patch.setattr(subjects, "lock_placement", _read_placement)
        patch.setattr(subjects, "lock_shelters", lambda shelters: sleep(_THINKING))
        patch.setattr(holds, "lock_shelters", lambda shelters: {})
        yield


#: Seconds between reading and acting on it, as on a busy machine, where nobody waits for anybody.
_THINKING = 0.05


def _read_request(request):
    row = locks.PlacementRequest.objects.get(id=request)
    sleep(_THINKING)
    return row


def _read_placement(placement):
    row = locks.Placement.objects.select_related("request", "unit__shelter").get(id=placement)
    sleep(_THINKING)
    return row


@contextmanager
def without_walls():
    """Let the database accept a bed given twice and a request placed twice."""
    with connection.cursor() as cursor:
        cursor.execute(
            "ALTER TABLE opvang_occupancy DROP CONSTRAINT occupancy_bed_once_at_a_time;"
            "DROP INDEX placement_one_live_per_request"
        )
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("TRUNCATE opvang_occupancy, opvang_placement CASCADE")
            cursor.execute(
                "ALTER TABLE opvang_occupancy ADD CONSTRAINT occupancy_bed_once_at_a_time"
                " EXCLUDE USING gist (bed_id WITH =, period WITH &&);"
                "CREATE UNIQUE INDEX placement_one_live_per_request ON opvang_placement"
                " (request_id) WHERE state IN ('HELD', 'CONFIRMED', 'ARRIVED')"
            )


@contextmanager
def without_steps():
    """Let the database accept a step of a placement that is not drawn."""
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE opvang_placement DISABLE TRIGGER placement_only_known_steps")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("ALTER TABLE opvang_placement ENABLE TRIGGER placement_only_known_steps")


def _count(sql: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return int(cursor.fetchone()[0])

"""Numbers are given before they are committed; whoever reads on by number skips none of them."""

from concurrent.futures import ThreadPoolExecutor
from random import Random
from threading import Event as Flag
from time import sleep

import pytest
from django.db import connection, transaction
from django.db.models import Max

from opvang import events
from opvang.models import Event
from opvang.settings import BASE_DIR
from tests.actions.world import NOW

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


def publish():
    events.publish("RUN_MATCH", audiences=(), object_id=None, at=NOW)


def read_on(after, *, through):
    found = Event.objects.filter(number__gt=after, number__lte=through)
    return list(found.order_by("number").values_list("number", flat=True))


def highest():
    """Return what a careless reader goes by: the highest number that is there."""
    return Event.objects.aggregate(last=Max("number"))["last"] or 0


def two_that_commit_the_other_way_round(through):
    """Read while the lower number is still to be committed, and once more when both are."""
    taken, go_on = Flag(), Flag()

    def slow():
        try:
            with transaction.atomic():
                publish()
                taken.set()
                go_on.wait(timeout=30)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        done = pool.submit(slow)
        taken.wait(timeout=30)
        publish()
        seen = through()
        read = read_on(0, through=seen)
        go_on.set()
        done.result()
    return read + read_on(seen, through=through())


def test_what_is_committed_out_of_order_is_read_in_order():
    read = two_that_commit_the_other_way_round(events.settled_through)

    assert read == list(Event.objects.order_by("number").values_list("number", flat=True))
    assert len(read) == 2


def test_who_reads_on_from_the_highest_number_skips_one():
    read = two_that_commit_the_other_way_round(highest)

    assert len(read) == 1


def test_many_publish_and_roll_back_at_once_and_a_reader_gets_each_event_once():
    stop = Flag()

    def publisher(seed):
        draw = Random(seed)
        try:
            for _ in range(25):
                with transaction.atomic():
                    for _ in range(draw.randrange(1, 4)):
                        publish()
                    sleep(draw.random() / 200)
                    transaction.set_rollback(draw.random() < 0.2)
        finally:
            connection.close()

    def reader():
        read, cursor = [], 0
        try:
            while True:
                over = stop.is_set()
                through = events.settled_through()
                read += read_on(cursor, through=through)
                cursor = max(cursor, through)
                if over:
                    return read
        finally:
            connection.close()

    with ThreadPoolExecutor(7) as pool:
        reading = pool.submit(reader)
        for done in [pool.submit(publisher, seed) for seed in range(6)]:
            done.result()
        stop.set()
        read = reading.result()

    assert read == list(Event.objects.order_by("number").values_list("number", flat=True))
    assert len(read) > 100


def test_the_application_may_ask_what_is_settled(application_role):
    publish()

    assert events.settled_through() == highest()


def test_only_one_function_shares_the_lock_and_wakes_up_whoever_reads():
    sources = [path.read_text() for path in (BASE_DIR / "opvang" / "events").rglob("*.py")]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT proname FROM pg_proc WHERE pronamespace = current_schema()::regnamespace"
            " AND proname ~ '^opvang_' AND prosrc ~ 'advisory_xact_lock_shared|pg_notify'"
        )
        functions = cursor.fetchall()

    assert functions == [("opvang_publishing",)]
    assert not any("advisory" in text or "pg_notify" in text for text in sources)

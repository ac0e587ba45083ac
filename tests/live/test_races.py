"""What comes at the same moment loses nobody a frame, and gives nobody one too many."""

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from random import Random
from time import sleep

import pytest
from django.db import connection, connections, transaction

from opvang import events
from opvang.live import catching_up, listening, serving
from opvang.live.frames import Close
from opvang.live.hub import Hub
from opvang.models import Event
from opvang.queries.live import news
from tests.actions.world import NOW
from tests.live.conftest import own, publish
from tests.live.site import Listener, session_of, settled

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


def numbers_of(account, *, after=0):
    theirs = Event.objects.filter(audience__in=events.audiences_of(account), number__gt=after)
    return list(theirs.order_by("number").values_list("number", flat=True))


def committed_the_other_way_round(world, listener):
    """Publish twice; the first is committed last, long after a reader saw the second."""
    taken, go_on = threading.Event(), threading.Event()

    def slow():
        try:
            with transaction.atomic():
                events.publish(
                    "CHANGE_REQUEST", audiences=[own(world.worker)], object_id=None, at=NOW
                )
                taken.set()
                go_on.wait(timeout=30)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        done = pool.submit(slow)
        taken.wait(timeout=30)
        publish(own(world.worker))
        before = listener.all()
        go_on.set()
        done.result()
    return before + listener.all(quiet=1)


def test_a_number_that_is_committed_late_is_told_in_its_place(world, served):
    since = settled()
    desk = served.listen(world.desk, since=since)

    told = committed_the_other_way_round(world, desk)

    assert [number for number, _ in told] == numbers_of(world.desk, after=since)


def test_a_reader_of_the_highest_number_would_skip_it(world, served, monkeypatch):
    monkeypatch.setattr(news.events, "settled_through", events.last_number)
    since = settled()
    desk = served.listen(world.desk, since=since)

    told = committed_the_other_way_round(world, desk)

    assert [number for number, _ in told] != numbers_of(world.desk, after=since)


def revoked_while_it_is_let_in(world, served, monkeypatch):
    """End somebody's rights between the question who they are and the answer; return the socket."""
    desk = served.listen(world.desk, since=settled())  # it keeps the process awake
    publish()
    desk.next()
    real, asked, answered = serving.standing_of, threading.Event(), threading.Event()

    def slow(*args, **more):
        found = real(*args, **more)
        if not asked.is_set():
            asked.set()
            answered.wait(timeout=10)
        return found

    monkeypatch.setattr(serving, "standing_of", slow)
    cookie = session_of(world.coordinator)
    knocked = Listener(served.knock(cookie, since=settled()), cookie)
    asked.wait(timeout=10)
    world.coordinator.is_active = False
    world.coordinator.save()
    sleep(0.7)  # until the change has been heard
    answered.set()
    sleep(0.3)
    publish(own(world.coordinator))
    return knocked


def test_rights_that_end_while_somebody_is_let_in_are_ended(world, served, monkeypatch):
    knocked = revoked_while_it_is_let_in(world, served, monkeypatch)

    assert knocked.closed() == Close.NOT_SIGNED_IN


def test_who_does_not_ask_again_would_let_them_in(world, served, monkeypatch):
    async def once(process, session_key):
        await process.listener.ready.wait()
        return await process.reading.ask(
            serving.standing_of, session_key, now=serving.timezone.now()
        )

    monkeypatch.setattr(serving, "_standing", once)

    knocked = revoked_while_it_is_let_in(world, served, monkeypatch)

    assert knocked.next()[1] == "CHANGE_REQUEST"


def published_while_catching_up(world, served, monkeypatch):
    """Publish after what was missed is read and before it is sent; return what was told."""
    since = settled()
    desk = served.listen(world.desk, since=since)  # the listener goes on reading meanwhile
    publish(own(world.coordinator))
    desk.next()
    real, read, go_on = catching_up.missed, threading.Event(), threading.Event()

    def slow(*args, **more):
        found = real(*args, **more)
        if not read.is_set():
            read.set()
            go_on.wait(timeout=10)
        return found

    monkeypatch.setattr(catching_up, "missed", slow)
    back = served.listen(world.coordinator, since=since)
    read.wait(timeout=10)
    publish(own(world.coordinator))
    sleep(0.5)
    go_on.set()
    return since, back.all(quiet=1)


def test_what_happens_while_somebody_catches_up_is_told_once(world, served, monkeypatch):
    since, told = published_while_catching_up(world, served, monkeypatch)

    assert [number for number, _ in told] == [
        number
        for number in numbers_of(world.coordinator, after=since)
        if Event.objects.get(number=number).audience == own(world.coordinator)
    ]


def test_who_joins_after_reading_once_would_miss_it(world, served, monkeypatch):
    async def once(process, socket, send):
        through = process.hub.through
        found = await process.reading.ask(
            catching_up.missed, socket.standing, after=socket.after, through=through, most=500
        )
        await catching_up._send_all(found, socket, send)
        process.hub.join(socket)

    monkeypatch.setattr(serving, "catch_up", once)

    since, told = published_while_catching_up(world, served, monkeypatch)

    assert len(told) < len(numbers_of(world.coordinator, after=since))


def test_many_publish_at_once_and_come_and_go_and_nobody_misses_or_hears_twice(world, served):
    since, stop = settled(), threading.Event()

    def publisher(seed):
        draw = Random(seed)
        try:
            for _ in range(30):
                with transaction.atomic():
                    publish(own(world.coordinator))
                    sleep(draw.random() / 100)
                    transaction.set_rollback(draw.random() < 0.2)
        finally:
            connections.close_all()

    def reader(seed):
        draw, after, told = Random(seed), since, []
        cookie = session_of(world.coordinator)
        try:
            while True:
                over = stop.is_set()
                line = Listener(served.knock(cookie, since=after), cookie)
                told += line.all(quiet=1.0 if over else draw.random() / 5)
                after = told[-1][0] if told else after
                line.line.close()
                if over:
                    return [number for number, _ in told]
        finally:
            connections.close_all()

    with ThreadPoolExecutor(7) as pool:
        readers = [pool.submit(reader, seed) for seed in range(3)]
        for done in [pool.submit(publisher, seed) for seed in range(4)]:
            done.result()
        stop.set()
        heard = [one.result() for one in readers]

    expected = list(
        Event.objects.filter(audience=own(world.coordinator), number__gt=since)
        .order_by("number")
        .values_list("number", flat=True)
    )
    assert heard == [expected] * 3
    assert len(expected) > 50


def test_nobody_joins_between_two_of_what_is_told_at_once_and_misses_one():
    async def told():
        hub, seen = Hub(), []
        many = [news.Told(number=n, kind="RUN_MATCH", audience="nobody") for n in range(1, 130)]

        async def watch():
            while hub.through < 129:
                seen.append(hub.through)
                await asyncio.sleep(0)

        await asyncio.gather(hub.tell(many, through=129), watch())
        return seen

    # Others have a turn in between, and see how far it is.
    assert {64, 128} <= set(asyncio.run(told()))


def test_a_wake_up_that_is_lost_costs_time_and_nothing_else(world, served, monkeypatch):
    monkeypatch.setattr(listening, "LOOK_EVERY", 0.5)
    desk = served.listen(world.desk, since=settled())
    with transaction.atomic():
        Event.objects.create(audience=events.DESK, kind="RUN_MATCH", at=NOW)

    assert desk.next()[1] == "RUN_MATCH"


def test_who_publishes_and_gives_up_keeps_nobody_waiting(world, served):
    """A number above one that never comes is told soon, although nothing wakes anybody."""
    desk = served.listen(world.desk, since=settled())
    publish()
    desk.next()
    taken, go_on = threading.Event(), threading.Event()

    def gives_up():
        try:
            with transaction.atomic():
                events.publish("RUN_MATCH", audiences=(), object_id=None, at=NOW)
                taken.set()
                go_on.wait(timeout=30)
                transaction.set_rollback(True)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        done = pool.submit(gives_up)
        taken.wait(timeout=30)
        publish()
        assert desk.all() == []
        go_on.set()
        done.result()

    assert desk.next(seconds=2)[1] == "CHANGE_REQUEST"

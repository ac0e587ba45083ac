"""Who is killed while an SMS is sent: it arrives, and nobody reads it twice."""

from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django.utils import timezone

from notifications.codes import Channel, State
from notifications.demo.faults import Fault
from notifications.demo.provider import DemoProvider
from notifications.demo.server import answering
from notifications.models import Message
from opvang.actions.messages.numbers import mark_of_number
from opvang.actions.messages.reminding import remind_of_capacity
from tests.actions.world import new_world
from tests.management.conftest import wait_until
from tests.models import build
from tests.models.build import saved

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True, serialized_rollback=True)]

NUMBER = "+31612345678"


@pytest.fixture
def demo(processes):
    """A provider that the workers of the test know."""
    demo = DemoProvider(inbound="http://127.0.0.1:1/")
    with answering(demo) as base:
        there = f"http://{demo.account}:{demo.token}@{urlsplit(base).netloc}"
        processes.environment["SMS_DEMO_URL"] = there
        yield demo


def put():
    """Have somebody told by SMS that what their shelter reported is old."""
    world = new_world()
    unit = world.unit()
    long_ago = timezone.now() - timedelta(hours=25)
    saved(build.confirmation(unit=unit, confirmed_at=long_ago))
    saved(
        build.message_settings(
            account=world.worker,
            phone=NUMBER,
            phone_mark=mark_of_number(NUMBER),
            by_sms=["CAPACITY_STALE"],
        )
    )
    remind_of_capacity(now=timezone.now())
    return Message.objects.get(channel=Channel.SMS)


def is_sent(message):
    message.refresh_from_db()
    return message.state == State.SENT


@pytest.mark.parametrize("fault", [Fault.STALL, Fault.HANG], ids=["before", "after"])
def test_a_worker_that_is_killed_before_or_after_it_was_taken(processes, demo, fault):
    demo.faults.following.append(fault)
    message = put()
    worker = processes.start("work")
    assert wait_until(lambda: not demo.faults.following, seconds=120)
    processes.kill(worker)
    processes.start("work")

    assert wait_until(lambda: is_sent(message), seconds=150)

    (taken,) = demo.telephones.newest()
    assert message.provider_id == taken.sid


def test_a_worker_that_is_killed_after_it_wrote_that_down(processes, demo):
    message = put()
    worker = processes.start("work")
    assert wait_until(lambda: is_sent(message), seconds=120)
    processes.kill(worker)
    processes.start("work")

    assert not wait_until(lambda: len(list(demo.telephones.newest())) > 1, seconds=70)
    assert is_sent(message)

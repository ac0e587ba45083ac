"""Who is killed while a message goes out: it goes out, and is seen twice at most."""

import pytest
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from notifications.codes import Channel, State
from notifications.models import Message
from opvang.actions.holds import hold_place
from tests.actions.world import new_world
from tests.management.conftest import wait_until
from tests.models.build import TODAY, saved
from tests.notifications.mail_server import mail_server

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True, serialized_rollback=True)]


@pytest.fixture
def world(settings):
    settings.SENDS_MAIL = True
    made = new_world()
    made.worker.email = "werk@example.org"
    saved(made.worker)
    return made


def hold(world, number):
    """Ask for a place, of which the worker of the shelter hears."""
    now = timezone.now()
    request = world.request(start_from=min(now.date(), TODAY))
    unit = world.unit(name=f"Eenheid {number}")
    return hold_place(world.coordinator, request=request.id, unit=unit.id, now=now)


def mail_about(one):
    return Message.objects.get(about=one.id, channel=Channel.EMAIL)


def is_sent(one, *, seconds=150):
    """Wait until the mail about a hold was sent."""
    return wait_until(lambda: mail_about(one).state == State.SENT, seconds=seconds)


def test_a_worker_that_is_killed_before_after_and_between_loses_nothing(processes, world):
    with mail_server() as server:
        processes.environment["EMAIL_URL"] = server.url
        for number, (hangs, copies) in enumerate({"before": 1, "after": 2, "": 1}.items()):
            server.hangs = hangs
            server.has_hung.clear()
            before = len(server.came)
            one = hold(world, number)
            worker = processes.start("work")
            if hangs:
                assert server.has_hung.wait(60), "nobody tried to send"
            else:
                assert is_sent(one, seconds=60)
            processes.kill(worker)

            again = processes.start("work")
            assert is_sent(one)
            processes.kill(again)

            names = server.names[before:]
            assert len(names) == copies
            assert len(set(names)) == 1, "both copies are known as one"
            assert mail_about(one).unknown_outcomes == bool(hangs)


def test_what_was_committed_is_told_though_nobody_woke_a_worker(processes, world):
    """The process that changed something may die at once, and the job with it: a sweep finds it."""
    with mail_server() as server:
        processes.environment["EMAIL_URL"] = server.url
        one = hold(world, 0)
        ProcrastinateJob.objects.all()._raw_delete("default")

        processes.start("work")

        assert is_sent(one)
        assert len(server.came) == 1

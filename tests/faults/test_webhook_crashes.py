"""Who is killed while a webhook is told: it is told all of it, and at most one message twice."""

import threading

import pytest

from tests.actions.webhooks.receiver import answers, receiving
from tests.actions.webhooks.scene import again, told, webhook
from tests.management.conftest import wait_until

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True, serialized_rollback=True)]


def test_a_worker_that_is_killed_between_sending_and_writing_it_down(processes):
    arrived, over = threading.Event(), threading.Event()

    def takes_it_and_waits(handler):
        arrived.set()
        over.wait(30)

    with receiving(takes_it_and_waits, answers(204)) as receiver:
        one = webhook(receiver.address)
        worker = processes.start("work")
        for kind in ("HOLD_PLACE", "CONFIRM_HOLD", "ARRIVE"):
            told(one, kind)
        assert arrived.wait(60)
        processes.kill(worker)
        over.set()
        processes.start("work")

        assert wait_until(lambda: len(receiver.came) >= 4, seconds=90)

    first, second, *others = receiver.ids
    assert first == second
    assert len({first, *others}) == len(others) + 1 == 3
    assert again(one).failures == 0

"""The worker on its own."""

import signal

import pytest

from tests.management.conftest import Clone, migrated_clone, wait_until

ASK = "from opvang.actions.matches import ask_for_match; ask_for_match()"
WAITING = """
from procrastinate.contrib.django.models import ProcrastinateJob
matches = ProcrastinateJob.objects.filter(queue_name="match")
print("jobs:", list(matches.values_list("status", "attempts")))
"""


def jobs(clone: Clone) -> str:
    lines = clone.run("shell", "-v0", "-c", WAITING).stdout.splitlines()
    return next(line for line in lines if line.startswith("jobs:"))


@pytest.fixture
def clone():
    with migrated_clone() as clone:
        yield clone


@pytest.mark.slow
def test_it_does_the_jobs_that_wait_until_told_to_stop(clone):
    clone.run("shell", "-v0", "-c", ASK)
    assert jobs(clone) == "jobs: [('todo', 0)]"
    worker = clone.start("work")

    done = wait_until(lambda: jobs(clone) == "jobs: [('succeeded', 1)]")
    worker.send_signal(signal.SIGTERM)

    output, _ = worker.communicate(timeout=120)
    assert done, output
    assert worker.returncode == 0
    assert "Traceback" not in output
    assert not clone.has_server()

"""Whoever is killed in the middle of something: nothing that was acknowledged is lost."""

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from opvang.actions import matches
from opvang.models import MatchRun
from opvang.models.codes import RunStatus
from tests.management.conftest import wait_until

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True, serialized_rollback=True)]


@pytest.mark.parametrize("asked_again", [False, True])
def test_a_match_of_a_killed_worker_is_taken_back_by_another(
    processes, keep_from_storing, asked_again
):
    matches.ask_for_match()
    worker = processes.start("work")
    assert wait_until(MatchRun.objects.exists)
    if asked_again:
        matches.ask_for_match()

    processes.start("work")
    processes.kill(worker)
    keep_from_storing()

    assert wait_until(MatchRun.objects.filter(status=RunStatus.OPTIMAL).exists, seconds=30)
    assert wait_until(lambda: not unfinished_matches(), seconds=30)


def unfinished_matches():
    return ProcrastinateJob.objects.filter(queue_name="match", status__in=["todo", "doing"])

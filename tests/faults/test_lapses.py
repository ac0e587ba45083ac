"""A hold that lapses frees its bed, and within five seconds somebody is proposed for it again."""

from datetime import timedelta

import pytest
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateWorker

from opvang.actions.holds import hold_place
from opvang.actions.matches import ask_for_match
from opvang.calendar import tonight
from opvang.models import MatchRun, Proposal
from opvang.models.codes import ProposalState, RunStatus
from tests.actions.world import new_world
from tests.management.conftest import wait_until

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True, serialized_rollback=True)]

PROMISED = timedelta(seconds=5)
MINUTES_HELD = 5
SECONDS_LEFT = 9


@pytest.fixture
def hold(settings):
    """A hold of the only bed, made so long ago that it lapses in some seconds."""
    settings.HOLD_MINUTES_REGULAR = MINUTES_HELD
    world, now = new_world(), timezone.now()
    request, unit = world.request(start_from=tonight(now)), world.unit()
    world.request(start_from=tonight(now))

    def held():
        made = timezone.now() - timedelta(minutes=MINUTES_HELD) + timedelta(seconds=SECONDS_LEFT)
        return hold_place(world.coordinator, request=request.id, unit=unit.id, now=made).held_until

    return held


def proposed_again(*, after):
    """Wait for a proposal of a match that began *after* a moment, and return how much later."""
    anew = Proposal.objects.filter(state=ProposalState.PROPOSED, run__started_at__gte=after)
    assert wait_until(anew.exists, seconds=60)
    return timezone.now() - after


def test_the_bed_of_a_hold_that_lapses_is_proposed_again(processes, hold):
    ask_for_match()
    processes.start("work")
    assert wait_until(Proposal.objects.exists)

    held_until = hold()

    assert proposed_again(after=held_until) < PROMISED


def test_also_when_the_worker_is_killed_in_the_middle_of_a_match(
    processes, hold, keep_from_storing
):
    ask_for_match()
    killed = processes.start("work")
    assert wait_until(MatchRun.objects.exists)
    processes.start("work")
    assert wait_until(lambda: ProcrastinateWorker.objects.count() == 2)
    held_until = hold()

    assert wait_until(lambda: timezone.now() > held_until - timedelta(seconds=1))
    processes.kill(killed)
    keep_from_storing()

    assert proposed_again(after=held_until) < PROMISED
    assert MatchRun.objects.filter(status=RunStatus.RUNNING).count() == 1

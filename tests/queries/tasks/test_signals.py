"""Signals are a task for who judges them, and a question for who sent one; for nobody else."""

import pytest

from opvang.queries.tasks.signals import signals
from tests.models import build
from tests.models.build import NOW, saved
from tests.queries.scene import NORTH_HOLLAND, actor

pytestmark = pytest.mark.django_db


def test_a_signal_is_judged_where_its_municipality_is_coordinated():
    region = saved(build.care_region())
    saved(build.care_area(region=region, municipality=build.municipality(NORTH_HOLLAND)))
    own = actor("COORDINATOR", organisation=region.organisation)
    signal = saved(build.signal(in_danger=True))

    (task,) = signals(own, NOW)

    assert (task.view, task.id) == ("signal", signal.id)
    assert signals(actor("COORDINATOR"), NOW) == ()
    assert signals(actor("MINISTRY_ANALYST", organisation=region.organisation), NOW) == ()


def test_who_may_judge_and_answer_no_more_has_no_task():
    desk = actor("NATIONAL_DESK")
    saved(build.signal(in_danger=True))
    saved(build.signal(reporter=desk, state="ASKED", question="Waar precies?"))
    assert len(signals(desk, NOW)) == 2

    desk.is_active = False

    assert signals(desk, NOW) == ()

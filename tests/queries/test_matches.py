"""The last run that made a plan, in words."""

from datetime import timedelta

import pytest

from opvang.errors import NotAllowed
from opvang.queries.matches import last_run
from tests.models import build
from tests.models.build import NOW, saved
from tests.queries.scene import actor, run

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(hours=1)


def test_without_a_run_there_is_nothing_to_tell():
    assert last_run(actor("AUDITOR"), now=NOW) is None


def test_the_last_run_tells_what_each_objective_came_to():
    run(objectives=[{"name": "crisis", "value": 12, "bound": 12, "proved": True}])

    found = last_run(actor("AUDITOR"), now=NOW)

    assert (found.status, found.is_best, found.seconds) == ("bewezen beste", True, 0.2)
    (outcome,) = found.outcomes
    assert (outcome.name, outcome.value) == ("Mensen in crisis met een voorstel", 12)
    assert outcome.proved


def test_kilometres_are_not_told():
    run(objectives=[{"name": "distance", "value": 87, "bound": 87, "proved": True}])

    (outcome,) = last_run(actor("NATIONAL_DESK"), now=NOW).outcomes

    assert outcome.value is None


def test_the_newest_run_with_a_plan_counts():
    run(status="FEASIBLE", started_at=LATER, finished_at=LATER, seconds=60)
    run()
    saved(build.run(started_at=LATER + timedelta(minutes=1)))

    found = last_run(actor("AUDITOR"), now=NOW)

    assert (found.status, found.is_best) == ("beste gevonden binnen de tijd", False)
    assert not found.failed_since


@pytest.mark.parametrize(("minutes", "failed_since"), [(-1, False), (1, True)])
def test_a_run_that_failed_since_is_told(minutes, failed_since):
    run()
    moment = NOW + timedelta(minutes=minutes)
    saved(build.run(status="FAILED", error="Fout.", started_at=moment, finished_at=moment))

    assert last_run(actor("AUDITOR"), now=NOW).failed_since is failed_since


@pytest.mark.parametrize(("hours", "is_old"), [(24, False), (25, True)])
def test_a_run_is_old_after_a_day(hours, is_old):
    run()

    assert last_run(actor("AUDITOR"), now=NOW + timedelta(hours=hours)).is_old is is_old


def test_a_shelter_may_not_see_the_run():
    with pytest.raises(NotAllowed):
        last_run(actor("SHELTER_MANAGER"), now=NOW)

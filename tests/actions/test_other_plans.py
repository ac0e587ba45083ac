"""After a run somebody looks beside its plan, and what is found is kept with the run."""

from datetime import UTC, datetime

import pytest
from django.db import transaction
from procrastinate.contrib.django.models import ProcrastinateJob

import matching
from matching.files import read_plan
from opvang.actions.matches import run_match
from opvang.actions.other_plans import ask_for_other_plan, other_plan_job
from opvang.models import MatchRun
from tests.models import build
from tests.models.build import saved

NOW = datetime(2026, 11, 22, 20, tzinfo=UTC)

pytestmark = pytest.mark.django_db
jobs = ProcrastinateJob.objects.filter(queue_name="other_plans")


def country(*, beds):
    """A woman, and so many beds that fit her, each in a unit of its own."""
    for _ in range(beds):
        saved(build.bed())
    saved(build.request_person(request=saved(build.request())))


def units(plan):
    return [one.unit for one in read_plan(plan).placements]


def test_a_run_has_somebody_look_and_the_other_plan_is_kept():
    country(beds=2)
    run = run_match(now=NOW, seconds=30)
    assert jobs.count() == 1

    other_plan_job()

    kept = MatchRun.objects.get()
    assert units(kept.other_plan) != units(kept.plan)
    assert kept.plan == run.plan


def test_where_there_is_one_place_only_there_is_no_other_plan():
    country(beds=1)
    run_match(now=NOW, seconds=30)

    other_plan_job()

    assert MatchRun.objects.get().other_plan == ""


def test_without_a_run_there_is_nothing_to_look_beside():
    other_plan_job()

    assert not MatchRun.objects.exists()


def test_asking_twice_is_asking_once():
    ask_for_other_plan()
    ask_for_other_plan()

    assert jobs.count() == 1


def test_no_transaction_is_open_while_the_optimiser_works(monkeypatch):
    country(beds=1)
    run_match(now=NOW, seconds=30)
    # The test itself is one transaction; within it nothing more may be open.
    open_before = len(transaction.get_connection().savepoint_ids)
    seen = []

    def look(problem, plan, *, count, seconds):
        seen.append(len(transaction.get_connection().savepoint_ids))
        return ()

    monkeypatch.setattr(matching, "other_plans", look)

    other_plan_job()

    assert seen == [open_before]

"""A match run proposes who goes where, is kept whole, and can be replayed to the byte."""

from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from django.db import transaction
from procrastinate.contrib.django.models import ProcrastinateJob

import matching
from matching.files import read_plan, read_problem
from opvang import events
from opvang.actions import matches
from opvang.models import Event, MatchRun, Proposal
from opvang.models.codes import ProposalState, RunStatus
from tests.models import build
from tests.models.build import saved

NOW = datetime(2026, 11, 22, 20, tzinfo=UTC)

pytestmark = pytest.mark.django_db


@pytest.fixture
def bed():
    """The only free bed there is."""
    return saved(build.bed())


@pytest.fixture
def request_row():
    """A woman who fits the bed."""
    request = saved(build.request())
    saved(build.request_person(request=request))
    return request


def run(now=NOW):
    return matches.run_match(now=now, seconds=30)


def standing():
    return list(Proposal.objects.filter(state=ProposalState.PROPOSED))


def meanwhile(monkeypatch, change):
    """Let *change* happen while the optimiser works."""
    solve = matching.solve

    def busy(problem, *, seconds):
        plan = solve(problem, seconds=seconds)
        change()
        return plan

    monkeypatch.setattr(matching, "solve", busy)


def test_a_run_proposes_a_place_and_keeps_what_it_was_asked_and_answered(bed, request_row):
    kept = run()

    (proposal,) = standing()
    assert (proposal.run, proposal.request, proposal.unit) == (kept, request_row, bed.room.unit)
    assert proposal.rooms == [{"id": str(bed.room.id), "persons": 1}]
    kept.refresh_from_db()
    assert kept.status == RunStatus.OPTIMAL
    assert kept.finished_at > kept.started_at
    assert read_plan(kept.plan).placements[0].request == str(request_row.id)


def test_a_run_replays_to_the_same_bytes(bed, request_row):
    kept = run()

    assert without_seconds(matches.replay(kept)) == without_seconds(kept.plan)


def test_a_run_begins_where_the_last_one_with_a_plan_ended_and_is_no_worse_for_it(bed, request_row):
    saved(build.bed())
    first = run()
    saved(build.run(status=RunStatus.FAILED, error="Fout.", started_at=NOW, finished_at=NOW))
    saved(build.request_person(request=saved(build.request())))

    second = run(NOW + timedelta(hours=1))

    scratch = matching.solve(read_problem(second.problem))
    assert (first.started_from, second.started_from) == (None, first)
    assert read_plan(second.plan).objectives == scratch.objectives
    assert without_seconds(matches.replay(second)) == without_seconds(second.plan)


def test_a_run_of_another_format_is_nothing_to_begin_with(bed, request_row):
    saved(
        build.finished_run(
            problem_format="opvang-problem/0", plan="?", started_at=NOW, finished_at=NOW
        )
    )

    assert run(NOW + timedelta(hours=1)).started_from is None


def test_a_run_whose_plan_cannot_be_read_any_more_keeps_nobody_from_a_place(bed, request_row):
    first = run()
    first.plan = '{"format": "opvang-plan/0"}'
    first.save()

    second = run(NOW + timedelta(hours=1))

    (proposal,) = standing()
    assert proposal.run == second
    assert without_seconds(matches.replay(second)) == without_seconds(second.plan)


def test_a_new_run_takes_the_place_of_the_last_and_changes_nothing_that_need_not(bed, request_row):
    first = run()
    second = run(NOW + timedelta(hours=1))

    assert [one.run for one in standing()] == [second]
    assert Proposal.objects.get(run=first).state == ProposalState.SUPERSEDED


def test_a_request_that_changed_meanwhile_gets_no_proposal(bed, request_row, monkeypatch):
    def withdraw():
        request_row.status, request_row.ended_on = "WITHDRAWN", build.TODAY
        request_row.save()

    meanwhile(monkeypatch, withdraw)

    run()

    assert standing() == []


def test_a_place_that_changed_meanwhile_is_not_proposed(bed, request_row, monkeypatch):
    meanwhile(monkeypatch, lambda: saved(build.closure(bed=bed)))

    run()

    assert standing() == []


def test_a_failed_run_is_kept_with_its_error_and_the_last_proposals_stand(
    bed, request_row, monkeypatch
):
    run()

    def broken(problem, plan, *, seconds):
        raise matching.BrokenPlan(("rooms: room K1 has 1 beds for 2 persons",))

    monkeypatch.setattr(matching, "resolve", broken)

    with pytest.raises(matching.BrokenPlan):
        run(NOW + timedelta(hours=1))

    assert MatchRun.objects.first().error == ("BrokenPlan: rooms: room K1 has 1 beds for 2 persons")
    assert len(standing()) == 1


def test_a_run_that_a_later_one_overtook_proposes_nothing(bed, request_row, monkeypatch):
    def overtake():
        monkeypatch.undo()
        run(NOW + timedelta(minutes=1))

    meanwhile(monkeypatch, overtake)

    overtaken = run()

    assert [one.run for one in standing()] == [MatchRun.objects.exclude(id=overtaken.id).get()]
    assert MatchRun.objects.filter(status=RunStatus.OPTIMAL).count() == 2


def test_no_transaction_is_open_while_the_optimiser_works(monkeypatch):
    # The test itself is one transaction; within it nothing more may be open.
    open_before = len(transaction.get_connection().savepoint_ids)
    seen = []
    meanwhile(monkeypatch, lambda: seen.append(len(transaction.get_connection().savepoint_ids)))

    run()

    assert seen == [open_before]


def test_asking_for_a_match_twice_is_asking_once():
    matches.ask_for_match()
    matches.ask_for_match()

    (job,) = ProcrastinateJob.objects.all()
    assert (job.task_name, job.status) == ("opvang.actions.matches.match_job", "todo")


def test_a_match_asked_for_in_a_transaction_that_fails_is_not_asked_for():
    with transaction.atomic():
        matches.ask_for_match()
        transaction.set_rollback(True)

    assert not ProcrastinateJob.objects.exists()


def test_the_job_matches_everybody_who_waits(bed, request_row):
    matches.match_job()

    assert MatchRun.objects.get().status == RunStatus.OPTIMAL


def without_seconds(plan):
    return [line for line in plan.splitlines() if '"seconds"' not in line]


def test_whoever_may_hear_of_matches_does_once_a_run_ended(bed, request_row):
    run()

    told = Event.objects.filter(kind="RUN_MATCH").values_list("audience", flat=True)
    own = f"organisation:{request_row.organisation_id}"
    assert sorted(told) == sorted([*events.EVERYBODY, *events.software_of({own, events.DESK})])


def test_no_screen_hears_twice_that_a_run_ended(bed, request_row):
    organisation = request_row.organisation
    readers = [
        saved(build.account(organisation=organisation, roles=["COORDINATOR"])),
        saved(build.account(roles=["NATIONAL_DESK"])),
    ]

    run()

    told = Event.objects.filter(kind="RUN_MATCH")
    theirs = [told.filter(audience__in=events.audiences_of(one)).count() for one in readers]
    assert theirs == [1, 1]


def withdraw(request):
    type(request).objects.filter(id=request.id).update(status="WITHDRAWN", ended_on=NOW.date())


def test_who_follows_a_request_is_told_by_name_only_when_its_proposal_is_otherwise(
    bed, request_row
):
    own = events.software_of({f"organisation:{request_row.organisation_id}"})
    told = Event.objects.filter(kind="RUN_MATCH", audience__in=own)

    counts = []
    for hour, change in (
        (0, lambda: None),
        (1, lambda: None),
        (2, partial(withdraw, request_row)),
        (3, lambda: None),
    ):
        change()
        run(NOW + timedelta(hours=hour))
        counts.append(told.count())

    assert counts == [1, 1, 2, 2]
    assert set(told.values_list("object_id", flat=True)) == {None}

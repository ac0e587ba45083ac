"""The desk asks what would be, a worker answers, and in the real country nothing changes."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

import matching
from opvang.actions.matches import run_match
from opvang.actions.what_ifs import ask_what_if
from opvang.actions.what_ifs.answering import answer_what_if, what_if_job
from opvang.errors import FormRefused, NotAllowed, NotPossible
from opvang.models import AuditEntry, Bed, Event, Proposal, WhatIf
from opvang.models.codes import Role
from opvang.queries.desk.run_status import run_status
from opvang.queries.filled_in.units import rules_of_unit
from opvang.queries.what_ifs.questions import (
    BedsAsked,
    ClosureAsked,
    OpeningAsked,
    OrderAsked,
    RulesAsked,
    question_of,
)
from tests.models import build
from tests.models.build import NOW, saved
from tests.queries.scene import actor, request, unit

pytestmark = pytest.mark.django_db
jobs = ProcrastinateJob.objects.filter(lock="what-if")
ZWOLLE = "GM0193"
TWO_LESS = BedsAsked(where=ZWOLLE, beds=-2)


@pytest.fixture
def house():
    """A unit in Zwolle with three beds, and three women for whom they are."""
    made = unit(beds=3, shared=True, municipality=ZWOLLE)
    for _ in range(3):
        request()
    run_match(now=NOW, seconds=10)
    return made


def ask(question=TWO_LESS, role="NATIONAL_DESK"):
    return WhatIf.objects.get(id=ask_what_if(actor(role), question, now=NOW))


def answered(question=TWO_LESS):
    row = ask(question)
    what_if_job(str(row.id))
    row.refresh_from_db()
    return row


def persons(row):
    counts = json.loads(row.comparison)["persons"]
    return {name: number for name, number in counts.items() if number}


def test_a_question_is_kept_written_down_and_given_to_a_worker(house):
    row = ask()

    assert (row.kind, row.status, question_of(row)) == ("BEDS", "RUNNING", TWO_LESS)
    (entry,) = AuditEntry.objects.all()
    assert (entry.activity, entry.verb, entry.object_id) == ("ASK_WHAT_IF", "C", row.id)
    (job,) = jobs.all()
    assert (job.queue_name, job.args) == ("match", {"what_if": str(row.id)})


def test_a_worker_says_who_has_a_place_before_and_after(house):
    row = answered()

    assert row.status == "OPTIMAL"
    assert persons(row) == {"before": 3, "after": 1, "lost": 2}
    assert {one["name"] for one in json.loads(row.comparison)["objectives"]} >= {"crisis", "price"}


def test_in_the_real_country_nothing_changes(house):
    before = list(Proposal.objects.values())

    answered()

    assert list(Proposal.objects.values()) == before
    assert Bed.objects.filter(room__unit=house).count() == 3
    told = Event.objects.exclude(kind="RUN_MATCH").values_list("kind", "audience")
    assert set(told) == {("ASK_WHAT_IF", "role:NATIONAL_DESK")}


def test_every_kind_of_question_is_answered(house):
    other = replace(rules_of_unit(house), min_age=60)
    like = str(house.id)

    found = [
        persons(answered(question))
        for question in (
            ClosureAsked(shelter=str(house.shelter_id)),
            OpeningAsked(like=like, municipality="GM0363", beds=2),
            RulesAsked(unit=like, rules=other, was=rules_of_unit(house)),
            OrderAsked(objective="distance", before="crisis"),
        )
    ]

    assert found[0] == found[2] == {"before": 3, "lost": 3}
    assert found[1] == found[3] == {"before": 3, "after": 3}


def test_beds_more_give_places_to_who_had_none(house):
    request()
    run_match(now=NOW + timedelta(minutes=1), seconds=10)

    assert persons(answered(BedsAsked(where=ZWOLLE, beds=1))) == {
        "before": 3,
        "after": 4,
        "placed": 1,
    }


def test_what_was_asked_of_the_same_run_is_not_computed_again(house):
    first, again = ask(), ask()

    assert first == again
    assert jobs.count() == 1
    assert AuditEntry.objects.count() == 2


def test_what_cannot_be_is_refused_and_not_kept(house):
    with pytest.raises(FormRefused, match="Hier zijn 3 bedden"):
        ask(BedsAsked(where=ZWOLLE, beds=-10))

    assert not WhatIf.objects.exists()
    assert not jobs.exists()


@pytest.mark.parametrize("runs", [[], [{"problem": '{"format": "opvang-problem/0"}'}]])
def test_without_a_run_of_today_there_is_nothing_to_compare_with(runs):
    for facts in runs:
        saved(build.finished_run(**facts))

    with pytest.raises(NotPossible, match="Draai eerst de match"):
        ask()


@pytest.mark.parametrize("role", sorted(set(Role.values) - {"NATIONAL_DESK"}))
def test_nobody_but_the_desk_asks(house, role):
    with pytest.raises(NotAllowed):
        ask(role=role)

    assert not WhatIf.objects.exists()


def test_a_job_that_comes_back_answers_once(house):
    row = answered()

    answer_what_if(row.id, seconds=0.1)

    assert WhatIf.objects.get().comparison == row.comparison


def test_what_went_wrong_is_kept_and_can_be_asked_again(house, monkeypatch):
    def broken(problem, plan, *, seconds):
        raise matching.BrokenPlan(("rooms: room K1 has 1 beds for 2 persons",))

    first = ask()
    monkeypatch.setattr(matching, "resolve", broken)
    with pytest.raises(matching.BrokenPlan):
        what_if_job(str(first.id))
    monkeypatch.undo()

    first.refresh_from_db()
    assert (first.status, first.error.startswith("BrokenPlan")) == ("FAILED", True)
    assert ask() != first


def test_no_match_seems_to_be_asked_for(house):
    ask()

    assert not run_status(actor("NATIONAL_DESK"), now=NOW).is_asked_for


def test_a_question_goes_with_its_run(house):
    ask().run.delete()

    assert not WhatIf.objects.exists()
    assert saved(build.what_if()).run.what_ifs.count() == 1

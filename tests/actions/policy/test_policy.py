"""One proposes another policy, another approves it, and then it holds for everybody."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction

from matching.files import read_problem
from opvang.actions.holds import hold_place
from opvang.actions.matches import run_match
from opvang.actions.policy import approve_policy, propose_policy, withdraw_policy
from opvang.errors import FormRefused, NotAllowed, NotPossible, Overtaken
from opvang.models import AuditEntry, PolicyVersion
from opvang.policy import policy
from tests.actions.world import NOW, account, new_world
from tests.models import build
from tests.models.build import saved

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    return new_world()


@pytest.fixture
def administrator(world):
    return account("ADMINISTRATOR", world.desk.organisation)


def propose(actor, *, seen=None, reason="Sneller antwoord", **changes):
    current = policy()
    values = current.in_full() | changes
    seen = current.number if seen is None else seen
    return propose_policy(actor, values=values, reason=reason, seen=seen, now=NOW)


def test_what_another_approves_holds_for_the_next_hold_and_the_next_match(world, administrator):
    before = hold_place(
        world.coordinator, request=world.request().id, unit=world.unit().id, now=NOW
    )
    order = list(reversed(policy().objectives))

    version = propose(world.desk, HOLD_MINUTES_REGULAR=90, OBJECTIVES=order)
    assert policy().number == 1
    approve_policy(administrator, version=version, now=NOW)

    request, unit = world.request(), world.unit(name="Unit B")
    hold = hold_place(world.coordinator, request=request.id, unit=unit.id, now=NOW)
    run = run_match(now=NOW, seconds=5)
    assert before.held_until == NOW + timedelta(days=3)
    assert hold.held_until == NOW + timedelta(minutes=90)
    assert run.policy_version == "2"
    assert read_problem(run.problem).objectives == tuple(order)
    assert {("PROPOSE_POLICY", world.desk.id), ("APPROVE_POLICY", administrator.id)} <= {
        *AuditEntry.objects.filter(object_id=version).values_list("activity", "account")
    }


def test_nobody_approves_what_they_proposed_themselves(world):
    version = propose(world.desk, HOLD_MINUTES_REGULAR=90)

    with pytest.raises(NotPossible, match="Vraag een collega"):
        approve_policy(world.desk, version=version, now=NOW)

    assert policy().number == 1


def test_a_coordinator_has_no_say(world):
    with pytest.raises(NotAllowed):
        propose(world.coordinator, HOLD_MINUTES_REGULAR=90)


def test_a_proposal_is_answered_once_and_one_stands_open_at_a_time(world, administrator):
    version = propose(world.desk, HOLD_MINUTES_REGULAR=90)

    with pytest.raises(NotPossible, match="staat al een voorstel open"):
        propose(administrator, HOLD_MINUTES_REGULAR=60)
    withdraw_policy(world.desk, version=version, now=NOW)
    with pytest.raises(NotPossible, match="al goedgekeurd of ingetrokken"):
        approve_policy(administrator, version=version, now=NOW)

    assert policy().number == 1


def test_an_older_version_comes_back_as_a_new_one(world, administrator):
    original = policy().in_full()
    approve_policy(administrator, version=propose(world.desk, CAPACITY_FRESH_HOURS=8), now=NOW)

    version = propose(administrator, **original)
    approve_policy(world.desk, version=version, now=NOW)

    assert policy().number == 3
    assert policy().in_full() == original


def test_who_read_an_older_version_proposes_nothing(world, administrator):
    approve_policy(administrator, version=propose(world.desk, CAPACITY_FRESH_HOURS=8), now=NOW)

    with pytest.raises(Overtaken):
        propose(world.desk, seen=1, CAPACITY_FRESH_HOURS=9)


@pytest.mark.parametrize(
    ("changes", "field", "sentence"),
    [
        ({"HOLD_MINUTES_CRISIS": 4}, "HOLD_MINUTES_CRISIS", "4 kan niet. Geef een getal van 5"),
        ({"HOLD_MINUTES_CRISIS": True}, "HOLD_MINUTES_CRISIS", "True kan niet"),
        ({"REFUSAL_BAR_DAYS.FULL": 365}, "REFUSAL_BAR_DAYS.FULL", "tot en met 364"),
        ({"OFFICE_OPENS": 18}, "OFFICE_CLOSES", "18 uur ligt niet na de opening om 18 uur"),
        ({"RESERVE": True, "PRICE": False}, "RESERVE", "Bewaren kan alleen met een prijs"),
        ({"OBJECTIVES": ["crisis"]}, "OBJECTIVES", "eigen plaats van 1 tot en met 14"),
        ({"TEXT_HOLD": "x" * 301}, "TEXT_HOLD", "hoogstens 300 tekens"),
        ({"TEXT_HOLD": "a\u202eb"}, "TEXT_HOLD", "gewone tekst"),
        ({"MOOD": 1}, "MOOD", "kent Opvang niet"),
        ({"reason": " "}, "reason", "waarom u dit voorstelt"),
        ({}, "", "beleid van nu"),
    ],
)
def test_what_cannot_be_is_refused_with_its_remedy_and_nothing_is_kept(
    world, changes, field, sentence
):
    with pytest.raises(FormRefused) as refusal:
        propose(world.desk, **changes)

    assert [remark.field for remark in refusal.value.remarks] == [field]
    assert sentence in str(refusal.value)
    assert not PolicyVersion.objects.exists()


@pytest.mark.parametrize(
    "change",
    [
        {"values": {}},
        {"reason": "Anders"},
        {"withdrawn_at": NOW, "approved_at": None, "approved_by": None},
    ],
)
def test_the_database_keeps_a_version_as_it_was_approved(world, administrator, change):
    version = propose(world.desk, CAPACITY_FRESH_HOURS=8)
    approve_policy(administrator, version=version, now=NOW)
    rows = PolicyVersion.objects.filter(id=version)

    for spoil in (lambda: rows.update(**change), rows.delete):
        with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
            spoil()


def test_without_a_version_the_installation_decides_and_a_new_line_has_its_value(
    world, administrator, settings
):
    settings.CAPACITY_FRESH_HOURS = 30
    assert policy().number_of("CAPACITY_FRESH_HOURS") == 30

    older = {"HOLD_MINUTES_CRISIS": 20, "CAPACITY_FRESH_HOURS": 9999}
    saved(
        build.policy_version(
            proposed_by=world.desk, approved_by=administrator, approved_at=NOW, values=older
        )
    )
    assert policy().number_of("HOLD_MINUTES_CRISIS") == 20
    assert policy().number_of("CAPACITY_FRESH_HOURS") == 30

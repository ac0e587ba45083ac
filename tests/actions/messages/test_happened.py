"""Who gets a message of what happened: those whose task or request it is, and nobody else."""

from datetime import timedelta
from itertools import count

import pytest
from django.db import transaction
from procrastinate.contrib.django.models import ProcrastinateJob

from notifications.codes import Channel, Kind
from notifications.models import Message
from opvang.actions.answers import confirm_hold, consent_to_hold, refuse_hold
from opvang.actions.break_glass import break_glass
from opvang.actions.holds import hold_place
from opvang.actions.lapses import lapse_hold
from opvang.actions.messages.happened import after_looking
from opvang.actions.overrides.appeals import appeal_refusal
from opvang.models.codes import BreakGlassReason, RefusalReason
from tests.actions.world import NOW, account, new_world
from tests.models import build
from tests.models.build import saved
from tests.queries import scene

pytestmark = pytest.mark.django_db
_number = count(1)


@pytest.fixture
def world():
    return new_world()


def new_unit(world, **facts):
    return world.unit(name=f"Eenheid {next(_number)}", **facts)


def held(world, **facts):
    request, unit = world.request(**facts), new_unit(world)
    return hold_place(world.coordinator, request=request.id, unit=unit.id, now=NOW)


def told(kind, *, channel=Channel.SCREEN):
    return set(
        Message.objects.filter(kind=kind, channel=channel).values_list("recipient", flat=True)
    )


def colleagues(somebody):
    """All who work where somebody works, for whom things stand the same."""
    return set(somebody.organisation.accounts.values_list("id", flat=True))


def test_a_hold_is_told_to_who_decides_over_it_and_to_nobody_else(world):
    other = account("SHELTER_WORKER", saved(build.organisation()))

    held(world)

    assert told(Kind.HOLD_TO_ANSWER) == {world.worker.id, world.manager.id}
    assert other.id not in set(Message.objects.values_list("recipient", flat=True))


def test_an_answer_is_told_to_who_asked_and_not_to_who_gave_it(world):
    first, second = held(world), held(world)

    confirm_hold(world.worker, hold=first.id, now=NOW)
    refuse_hold(world.worker, hold=second.id, reason=RefusalReason.FULL, now=NOW)

    assert told(Kind.ANSWER_GIVEN) == colleagues(world.coordinator)
    assert set(Message.objects.filter(kind=Kind.ANSWER_GIVEN).values_list("about", flat=True)) == {
        first.id,
        second.id,
    }


def test_a_hold_that_lapsed_is_told_to_who_asked(world):
    hold = held(world)

    lapse_hold(hold.id, now=hold.held_until + timedelta(minutes=1))

    assert told(Kind.HOLD_LAPSED) == colleagues(world.coordinator)


def test_in_a_labour_bed_the_inspectorate_hears_first_and_then_the_desk(world):
    inspectorate = account("LABOUR_INSPECTORATE", saved(build.organisation(kind="POLICE")))
    unit = new_unit(world, place_type="LABOUR")
    request = world.request()

    hold = hold_place(world.coordinator, request=request.id, unit=unit.id, now=NOW)
    first = told(Kind.HOLD_TO_ANSWER)
    consent_to_hold(inspectorate, hold=hold.id, now=NOW)

    assert first == {inspectorate.id}
    assert told(Kind.HOLD_TO_ANSWER) == {inspectorate.id, world.desk.id}


def test_who_left_and_what_is_no_person_hears_nothing(world):
    world.worker.is_active = False
    saved(world.worker)
    saved(build.program(account=world.manager))

    held(world)

    assert not told(Kind.HOLD_TO_ANSWER)


def test_an_appeal_is_told_to_the_desk(world):
    hold = held(world)
    refuse_hold(world.worker, hold=hold.id, reason=RefusalReason.HOUSEHOLD, now=NOW)

    appeal_refusal(world.coordinator, placement=hold.id, reason="Het past wel.", now=NOW)

    assert told(Kind.OVERRIDE_ASKED) == {world.desk.id}


def test_broken_glass_is_told_to_auditors(world):
    auditor = account("AUDITOR", world.desk.organisation)
    request = world.request()

    break_glass(
        world.desk,
        reference=request.reference,
        reason=BreakGlassReason.DANGER,
        explanation="De dader is op weg.",
        now=NOW,
    )

    assert told(Kind.GLASS_BROKEN) == {auditor.id}


def test_a_place_for_a_wish_is_told_once_a_place(world):
    request = world.request()
    unit = scene.unit()
    watch = saved(build.watch(request=request, unit=unit, first_night=NOW.date()))
    for _ in range(2):
        after_looking(watch, request, now=NOW)
    watch.first_night += timedelta(days=1)

    after_looking(watch, request, now=NOW)

    assert told(Kind.PLACE_FREED) == colleagues(world.coordinator)
    assert Message.objects.filter(recipient=world.coordinator.id).count() == 2


def test_what_is_rolled_back_is_told_to_nobody(world):
    with transaction.atomic():
        held(world)
        transaction.set_rollback(True)

    assert not Message.objects.exists()


def test_a_worker_is_asked_once_to_look_at_the_outbox(world):
    held(world)
    held(world)

    assert ProcrastinateJob.objects.filter(queue_name="messages").count() == 1


def test_no_message_holds_more_than_ids_and_codes(world):
    hold = held(world)

    rows = Message.objects.values()
    assert {type(value).__name__ for row in rows for value in row.values()} <= {
        *("UUID", "str", "bool", "int", "datetime", "NoneType")
    }
    assert {row["about"] for row in rows} == {hold.id}

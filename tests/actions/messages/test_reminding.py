"""What time brings is told once a state, and a crisis goes on to who can still help."""

from datetime import timedelta
from itertools import count

import pytest

from notifications.codes import Channel, Kind
from notifications.models import Message
from opvang.actions.answers import confirm_hold, refuse_hold
from opvang.actions.holds import hold_place
from opvang.actions.messages.reminding import (
    escalate_crises,
    remind_of_capacity,
    remind_of_holds,
    remind_of_stays,
)
from opvang.actions.requests.end import end_request
from opvang.calendar import tonight
from opvang.models import Account, AuditEntry
from opvang.models.codes import RefusalReason, RequestStatus
from opvang.queries.messages.reaching import reached
from tests.actions.world import NOW, account, new_world
from tests.models import build
from tests.models.build import saved
from tests.queries import scene

pytestmark = pytest.mark.django_db
_number = count(1)
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


@pytest.fixture
def world():
    return new_world()


def new_unit(world, **facts):
    return world.unit(name=f"Eenheid {next(_number)}", **facts)


def held(world, *, urgency="CRISIS", now=NOW):
    request, unit = world.request(urgency=urgency, start_from=tonight(now)), new_unit(world)
    return hold_place(world.coordinator, request=request.id, unit=unit.id, now=now)


def told(kind, *, channel=Channel.SCREEN):
    rows = Message.objects.filter(kind=kind, channel=channel)
    return sorted(rows.values_list("recipient", flat=True))


def colleagues(*people):
    """All who work where these work, for whom things stand the same."""
    rows = Account.objects.filter(organisation__in=[one.organisation for one in people])
    return sorted(rows.values_list("id", flat=True))


def with_phone(somebody, **facts):
    return saved(
        build.message_settings(
            account=somebody, phone="+31612345678", phone_mark=b"m" * 32, **facts
        )
    )


def test_a_hold_that_is_about_to_lapse_is_told_once_and_a_fresh_one_not(world):
    held(world)
    remind_of_holds(now=NOW + 40 * MINUTE)
    early = told(Kind.HOLD_ENDING)

    for minute in (46, 47, 59):
        remind_of_holds(now=NOW + minute * MINUTE)

    assert early == []
    assert told(Kind.HOLD_ENDING) == sorted([world.worker.id, world.manager.id])


def test_who_decides_from_six_oclock_hears_of_a_hold_that_waits(world):
    """An emergency bed is for the coordinator of the region by day, and for the police at night."""
    police = account("POLICE", saved(build.organisation(kind="POLICE")))
    unit, request = new_unit(world, place_type="EMERGENCY"), world.request(urgency="URGENT")
    hold_place(world.coordinator, request=request.id, unit=unit.id, now=NOW)
    by_day = told(Kind.HOLD_TO_ANSWER)

    remind_of_holds(now=NOW.replace(hour=20))

    assert police.id not in by_day
    assert police.id in told(Kind.HOLD_TO_ANSWER)


def test_a_crisis_goes_to_the_deputy_then_to_the_desk_each_once(world):
    with_phone(world.manager)
    saved(build.message_settings(account=world.worker, deputy=world.manager))
    held(world)
    heard = {}
    for minute in (5, 14, 15, 16, 29, 30, 31):
        escalate_crises(now=NOW + minute * MINUTE)
        heard[minute] = told(Kind.CRISIS_WAITING)

    deputy, desk = [world.manager.id], sorted([world.manager.id, world.desk.id])
    assert heard == {5: [], 14: [], 15: deputy, 16: deputy, 29: deputy, 30: desk, 31: desk}
    assert told(Kind.CRISIS_WAITING, channel=Channel.SMS) == deputy


def test_at_night_a_crisis_reaches_the_telephone_whatever_is_quiet(world):
    night = NOW.replace(hour=1)
    quiet = {"quiet_from": "20:00", "quiet_until": "08:00", "digest_hour": 9, "by_sms": []}
    with_phone(world.manager, **quiet)
    with_phone(world.worker, deputy=world.manager, **quiet)
    held(world, now=night)

    escalate_crises(now=night + 15 * MINUTE)

    texted = Message.objects.filter(channel=Channel.SMS)
    assert {(one.kind, one.recipient) for one in texted} == {
        (Kind.HOLD_TO_ANSWER, world.worker.id),
        (Kind.HOLD_TO_ANSWER, world.manager.id),
        (Kind.CRISIS_WAITING, world.manager.id),
    }
    for one in texted:
        later = night + 15 * MINUTE
        assert one.not_before <= later
        assert (reached(one, later).address, reached(one, later).not_before) == (
            "+31612345678",
            later,
        )


def test_what_is_no_crisis_waits_for_the_end_of_the_quiet_hours(world):
    night = NOW.replace(hour=1)
    quiet = {"quiet_from": "20:00", "quiet_until": "08:00", "by_sms": [Kind.HOLD_TO_ANSWER]}
    with_phone(world.worker, **quiet)
    held(world, urgency="REGULAR", now=night)

    (one,) = Message.objects.filter(channel=Channel.SMS)

    assert one.not_before == NOW.replace(hour=7)  # eight in Amsterdam


def test_an_answered_crisis_goes_to_nobody_and_what_waits_is_dropped(world):
    with_phone(world.manager)
    saved(build.message_settings(account=world.worker, deputy=world.manager))
    hold = held(world)
    escalate_crises(now=NOW + 15 * MINUTE)
    sms = Message.objects.get(kind=Kind.CRISIS_WAITING, channel=Channel.SMS)

    confirm_hold(world.worker, hold=hold.id, now=NOW + 16 * MINUTE)
    escalate_crises(now=NOW + 31 * MINUTE)

    assert world.desk.id not in told(Kind.CRISIS_WAITING)
    assert reached(sms, NOW + 17 * MINUTE).dropped == "OVER"


def asked(world, **facts):
    """A crisis for which nobody asked for a place."""
    request = world.request(urgency="CRISIS", start_from=NOW.date(), **facts)
    saved(
        AuditEntry(
            at=NOW, activity="PLACE_REQUEST", verb="C", object_kind="REQUEST", request=request.id
        )
    )
    return request


def test_a_crisis_without_any_hold_goes_to_who_should_ask_and_then_to_the_desk(world):
    asked(world)

    escalate_crises(now=NOW + 15 * MINUTE)
    first = told(Kind.CRISIS_WAITING)
    escalate_crises(now=NOW + 30 * MINUTE)

    assert first == colleagues(world.coordinator)
    assert told(Kind.CRISIS_WAITING) == colleagues(world.coordinator, world.desk)


def test_after_a_refusal_it_counts_anew_and_is_told_anew(world):
    hold = held(world)
    escalate_crises(now=NOW + 31 * MINUTE)
    refuse_hold(world.worker, hold=hold.id, reason=RefusalReason.FULL, now=NOW + 40 * MINUTE)

    escalate_crises(now=NOW + 50 * MINUTE)
    soon = told(Kind.CRISIS_WAITING)
    other = scene.unit()
    request = hold.request_id
    hold_place(world.coordinator, request=request, unit=other.id, now=NOW + 55 * MINUTE)
    escalate_crises(now=NOW + 90 * MINUTE)

    assert soon == [world.desk.id]
    assert told(Kind.CRISIS_WAITING).count(world.desk.id) == 2


@pytest.mark.parametrize("how", ["ended", "outside", "later", "no crisis"])
def test_who_is_not_on_the_street_tonight_is_no_crisis_that_waits(world, how):
    request = asked(world)
    if how == "ended":
        end_request(world.coordinator, request=request.id, outcome=RequestStatus.WITHDRAWN, now=NOW)
    elif how == "outside":
        saved(build.outside_placement(request=request))
    else:
        request.start_from = NOW.date() + timedelta(days=how == "later")
        request.urgency = "CRISIS" if how == "later" else "URGENT"
        saved(request)

    escalate_crises(now=NOW + 2 * HOUR)

    assert told(Kind.CRISIS_WAITING) == []


def test_a_deputy_who_may_not_answer_hears_nothing(world):
    saved(build.message_settings(account=world.worker, deputy=world.coordinator))
    held(world)

    escalate_crises(now=NOW + 20 * MINUTE)

    assert told(Kind.CRISIS_WAITING) == []


def test_stale_capacity_is_told_once_a_night_to_who_runs_the_shelter_until_it_is_confirmed(world):
    unit = new_unit(world)
    for hour in (0, 1, 2):
        remind_of_capacity(now=NOW + hour * HOUR)
    first = told(Kind.CAPACITY_STALE)
    message = Message.objects.filter(kind=Kind.CAPACITY_STALE).first()
    stands = reached(message, NOW).dropped
    saved(build.confirmation(unit=unit, confirmed_at=NOW + 3 * HOUR))

    remind_of_capacity(now=NOW + 26 * HOUR)

    assert first == sorted([world.worker.id, world.manager.id])
    assert told(Kind.CAPACITY_STALE) == first
    assert (stands, reached(message, NOW + 4 * HOUR).dropped) == (None, "OVER")


def test_a_longest_stay_that_is_nearly_over_is_told_once_to_who_has_the_task(world):
    unit = new_unit(world, max_nights=10)
    request = world.request(status="PLACED")
    hold = build.hold(unit=unit, request=request, start=NOW.date() - timedelta(days=5))
    build.stepped(saved(hold), "ARRIVED")

    for _ in range(2):
        remind_of_stays(now=NOW)

    assert told(Kind.STAY_ENDING) == colleagues(world.worker, world.coordinator)

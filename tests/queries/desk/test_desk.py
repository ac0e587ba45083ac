"""The desk calls first where much may be free that nobody is sure of, and sees how the match is."""

from datetime import timedelta

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from opvang.actions.matches import ask_for_match, ask_for_match_by
from opvang.errors import NotAllowed
from opvang.models import AuditEntry, Event
from opvang.queries.desk.calls import call_list
from opvang.queries.desk.free_places import free_places
from opvang.queries.desk.run_status import run_status
from opvang.queries.desk.units import desk_units
from opvang.queries.desk.unplaced import most_urgent
from tests.models import build
from tests.models.build import NOW, saved
from tests.queries.scene import actor, beds_of, night, request, run, stay, unit, unplaced_entry

pytestmark = pytest.mark.django_db


def stale_for(made, hours):
    made.capacity_confirmations.all().delete()
    if hours is not None:
        saved(build.confirmation(unit=made, confirmed_at=NOW - timedelta(hours=hours)))
    return made


def calls():
    return call_list(desk_units(actor("NATIONAL_DESK"), now=NOW), now=NOW)


def test_whom_to_call_first_goes_by_hours_times_free_beds():
    long = stale_for(unit(beds=1, name="Lang"), 60)
    many = stale_for(unit(beds=4, shared=True, name="Veel"), 30)
    never = stale_for(unit(beds=1, name="Nooit"), None)
    full = stale_for(unit(beds=1, name="Vol"), 90)
    stay(beds_of(full)[0])
    unit(name="Vers")

    assert [call.shelter for call in calls()] == [
        one.shelter.public_name for one in (never, many, long, full)
    ]


def test_a_shelter_is_called_once_for_all_that_is_stale():
    first = stale_for(unit(beds=2), 30)
    stale_for(unit(shelter=first.shelter, beds=1), 40)
    unit(shelter=first.shelter)

    (call,) = calls()

    assert (len(call.units), call.free) == (2, 3)


def test_free_places_are_told_by_kind():
    unit(place_type="COSM", beds=2)
    full = unit(place_type="MEN", beds=1)
    stay(beds_of(full)[0])

    (kind,) = free_places(desk_units(actor("NATIONAL_DESK"), now=NOW))

    assert (kind.free, [one.place_type for one in kind.units]) == (2, ["COSM"])


def test_who_is_most_urgent_and_waits_longest_stands_on_top():
    regular = request(urgency="REGULAR", registered_on=night(-30))
    new, old = (request(urgency="CRISIS", registered_on=night(-days)) for days in (1, 5))
    run(*map(unplaced_entry, (regular, new, old)))

    waiting = most_urgent(actor("NATIONAL_DESK"), now=NOW)

    assert [one.id for one in waiting] == [old.id, new.id, regular.id]


@pytest.mark.parametrize("role", ["SHELTER_WORKER", "COORDINATOR", "POLICE", "AUDITOR"])
def test_only_who_follows_all_units_sees_them(role):
    with pytest.raises(NotAllowed):
        desk_units(actor(role), now=NOW)


def test_more_units_take_no_more_queries(django_assert_num_queries):
    for _ in range(4):
        unit()
    desk = actor("NATIONAL_DESK")

    with django_assert_num_queries(6):
        assert len(desk_units(desk, now=NOW)) == 4


def test_somebody_can_ask_for_a_match_and_it_is_written_down():
    desk = actor("NATIONAL_DESK")
    assert not run_status(desk, now=NOW).is_asked_for

    ask_for_match_by(desk, now=NOW)

    assert run_status(desk, now=NOW).is_asked_for
    assert AuditEntry.objects.get().activity == "RUN_MATCH"
    assert Event.objects.get().audience == "role:NATIONAL_DESK"


def test_asking_twice_is_asking_once():
    ask_for_match()

    ask_for_match_by(actor("NATIONAL_DESK"), now=NOW)

    assert ProcrastinateJob.objects.filter(queue_name="match").count() == 1


@pytest.mark.parametrize("role", ["COORDINATOR", "SHELTER_MANAGER", "AUDITOR"])
def test_a_match_is_not_for_everybody_to_ask(role):
    with pytest.raises(NotAllowed):
        ask_for_match_by(actor(role), now=NOW)

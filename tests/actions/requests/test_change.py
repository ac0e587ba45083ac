"""A request that waits is changed as a whole, by who saw its latest version."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from opvang.actions.holds import hold_place
from opvang.actions.requests import change_request
from opvang.errors import FormRefused, NotAllowed, NotFound, NotPossible, Overtaken
from opvang.models import AuditEntry, Event, Person, PlacementRequest, Proposal
from opvang.models.codes import Activity, PersonRole, Urgency
from opvang.queries.filled_in.requests import request_filled_in
from tests.actions.requests.forms import (
    AT_NIGHT,
    WOMAN,
    change,
    change_person,
    filled_in,
    place,
    woman,
)
from tests.actions.world import NOW, new_world
from tests.models import build
from tests.models.build import saved

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    return new_world()


def test_what_was_read_and_handed_in_again_changes_nothing(world):
    request = place(world.coordinator, persons=(WOMAN, woman(age=2, role=PersonRole.CHILD)))
    read = filled_in(world.coordinator, request)

    change(world.coordinator, request)

    assert filled_in(world.coordinator, request) == read


def test_a_change_keeps_the_waiting_time(world):
    request = place(world.coordinator)
    later = NOW + timedelta(days=3)

    changed = change(world.coordinator, request, now=later, urgency=Urgency.URGENT, nights=30)

    changed.refresh_from_db()
    assert (changed.urgency, changed.nights) == ("URGENT", 30)
    assert (changed.registered_on, changed.start_from) == (NOW.date(), NOW.date())


def test_a_change_sets_the_proposal_aside_and_matches_again(world):
    request = place(world.coordinator)
    saved(build.proposal(request=request))
    ProcrastinateJob.objects.all().update(status="succeeded", queueing_lock=None)

    change(world.coordinator, request, needs=("TRAUMA",))

    assert Proposal.objects.get().state == "SET_ASIDE"
    assert ProcrastinateJob.objects.filter(status="todo").count() == 1


def test_a_change_leaves_an_audit_row_and_an_event(world):
    request = place(world.coordinator)

    change(world.coordinator, request)

    entry = AuditEntry.objects.get(activity=Activity.CHANGE_REQUEST)
    assert (entry.account, entry.verb, entry.request) == (world.coordinator.id, "U", request.id)
    assert Event.objects.filter(kind=Activity.CHANGE_REQUEST, object_id=request.id).count() == 2


def test_a_child_joins_and_somebody_leaves(world):
    other = woman(age=30)
    request = place(world.coordinator, persons=(WOMAN, other))
    first, second = sorted(filled_in(world.coordinator, request).persons, key=lambda one: one.age)
    child = woman(age=4, role=PersonRole.CHILD)

    change(world.coordinator, request, persons=(first, child))

    codes = {one.code: one.age for one in filled_in(world.coordinator, request).persons}
    assert sorted(codes.values()) == [4, 24]
    assert first.code in codes
    assert second.code not in codes
    assert Person.objects.filter(code=second.code).exists()


def test_an_age_that_stays_the_same_keeps_the_day_it_was_heard(world):
    request = place(world.coordinator)

    change_person(world.coordinator, request, now=NOW + timedelta(days=30), sex="OTHER")

    person = request.persons.get()
    assert (person.sex, person.age_on) == ("OTHER", NOW.date())


def test_an_age_that_is_put_right_counts_from_today(world):
    request = place(world.coordinator)
    later = NOW + timedelta(days=30)

    change_person(world.coordinator, request, now=later, age=17)

    person = request.persons.get()
    assert (person.age, person.age_on) == (17, later.date())


def test_who_saw_an_older_version_changes_nothing(world):
    request = place(world.coordinator)
    read = request_filled_in(world.coordinator, request.id, now=NOW)
    change(world.coordinator, request, nights=10)
    late = replace(read.asked, nights=20)

    with pytest.raises(Overtaken, match="intussen gewijzigd"):
        change_request(world.coordinator, request=request.id, new=late, seen=read.version, now=NOW)

    assert PlacementRequest.objects.get().nights == 10


def test_a_mistake_changes_nothing(world):
    request = place(world.coordinator)
    read = filled_in(world.coordinator, request)

    with pytest.raises(FormRefused):
        change(world.coordinator, request, nights=10, persons=(woman(age=200),))

    assert filled_in(world.coordinator, request) == read


def test_a_last_night_that_passed_while_waiting_may_stay(world):
    request = place(world.coordinator, start_by=NOW.date())

    changed = change(world.coordinator, request, now=NOW + timedelta(days=2), nights=5)

    assert changed.start_by == NOW.date()


def test_a_request_is_not_changed_while_a_place_is_held(world):
    request = world.request()
    hold_place(world.coordinator, request=request.id, unit=world.unit().id, now=NOW)

    with pytest.raises(NotPossible, match="Geef die eerst vrij"):
        change(world.coordinator, request, nights=10)


def test_a_request_that_is_over_is_not_changed(world):
    request = world.request(status="WITHDRAWN", ended_on=build.TODAY)

    with pytest.raises(NotPossible, match="Open hem eerst opnieuw"):
        change(world.coordinator, request)


def test_a_region_hands_a_request_over_to_the_region_that_becomes_responsible(world):
    saved(
        build.care_area(
            region=saved(build.care_region(organisation=world.coordinator.organisation))
        )
    )
    request = place(world.desk)

    change(world.coordinator, request, municipality="GM0599")

    with pytest.raises(NotFound):
        change(world.coordinator, request)


def test_anothers_request_is_neither_read_nor_changed(world):
    foreign = saved(build.request())

    for asked in (foreign.id, uuid4()):
        with pytest.raises(NotFound):
            request_filled_in(world.coordinator, asked, now=NOW)
        with pytest.raises(NotFound):
            change_request(world.coordinator, request=asked, new=AT_NIGHT, seen=1, now=NOW)


def test_who_never_changes_requests_is_told_so(world):
    for asked in (world.request().id, uuid4()):
        with pytest.raises(NotAllowed):
            change_request(world.worker, request=asked, new=AT_NIGHT, seen=1, now=NOW)


def test_reading_a_request_to_change_it_is_on_record(world):
    request = place(world.coordinator)

    filled_in(world.coordinator, request)

    entry = AuditEntry.objects.get(activity=Activity.READ_REQUEST)
    assert (entry.account, entry.verb, entry.request) == (world.coordinator.id, "R", request.id)

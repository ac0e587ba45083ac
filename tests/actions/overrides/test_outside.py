"""People stay outside the network for now; the request goes on, and somebody looks on time."""

from datetime import timedelta

import pytest

from opvang.actions.answers import confirm_hold
from opvang.actions.holds import hold_place
from opvang.actions.overrides.outside import (
    guard_outside,
    leave_outside,
    put_outside,
    review_outside,
)
from opvang.actions.overrides.review import review_override
from opvang.actions.requests import end_request
from opvang.actions.stays import arrive
from opvang.errors import FormRefused, NotPossible
from opvang.models import OutsidePlacement, Override
from opvang.models.codes import OutsideEnd, OutsideKind, RequestStatus, ReviewOutcome
from opvang.queries.overrides.outside import outside_of
from opvang.queries.tasks.outside import outside
from tests.actions.world import NOW, new_world
from tests.models import build
from tests.models.build import saved

pytestmark = pytest.mark.django_db
TOMORROW = NOW + timedelta(days=1)


@pytest.fixture
def world():
    return new_world()


def put(world, request, review_at=None, now=NOW, **facts):
    facts = {"kind": OutsideKind.HOTEL, "guarded": True, "review_at": review_at} | facts
    return put_outside(world.coordinator, request=request.id, now=now, **facts)


def in_danger(world):
    return world.request(security="PROTECTED")


def screened_red(world):
    request = world.request()
    person = request.request_persons.get().person
    saved(build.screening(person=person, outcome="RED"))
    return request


def with_a_child(world):
    request = world.request()
    saved(build.request_person(request=request, role="CHILD", person=saved(build.person(age=4))))
    return request


def test_the_request_waits_on_and_arriving_in_a_shelter_ends_it(world):
    request = world.request()
    put(world, request)
    hold = hold_place(world.coordinator, request=request.id, unit=world.unit().id, now=NOW)
    confirm_hold(world.worker, hold=hold.id, now=NOW)

    arrive(world.worker, placement=hold.id, now=NOW)

    row = OutsidePlacement.objects.get()
    assert (row.end, row.ended_at) == (OutsideEnd.ARRIVED, NOW)
    with pytest.raises(NotPossible, match="wonen al"):
        put(world, request)


def test_somebody_looks_again_when_it_was_said_or_when_that_is_not_said_after_a_day(world):
    request = world.request()
    put(world, request)
    assert [task.due for task in outside(world.coordinator, NOW)] == [TOMORROW]
    assert outside(world.worker, NOW) == ()

    later = TOMORROW + timedelta(days=2)
    review_outside(world.coordinator, request=request.id, review_at=later, now=TOMORROW)

    assert outside(world.coordinator, TOMORROW) == ()
    for wrong in (TOMORROW, TOMORROW + timedelta(days=8)):
        with pytest.raises(NotPossible, match="binnen 7 dagen"):
            review_outside(world.coordinator, request=request.id, review_at=wrong, now=TOMORROW)


def test_it_ends_by_hand_or_with_the_request_and_is_never_twice(world):
    request, other = world.request(), world.request()
    put(world, request)
    put(world, other)
    with pytest.raises(NotPossible, match="al ergens anders"):
        put(world, request)

    leave_outside(world.coordinator, request=request.id, end=OutsideEnd.LEFT, now=TOMORROW)
    facts = {"request": other.id, "outcome": RequestStatus.WITHDRAWN}
    end_request(world.coordinator, now=NOW, **facts)

    ends = OutsidePlacement.objects.values_list("request", "end")
    assert set(ends) == {(request.id, "LEFT"), (other.id, "REQUEST_ENDED")}
    with pytest.raises(NotPossible, match="niet buiten het netwerk"):
        leave_outside(world.coordinator, request=request.id, end=OutsideEnd.LEFT, now=NOW)


@pytest.mark.parametrize("who", [in_danger, screened_red, with_a_child])
def test_who_needs_a_guard_has_one_or_a_reason_that_another_reviews(world, who):
    request = who(world)
    for empty in ("", "  "):
        with pytest.raises(FormRefused) as refused:
            put(world, request, guarded=False, reason=empty)
        (remark,) = refused.value.remarks
        assert remark.field == "guarded"
        assert remark.sentence.startswith("Er is bewaking: nee.")
        assert "Regel bewaking, of schrijf op waarom" in remark.sentence
    assert not OutsidePlacement.objects.exists()

    put(world, request, guarded=False, reason="De beveiliger komt om twee uur.")
    override = Override.objects.get()
    assert (override.kind, override.code, override.ended_at) == ("OUTSIDE", "HOTEL", None)

    guard_outside(world.coordinator, request=request.id, now=TOMORROW)
    review_override(world.desk, override=override.id, outcome=ReviewOutcome.RESTORED, now=TOMORROW)

    override.refresh_from_db()
    assert (override.ended_at, override.outcome) == (TOMORROW, "RESTORED")
    assert OutsidePlacement.objects.get().guarded
    with pytest.raises(NotPossible, match="al bewaking"):
        guard_outside(world.coordinator, request=request.id, now=TOMORROW)


def test_the_police_are_a_guard_and_who_is_in_no_danger_needs_none(world):
    put(world, in_danger(world), guarded=False, kind=OutsideKind.POLICE_STATION)
    put(world, world.request(), guarded=False)

    assert not Override.objects.exists()


def test_who_wrote_it_down_is_who_knows_where_it_is_also_when_another_looks_again(world):
    request = world.request()
    facts = {"kind": OutsideKind.HOTEL, "guarded": True, "review_at": None}
    put_outside(world.desk, request=request.id, now=NOW, **facts)

    review_outside(world.coordinator, request=request.id, review_at=None, now=NOW)

    who = f"medewerker landelijk coördinatiepunt, {world.desk.organisation.name}"
    assert outside_of(request.id, now=NOW).recorded_by == who

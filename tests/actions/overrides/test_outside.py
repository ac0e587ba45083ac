"""People stay outside the network for now; the request goes on, and somebody looks on time."""

from datetime import timedelta

import pytest

from opvang.actions.answers import confirm_hold
from opvang.actions.holds import hold_place
from opvang.actions.overrides.outside import leave_outside, put_outside, review_outside
from opvang.actions.requests import end_request
from opvang.actions.stays import arrive
from opvang.errors import NotPossible
from opvang.models import OutsidePlacement
from opvang.models.codes import OutsideEnd, OutsideKind, RequestStatus
from opvang.queries.tasks.outside import outside
from tests.actions.world import NOW, new_world

pytestmark = pytest.mark.django_db
TOMORROW = NOW + timedelta(days=1)


@pytest.fixture
def world():
    return new_world()


def put(world, request, review_at=None, now=NOW):
    facts = {"kind": OutsideKind.HOTEL, "guarded": True, "review_at": review_at}
    return put_outside(world.coordinator, request=request.id, now=now, **facts)


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

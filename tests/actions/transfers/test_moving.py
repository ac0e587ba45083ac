"""Who moves keeps their bed until they are there, and both places change in one step."""

from datetime import timedelta

import pytest

from opvang.actions.answers import release_place
from opvang.actions.holds import hold_place
from opvang.actions.requests import reopen_request
from opvang.actions.stays import arrive, depart
from opvang.errors import NoPlace, NotPossible
from opvang.models import AuditEntry, Occupancy
from opvang.models.codes import Destination, PlacementState, RequestStatus
from tests.actions.transfers.moves import (
    TONIGHT,
    elsewhere,
    later,
    living,
    promised,
    transfer,
)
from tests.actions.world import NOW, new_world

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    return new_world()


def moving(world, *, start=0, **asked):
    """Return who lives somewhere and has another place promised from some day on, and both."""
    stay = living(world, **asked)
    free = world.unit(shelter=elsewhere(world))
    if start:
        living_there(world, free, days=start)
    return stay, promised(world, transfer(world, stay), free)


def living_there(world, unit, *, days):
    living(world, unit=unit, nights=days)


def nights_of(stay):
    return [
        (one.period.lower, one.period.upper) for one in Occupancy.objects.filter(placement=stay)
    ]


def reread(row):
    row.refresh_from_db()
    return row


def test_when_they_arrive_the_old_place_ends_in_the_same_step(world):
    stay, new = moving(world)

    arrive(world.worker, placement=new.id, now=later(2))

    assert reread(stay).state == PlacementState.DEPARTED
    assert (stay.departed_on, stay.destination) == (TONIGHT + timedelta(days=2), "OTHER_SHELTER")
    assert reread(stay.request).status == RequestStatus.CLOSED
    assert nights_of(stay) == [(TONIGHT, stay.departed_on)]
    assert reread(new).state == PlacementState.ARRIVED
    assert AuditEntry.objects.get(activity="DEPART").request == stay.request_id


def test_the_old_bed_can_be_promised_from_the_night_they_go_but_not_before_they_went(world):
    stay, new = moving(world, start=4)
    next_one = world.request(start_from=TONIGHT)

    hold = hold_place(world.coordinator, request=next_one.id, unit=stay.unit_id, now=NOW)

    assert (new.start, hold.start) == (TONIGHT + timedelta(days=4),) * 2
    assert (reread(stay).state, stay.until) == (PlacementState.ARRIVED, hold.start)
    other = world.request(start_from=TONIGHT)
    with pytest.raises(NoPlace):
        hold_place(world.coordinator, request=other.id, unit=stay.unit_id, now=later(5))


def test_when_the_new_place_is_given_back_the_old_one_ends_when_it_did(world):
    stay, new = moving(world, start=4, nights=60)
    agreed = TONIGHT + timedelta(days=60)
    assert reread(stay).until == new.start

    release_place(world.coordinator, placement=new.id, now=NOW)

    assert reread(stay).until == agreed
    assert nights_of(stay) == [(TONIGHT, agreed)]


def test_a_bed_promised_meanwhile_is_not_taken_back(world):
    stay, new = moving(world, start=4)
    hold_place(world.coordinator, request=world.request().id, unit=stay.unit_id, now=NOW)

    release_place(world.coordinator, placement=new.id, now=NOW)

    assert reread(stay).until is None
    assert nights_of(stay) == [(TONIGHT, TONIGHT + timedelta(days=4))]


def test_who_leaves_for_elsewhere_gives_up_the_transfer_and_what_was_promised(world):
    stay, new = moving(world)

    depart(world.worker, placement=stay.id, destination=Destination.FAMILY, on=TONIGHT, now=NOW)

    assert reread(new).state == PlacementState.RELEASED
    assert reread(new.request).status == RequestStatus.WITHDRAWN
    assert Occupancy.objects.filter(placement=new).count() == 0
    with pytest.raises(NotPossible, match="wonen niet meer"):
        reopen_request(world.coordinator, request=new.request_id, now=NOW)


def test_who_is_on_the_way_to_the_new_place_is_not_written_off_by_the_old_one(world):
    stay, new = moving(world)

    with pytest.raises(NotPossible, match="op een andere plek verwacht"):
        depart(
            world.worker,
            placement=stay.id,
            destination=Destination.OTHER_SHELTER,
            on=TONIGHT,
            now=NOW,
        )

    assert reread(new).state == PlacementState.CONFIRMED

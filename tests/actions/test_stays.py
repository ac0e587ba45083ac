"""People come when their place is there, and have its beds until they leave or others come."""

from datetime import timedelta

import pytest

from opvang.actions.answers import confirm_hold
from opvang.actions.holds import hold_place
from opvang.actions.stays import arrive, depart
from opvang.errors import NotPossible
from opvang.models import Occupancy
from opvang.models.codes import Destination
from tests.actions.world import NOW, new_world

TONIGHT = NOW.date()

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    return new_world()


def promised(world, unit, *, now=NOW, **asked):
    request = world.request(**asked)
    hold = hold_place(world.coordinator, request=request.id, unit=unit.id, now=now)
    return confirm_hold(world.worker, hold=hold.id, now=now)


def leave(world, stay, *, now):
    depart(
        world.worker,
        placement=stay.id,
        destination=Destination.OWN_HOME,
        on=now.date(),
        now=now,
    )


def nights_of(stay):
    return [
        (one.period.lower, one.period.upper) for one in Occupancy.objects.filter(placement=stay)
    ]


def test_nobody_arrives_before_the_first_night_of_their_place(world):
    stay = promised(world, world.unit(), start_from=TONIGHT + timedelta(days=2))

    with pytest.raises(NotPossible, match="pas vanaf 25 november 2026"):
        arrive(world.worker, placement=stay.id, now=NOW + timedelta(days=1))

    assert arrive(world.worker, placement=stay.id, now=NOW + timedelta(days=2)).state == "ARRIVED"


def test_who_stays_longer_than_agreed_has_the_bed_until_they_leave(world):
    stay = promised(world, world.unit(), nights=2)
    arrive(world.worker, placement=stay.id, now=NOW)

    leave(world, stay, now=NOW + timedelta(days=5))

    assert nights_of(stay) == [(TONIGHT, TONIGHT + timedelta(days=5))]


def test_who_stays_until_the_next_should_have_come_leaves_all_the_same(world):
    unit = world.unit()
    stay = promised(world, unit, nights=2)
    after = promised(world, unit, start_from=TONIGHT + timedelta(days=3))
    arrive(world.worker, placement=stay.id, now=NOW)

    leave(world, stay, now=NOW + timedelta(days=5))

    assert nights_of(stay) == [(TONIGHT, TONIGHT + timedelta(days=3))]
    assert nights_of(after) == [(TONIGHT + timedelta(days=3), None)]

"""A shelter says that its capacity is right, closes places for a reason and opens them again."""

from datetime import timedelta
from uuid import uuid4

import pytest

from opvang.actions.capacity import close_unit, confirm_capacity, reopen_unit
from opvang.actions.holds import hold_place
from opvang.errors import NotAllowed, NotFound, NotPossible
from opvang.models import Event
from opvang.models.codes import ClosureReason, ConfirmationMethod
from opvang.snapshot import take_snapshot
from tests.actions.world import NOW, new_world
from tests.models import build
from tests.models.build import saved

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    return new_world()


def close(world, unit, **facts):
    ordinary = {"reason": ClosureReason.STAFF, "expected_until": None, "now": NOW}
    return close_unit(world.worker, unit=unit.id, **ordinary | facts)


def free_rooms(unit):
    rooms = take_snapshot(now=NOW).unit[str(unit.id)].rooms
    return [room for room in rooms if not room.taken]


def test_one_tap_confirms_a_unit_for_a_day(world):
    unit = world.unit()

    confirm_capacity(world.worker, unit=unit.id, method=ConfirmationMethod.PAGE, now=NOW)

    assert take_snapshot(now=NOW).unit[str(unit.id)].confirmed
    assert Event.objects.filter(kind="CONFIRM_CAPACITY", object_id=unit.id).count() == 2


def test_the_desk_confirms_for_a_shelter_that_it_telephoned(world):
    confirmation = confirm_capacity(
        world.desk, unit=world.unit().id, method=ConfirmationMethod.PHONE, now=NOW
    )

    assert confirmation.confirmed_by == world.desk


def test_a_closed_unit_has_no_place_until_it_opens_again(world):
    unit = world.unit()

    close(world, unit)
    assert free_rooms(unit) == []

    assert reopen_unit(world.worker, unit=unit.id, now=NOW) == 1
    assert len(free_rooms(unit)) == 1
    assert reopen_unit(world.worker, unit=unit.id, now=NOW) == 0


def test_a_unit_in_which_beds_are_taken_is_only_closed_by_force(world):
    unit, request = world.unit(), world.request()
    hold_place(world.coordinator, request=request.id, unit=unit.id, now=NOW)

    with pytest.raises(NotPossible, match="1 bedden zijn bezet of toegezegd"):
        close(world, unit)
    assert close(world, unit, force=True).unit == unit


def test_an_expected_end_lies_ahead(world):
    with pytest.raises(NotPossible, match="al voorbij"):
        close(world, world.unit(), expected_until=NOW.date())

    later = NOW.date() + timedelta(days=1)
    assert close(world, world.unit(name="B"), expected_until=later).expected_until == later


def test_another_organisations_unit_is_not_found(world):
    foreign = saved(build.unit())

    for unit in (foreign.id, uuid4()):
        with pytest.raises(NotFound):
            reopen_unit(world.worker, unit=unit, now=NOW)


def test_who_runs_no_shelter_closes_nothing(world):
    with pytest.raises(NotAllowed):
        close_unit(
            world.coordinator,
            unit=world.unit().id,
            reason=ClosureReason.STAFF,
            expected_until=None,
            now=NOW,
        )

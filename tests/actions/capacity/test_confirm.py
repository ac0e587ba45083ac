"""Somebody says that what is recorded of a unit is right."""

import pytest

from opvang.actions.capacity import confirm_capacity
from opvang.models import Event
from opvang.models.codes import ConfirmationMethod
from opvang.snapshot import take_snapshot
from tests.actions.world import NOW, new_world

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    return new_world()


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

"""One answer confirms all that was not confirmed in time, of one's own."""

from datetime import timedelta

import pytest

from opvang.actions.confirm_stale import confirm_stale
from opvang.errors import NotAllowed
from opvang.models import CapacityConfirmation
from opvang.models.codes import ConfirmationMethod
from tests.actions.world import NOW, new_world
from tests.models import build
from tests.models.build import saved
from tests.queries.scene import unit

pytestmark = pytest.mark.django_db


def confirmed(somebody):
    return confirm_stale(somebody, method=ConfirmationMethod.PAGE, now=NOW)


def test_only_what_is_stale_is_confirmed():
    world = new_world()
    stale, fresh = world.unit(name="Oud"), world.unit(name="Vers")
    saved(build.confirmation(unit=stale, confirmed_at=NOW - timedelta(hours=25)))
    saved(build.confirmation(unit=fresh, confirmed_at=NOW - timedelta(hours=1)))

    assert confirmed(world.worker) == 1
    assert CapacityConfirmation.objects.get(method="PAGE").unit == stale


def test_another_s_units_are_left_alone():
    other = unit()
    other.capacity_confirmations.all().delete()

    assert confirmed(new_world().worker) == 0


def test_the_desk_does_not_confirm_the_whole_country_at_once():
    with pytest.raises(NotAllowed):
        confirmed(new_world().desk)

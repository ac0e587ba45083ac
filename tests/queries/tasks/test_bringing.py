"""Who was named to bring people has a task, as long as they may read an address."""

import pytest

from opvang.queries.tasks.bringing import bringing
from tests.models import build
from tests.models.build import NOW, saved
from tests.queries.scene import actor

pytestmark = pytest.mark.django_db


def test_who_brings_people_is_asked_to_look_at_the_address_and_not_after_they_left_their_work():
    guide = actor("MUNICIPALITY")
    promised = build.stepped(saved(build.hold()), "CONFIRMED")
    saved(build.escort(placement=promised, account=guide))

    (task,) = bringing(guide, NOW)
    guide.is_active = False

    assert (task.view, task.id) == ("address", promised.id)
    assert bringing(guide, NOW) == ()
    assert bringing(actor("MUNICIPALITY"), NOW) == ()

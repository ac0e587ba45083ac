"""When a stop or closure should be over, the shelter hears it, and nobody else."""

import pytest

from opvang.queries.tasks.closures import closures
from tests.models import build
from tests.models.build import NOW, saved
from tests.queries.scene import actor, night, unit

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("until", "number"), [(0, 1), (-2, 1), (1, 0), (None, 0)])
def test_a_stop_asks_on_the_night_that_it_should_be_over(until, number):
    home = unit()
    until = night(until) if until is not None else None
    saved(build.closure(unit=home, closed_from=night(-3), expected_until=until, is_stop=True))
    worker = actor("SHELTER_WORKER", organisation=home.shelter.organisation)

    found = closures(worker, NOW)

    assert [(one.view, one.id, one.due) for one in found] == [("unit", home.id, until)] * number
    assert all("de stop zou voorbij zijn." in one.title for one in found)
    assert closures(actor("SHELTER_WORKER"), NOW) == closures(actor("NATIONAL_DESK"), NOW) == ()


def test_what_is_open_again_asks_nothing():
    home = unit()
    facts = {"closed_from": night(-3), "expected_until": night(-1), "reopened_on": night(-1)}
    saved(build.closure(unit=home, **facts))

    assert closures(actor("SHELTER_MANAGER", organisation=home.shelter.organisation), NOW) == ()

"""A stop lasts as long as its reason usually does, and installations say how long that is."""

from datetime import timedelta

import pytest

from opvang.errors import NotAllowed, NotFound
from opvang.queries.stoppable import expected_end, stoppable_shelter, stoppable_unit
from tests.models.build import NOW
from tests.queries.scene import actor, night, unit

pytestmark = pytest.mark.django_db


def test_the_end_goes_with_the_reason(settings):
    settings.STOP_DAYS = settings.STOP_DAYS | {"STAFF": 2}
    home = unit()
    worker = actor("SHELTER_WORKER", organisation=home.shelter.organisation)

    found = {one.code: one.until for one in stoppable_unit(worker, home.id, now=NOW).reasons}

    assert found["STAFF"] == expected_end("STAFF", now=NOW) == night(2)
    assert found["FUNDING"] - night(0) == timedelta(days=28)


@pytest.mark.parametrize(
    ("role", "error"), [("SHELTER_MANAGER", NotFound), ("NATIONAL_DESK", NotAllowed)]
)
def test_another_unit_and_shelter_are_not_there(role, error):
    home = unit()

    for stoppable, asked in ((stoppable_unit, home.id), (stoppable_shelter, home.shelter.id)):
        with pytest.raises(error):
            stoppable(actor(role), asked, now=NOW)

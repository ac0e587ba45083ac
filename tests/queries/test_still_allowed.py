"""Who may not do something any more is not told again what came of it."""

from uuid import uuid4

import pytest

from opvang.errors import NotAllowed, NotFound
from opvang.models.codes import Activity
from opvang.queries.still_allowed import require_still
from tests.models import build
from tests.models.build import NOW, saved
from tests.queries.scene import actor, request, unit

pytestmark = pytest.mark.django_db


def test_who_never_may_is_refused_whatever_the_address_names():
    with pytest.raises(NotAllowed):
        require_still(actor("COORDINATOR"), Activity.START_CRISIS_MODE, {}, now=NOW)

    require_still(actor("NATIONAL_DESK"), Activity.START_CRISIS_MODE, {}, now=NOW)


def test_a_shelter_is_ones_own_or_as_if_absent():
    own = unit().shelter
    manager = actor("SHELTER_MANAGER", organisation=own.organisation)

    require_still(manager, Activity.CLOSE_PLACES, {"shelter_id": own.id}, now=NOW)
    for other in (saved(build.shelter()).id, uuid4()):
        with pytest.raises(NotFound):
            require_still(manager, Activity.CLOSE_PLACES, {"shelter_id": other}, now=NOW)


def test_a_request_is_ones_own_or_as_if_absent():
    coordinator = actor("COORDINATOR")
    own = request(organisation=coordinator.organisation)

    require_still(coordinator, Activity.END_REQUEST, {"request_id": own.id}, now=NOW)
    for other in (request().id, uuid4()):
        with pytest.raises(NotFound):
            require_still(coordinator, Activity.END_REQUEST, {"request_id": other}, now=NOW)

"""A request ends without a place, and can be opened again when that was a mistake."""

from datetime import timedelta
from uuid import uuid4

import pytest

from opvang.actions.holds import hold_place
from opvang.actions.requests import end_request
from opvang.errors import NotFound, NotPossible
from opvang.models import Proposal
from opvang.models.codes import RequestStatus
from tests.actions.requests.forms import place
from tests.actions.world import NOW, new_world
from tests.models import build
from tests.models.build import saved

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    return new_world()


def end(world, request, outcome=RequestStatus.WITHDRAWN):
    return end_request(world.coordinator, request=request.id, outcome=outcome, now=NOW)


@pytest.mark.parametrize("outcome", [RequestStatus.WITHDRAWN, RequestStatus.NOT_A_VICTIM])
def test_a_request_ends_without_a_place_and_its_proposal_is_set_aside(world, outcome):
    request = place(world.coordinator)
    saved(build.proposal(request=request))

    ended = end(world, request, outcome)

    assert (ended.status, ended.ended_on) == (outcome, NOW.date())
    assert Proposal.objects.get().state == "SET_ASIDE"


def test_a_request_that_was_brought_in_for_later_ends_on_a_day_that_can_be(world):
    request = world.request(registered_on=NOW.date() + timedelta(days=1))

    assert end(world, request).ended_on == request.registered_on


def test_a_request_does_not_end_while_a_place_is_kept_for_it(world):
    request = world.request()
    hold_place(world.coordinator, request=request.id, unit=world.unit().id, now=NOW)

    with pytest.raises(NotPossible, match="Geef die eerst vrij"):
        end(world, request)


def test_a_request_ends_once_and_in_a_way_that_requests_end(world):
    request = place(world.coordinator)
    with pytest.raises(NotPossible, match="ingetrokken of geen slachtoffer"):
        end(world, request, RequestStatus.PLACED)
    end(world, request)

    with pytest.raises(NotPossible, match="niet meer open"):
        end(world, request)


def test_another_organisations_request_is_not_found(world):
    request = saved(build.request())

    with pytest.raises(NotFound):
        end(world, request)
    with pytest.raises(NotFound):
        end_request(world.coordinator, request=uuid4(), outcome=RequestStatus.WITHDRAWN, now=NOW)

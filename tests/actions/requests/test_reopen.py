"""A request that was ended by mistake is opened again, with the waiting time it had."""

from datetime import timedelta

import pytest

from opvang.actions.requests import reopen_request
from opvang.errors import NotFound, NotPossible
from opvang.models import AuditEntry
from opvang.models.codes import Activity, RequestStatus
from tests.actions.requests.forms import place, woman
from tests.actions.world import NOW, new_world
from tests.models import build
from tests.models.build import saved

pytestmark = pytest.mark.django_db

LONG_AGO = NOW.date() - timedelta(days=60)


@pytest.fixture
def world():
    return new_world()


def reopen(world, request):
    return reopen_request(world.coordinator, request=request.id, now=NOW)


@pytest.mark.parametrize("outcome", ["WITHDRAWN", "NOT_A_VICTIM"])
def test_it_waits_again_as_long_as_it_had(world, outcome):
    request = world.request(status=outcome, ended_on=NOW.date(), registered_on=LONG_AGO)

    reopened = reopen(world, request)

    assert (reopened.status, reopened.ended_on) == (RequestStatus.OPEN, None)
    assert reopened.registered_on == LONG_AGO
    assert AuditEntry.objects.get().activity == Activity.REOPEN_REQUEST


@pytest.mark.parametrize(
    ("days", "opens"), [(30, True), (31, False)], ids=["the last day", "a day too late"]
)
def test_it_opens_until_the_days_of_the_setting_are_over(world, days, opens):
    ended = NOW.date() - timedelta(days=days)
    request = world.request(status="WITHDRAWN", ended_on=ended, registered_on=LONG_AGO)

    if opens:
        assert reopen(world, request).status == RequestStatus.OPEN
    else:
        with pytest.raises(NotPossible, match="meer dan 30 dagen geleden"):
            reopen(world, request)


@pytest.mark.parametrize("status", ["OPEN", "PLACED", "CLOSED"])
def test_what_did_not_end_without_a_place_is_not_opened(world, status):
    ended = {"ended_on": NOW.date()} if status == "CLOSED" else {}

    with pytest.raises(NotPossible, match="Doe anders een nieuwe"):
        reopen(world, world.request(status=status, **ended))


def test_it_stays_shut_while_somebody_waits_in_another_request(world):
    request = world.request(status="WITHDRAWN", ended_on=NOW.date())
    code = request.persons.get().code
    place(world.coordinator, persons=(woman(code=code),))

    with pytest.raises(NotPossible, match=f"{code} staat al in een andere open aanvraag"):
        reopen(world, request)


def test_anothers_request_is_not_found(world):
    with pytest.raises(NotFound):
        reopen(world, saved(build.request(status="WITHDRAWN", ended_on=NOW.date())))

"""Whether anything happened for somebody since they last looked: in doubt, it did."""

import pytest

from opvang import events
from opvang.models import Event
from opvang.models.codes import Activity
from opvang.queries.live.since import happened_since
from tests.models.build import NOW
from tests.queries import scene

pytestmark = pytest.mark.django_db
KINDS = {"PLACE_REQUEST"}


@pytest.fixture
def coordinator():
    return scene.actor("COORDINATOR")


def tell(*audiences, kind=Activity.PLACE_REQUEST, about=None):
    """Let something happen, and return the number through which everything is told now."""
    events.publish(kind, audiences=audiences, object_id=about, at=NOW)
    return events.last_number()


def own(account):
    return f"organisation:{account.organisation_id}"


@pytest.fixture
def after(coordinator):
    """Something of before, through which they know everything."""
    return tell(own(coordinator))


def happened(account, after):
    return happened_since(account, KINDS, after=after, through=events.last_number())


def test_what_happened_for_them_and_is_of_these_kinds_happened(coordinator, after):
    assert happened(coordinator, after) is False

    tell(own(coordinator))

    assert happened(coordinator, after) is True


def test_what_is_told_to_others_or_is_of_another_kind_did_not(coordinator, after):
    other = scene.actor("COORDINATOR")
    tell(own(other))
    tell(own(coordinator), kind=Activity.HOLD_PLACE)

    assert happened(coordinator, after) is False
    assert happened(other, after) is True


def test_what_somebody_may_not_hear_of_did_not(after):
    analyst = scene.actor("MINISTRY_ANALYST")
    tell("role:MINISTRY_ANALYST")

    assert happened(analyst, after) is False


def test_where_their_rights_may_have_changed_it_did_for_them_alone(coordinator, after):
    tell(events.RIGHTS, about=coordinator.pk)

    assert happened(coordinator, after) is True
    assert happened(scene.actor("COORDINATOR"), after) is False


def test_what_was_forgotten_may_have_happened(coordinator, after):
    tell("role:POLICE")
    tell("role:POLICE")
    Event.objects.filter(number__lte=after + 1).delete()

    assert happened(coordinator, after) is True


def test_a_number_of_another_life_of_the_database_says_nothing(coordinator, after):
    assert happened(coordinator, after + 1000) is True

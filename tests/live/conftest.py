"""What tests of sockets can ask for."""

import pytest
from django.db import transaction

from opvang import events
from tests.actions.world import NOW, new_world
from tests.live.site import site


@pytest.fixture
def world(transactional_db):
    """A coordinator, a shelter and the desk."""
    return new_world()


@pytest.fixture
def served(transactional_db):
    """Sockets on the database of the test."""
    with site() as made:
        yield made


def publish(*audiences, kind="CHANGE_REQUEST"):
    """Let something happen."""
    with transaction.atomic():
        events.publish(kind, audiences=audiences, object_id=None, at=NOW)


def own(account):
    """Return the audience that an account is by its organisation."""
    return f"organisation:{account.organisation_id}"

"""Who watches over the use of Opvang reads whose areas change again and again, and not where."""

from datetime import timedelta

import pytest

from opvang.errors import NotAllowed
from opvang.models import AuditEntry
from opvang.models.codes import AreaReason, Role
from opvang.queries.area_changes import area_changes, watches_use
from tests.actions.requests.forms import place
from tests.actions.requests.test_areas import TOWNS, elsewhere, fears_in_turn
from tests.actions.world import NOW, new_world
from tests.queries.scene import actor

pytestmark = pytest.mark.django_db


@pytest.fixture
def changed():
    """A request whose areas changed six times, the last time for a reason."""
    world = new_world()
    request = place(world.coordinator)
    fears_in_turn(world, request, TOWNS[:5])
    elsewhere(world, request, reason=AreaReason.NEW_WISH)
    return world, request


def test_each_change_with_a_reason_is_told_with_who_made_it(changed):
    world, request = changed

    (found,) = area_changes(actor("AUDITOR"), now=NOW)

    assert found.at == NOW
    assert found.reference == request.reference
    assert found.account == world.coordinator.username
    assert found.organisation == world.coordinator.organisation.name
    assert found.reason == "iemand wil nu iets anders"


@pytest.mark.usefixtures("changed")
def test_what_is_gone_from_the_tables_is_told_without_its_name():
    AuditEntry.objects.create(
        activity="CHANGE_AREAS",
        verb="U",
        object_kind="REQUEST",
        at=NOW + timedelta(hours=1),
        detail="MISTAKE",
    )

    latest, _ = area_changes(actor("AUDITOR"), now=NOW)

    assert (latest.reference, latest.account, latest.organisation) == ("", "", "")


def test_reading_it_is_on_record(changed):
    auditor = actor("AUDITOR")

    area_changes(auditor, now=NOW)

    entry = AuditEntry.objects.get(account=auditor.id)
    assert (entry.activity, entry.verb) == ("READ_AREA_CHANGES", "R")


@pytest.mark.parametrize("role", sorted(set(Role.values) - {"AUDITOR"}))
def test_nobody_else_reads_it(role):
    other = actor(role)

    assert not watches_use(other)
    with pytest.raises(NotAllowed):
        area_changes(other, now=NOW)

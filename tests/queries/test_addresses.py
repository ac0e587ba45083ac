"""An address is read by who brings people there, for a few days, and each look is on record."""

from datetime import timedelta

import pytest

from opvang.access import context_of
from opvang.actions.escorts import name_escort
from opvang.database.context import asked_for
from opvang.errors import NotAllowed, NotFound, NotPossible
from opvang.models import AuditEntry
from opvang.models.codes import AddressPurpose
from opvang.queries.addresses import address_of, address_subject
from opvang.queries.tasks import tasks
from opvang.queries.tasks.bringing import bringing
from tests.models import build
from tests.models.build import NOW, TODAY, saved
from tests.queries import scene

pytestmark = pytest.mark.django_db
BRING = AddressPurpose.BRING


@pytest.fixture
def coordinator():
    return scene.actor("COORDINATOR")


@pytest.fixture
def promised(coordinator):
    """A place that was promised to people of the coordinator, in a shelter with an address."""
    unit = scene.unit()
    saved(build.address(shelter=unit.shelter, street="Kanariestraat"))
    request = scene.request(organisation=coordinator.organisation, status="PLACED")
    return saved(build.hold(unit=unit, request=request, state="CONFIRMED", start=TODAY))


def read(actor, placement, *, days=0):
    # As a page does: the database too goes by who asks.
    with asked_for(context_of(actor)):
        return address_of(actor, placement.id, purpose=BRING, now=NOW + timedelta(days=days))


def test_who_guides_people_reads_where_they_go_and_what_for_is_on_record(coordinator, promised):
    shown = read(coordinator, promised)

    entry = AuditEntry.objects.get(activity="READ_ADDRESS")
    assert shown.street == "Kanariestraat"
    assert (entry.account, entry.verb, entry.detail) == (coordinator.id, "R", "BRING")
    assert (entry.object_id, entry.request) == (promised.id, promised.request_id)
    assert "Kanarie" not in repr(shown)


def test_nobody_else_reads_it(promised):
    for role in ("COORDINATOR", "POLICE", "MUNICIPALITY", "GUARDIAN"):
        with pytest.raises(NotFound):
            read(scene.actor(role), promised)
    for role in ("NATIONAL_DESK", "SHELTER_MANAGER", "ADMINISTRATOR", "AUDITOR"):
        with pytest.raises(NotAllowed):
            read(scene.actor(role), promised)

    assert not AuditEntry.objects.filter(activity="READ_ADDRESS", outcome="DONE").exists()


@pytest.mark.parametrize("state", ["HELD", "RELEASED", "LAPSED", "DEPARTED"])
def test_only_a_place_that_is_promised_shows_its_address(coordinator, promised, state):
    unit, request = promised.unit, promised.request
    promised.delete()
    over = {"departed_on": TODAY, "destination": "UNKNOWN"} if state == "DEPARTED" else {}
    start = TODAY - timedelta(days=1)
    other = saved(build.hold(unit=unit, request=request, state=state, start=start, **over))

    with pytest.raises(NotFound):
        read(coordinator, other)


def test_it_is_shown_until_a_day_after_they_came(coordinator, promised):
    promised.state = "ARRIVED"
    promised.save()

    assert read(coordinator, promised, days=1)
    with pytest.raises(NotFound):
        read(coordinator, promised, days=2)


def test_whoever_is_named_to_bring_them_reads_it_instead_of_who_was_named_before(
    coordinator, promised
):
    first, second = scene.actor("POLICE"), scene.actor("GUARDIAN")

    for one in (first, second):
        name_escort(coordinator, placement=promised.id, username=one.username, now=NOW)

    assert read(second, promised)
    assert [task.view for task in tasks(second, now=NOW)] == ["address"]
    assert not address_subject(second, promised.id, now=NOW).may_name
    assert tasks(first, now=NOW) == ()
    with pytest.raises(NotFound):
        read(first, promised)


def test_nobody_is_asked_to_bring_people_who_came(coordinator, promised):
    police = scene.actor("POLICE")
    name_escort(coordinator, placement=promised.id, username=police.username, now=NOW)
    assert len(bringing(police, NOW)) == 1

    build.stepped(promised, "ARRIVED")

    assert bringing(police, NOW + timedelta(days=2)) == ()


def test_nobody_is_named_who_brings_no_people(coordinator, promised):
    analyst = scene.actor("MINISTRY_ANALYST")

    for username in (analyst.username, "niemand"):
        with pytest.raises(NotPossible, match="Kijk de spelling na"):
            name_escort(coordinator, placement=promised.id, username=username, now=NOW)


def test_nobody_is_named_for_a_place_that_is_not_promised_yet(coordinator):
    request = scene.request(organisation=coordinator.organisation)
    held = saved(build.hold(unit=scene.unit(), request=request))

    with pytest.raises(NotPossible, match="niet toegezegd"):
        name_escort(coordinator, placement=held.id, username=coordinator.username, now=NOW)

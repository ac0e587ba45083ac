"""What was tried in vain is on record too, although the transaction of the act rolled back."""

from uuid import uuid4

import pytest

from opvang import audit
from opvang.actions.answers import confirm_hold
from opvang.actions.capacity import confirm_capacity
from opvang.actions.holds import hold_place
from opvang.actions.requests import end_request
from opvang.errors import NotAllowed, NotFound, Refused
from opvang.models import AuditEntry
from opvang.models.codes import ConfirmationMethod, RequestStatus
from tests.actions.world import NOW, account, new_world
from tests.models import build
from tests.models.build import saved

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    return new_world()


def refused(actor, act, **facts):
    """Let *actor* try in vain, put the refusal on record, and return the error and the row."""
    with pytest.raises(Refused) as refusal:
        act(actor, now=NOW, **facts)
    audit.record_refusal(actor, refusal.value, at=NOW)
    return refusal.value, AuditEntry.objects.get()


def test_another_organisations_request_leaves_who_tried_what_on_which(world):
    request = saved(build.request())

    _, row = refused(
        world.coordinator, end_request, request=request.id, outcome=RequestStatus.WITHDRAWN
    )

    assert (row.account, row.activity, row.outcome) == (
        world.coordinator.id,
        "END_REQUEST",
        "REFUSED",
    )
    assert (row.object_kind, row.object_id, row.request) == ("REQUEST", request.id, request.id)
    assert row.detail == "NotFound"


def test_what_is_not_there_leaves_the_same_row_as_what_is_anothers(world):
    absent = uuid4()

    error, row = refused(world.coordinator, hold_place, request=absent, unit=world.unit().id)

    assert str(error) == str(NotFound())
    assert (row.object_id, row.detail) == (absent, "NotFound")


def test_a_unit_that_is_not_there_is_recorded_with_the_request_it_was_asked_for(world):
    request = world.request()

    _, row = refused(world.coordinator, hold_place, request=request.id, unit=uuid4())

    assert row.request == request.id


def test_who_may_never_do_it_learns_nothing_of_what_is_there(world):
    worker, request = world.worker, world.request()

    for asked in (request.id, uuid4()):
        with pytest.raises(NotAllowed) as refusal:
            hold_place(worker, request=asked, unit=world.unit(name=str(asked)).id, now=NOW)
        assert refusal.value.object_id == asked


def test_a_hold_and_a_unit_are_recorded_as_what_they_are(world):
    hold = hold_place(world.coordinator, request=world.request().id, unit=world.unit().id, now=NOW)
    stranger = account("SHELTER_WORKER", saved(build.organisation()))

    for act, facts in (
        (confirm_hold, {"hold": hold.id}),
        (confirm_capacity, {"unit": hold.unit_id, "method": ConfirmationMethod.PAGE}),
    ):
        with pytest.raises(NotFound) as refusal:
            act(stranger, now=NOW, **facts)
        audit.record_refusal(stranger, refusal.value, at=NOW)

    rows = AuditEntry.objects.filter(outcome="REFUSED").order_by("activity")
    assert [(row.object_kind, row.object_id) for row in rows] == [
        ("UNIT", hold.unit_id),
        ("PLACEMENT", hold.id),
    ]


def test_a_part_of_a_page_that_is_hidden_is_no_act(world):
    audit.record_refusal(world.worker, NotAllowed(), at=NOW)

    assert not AuditEntry.objects.exists()

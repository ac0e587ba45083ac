"""The life of a place, act by act: each leaves one audit row, and an event where it changed."""

from datetime import timedelta
from itertools import count

import pytest

from opvang.actions.answers import confirm_hold, consent_to_hold, refuse_hold, release_place
from opvang.actions.capacity import (
    add_beds,
    close_places,
    confirm_capacity,
    remove_bed,
    reopen_places,
)
from opvang.actions.holds import hold_place
from opvang.actions.lapses import lapse_hold
from opvang.actions.requests import change_request, end_request, place_request, reopen_request
from opvang.actions.stays import arrive, depart
from opvang.actions.units import change_unit
from opvang.models import AuditEntry, Event, Room
from opvang.models.codes import (
    ClosureReason,
    ConfirmationMethod,
    Destination,
    RefusalReason,
    RequestStatus,
)
from opvang.queries.filled_in.units import unit_filled_in
from tests.actions.requests.forms import AT_NIGHT
from tests.actions.world import NOW, account, new_world
from tests.models import build
from tests.models.build import saved

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    return new_world()


@pytest.fixture
def clock():
    """Give each act a minute of its own, so that rows can be put in order."""
    minutes = count()
    return lambda: NOW + timedelta(minutes=next(minutes))


def on_record():
    """Return each act with its kind as NEN 7513 has it, and its detail, in order."""
    rows = AuditEntry.objects.order_by("at").values_list("activity", "verb", "detail")
    return [" ".join(filter(None, row)) for row in rows]


def heard(audience):
    """Return which acts an audience heard of, in order."""
    return list(
        Event.objects.filter(audience=audience).order_by("number").values_list("kind", flat=True)
    )


def of(account):
    return f"organisation:{account.organisation_id}"


def test_the_life_of_a_request(world, clock):
    me = world.coordinator

    asked = place_request(me, AT_NIGHT, now=clock())
    change_request(me, request=asked.id, new=AT_NIGHT, seen=1, now=clock())
    end_request(me, request=asked.id, outcome=RequestStatus.NOT_A_VICTIM, now=clock())
    reopen_request(me, request=asked.id, now=clock())

    assert on_record() == [
        "PLACE_REQUEST C",
        "CHANGE_REQUEST U",
        "END_REQUEST U NOT_A_VICTIM",
        "REOPEN_REQUEST U",
    ]
    assert heard(of(me)) == [line.split()[0] for line in on_record()]
    assert heard(of(world.worker)) == []


def test_the_life_of_a_place(world, clock):
    inspectorate = saved(build.organisation(kind="LABOUR_INSPECTORATE"))
    inspector = account("LABOUR_INSPECTORATE", inspectorate)
    asked, unit = world.request().id, world.unit(place_type="LABOUR").id

    def hold():
        return hold_place(world.coordinator, request=asked, unit=unit, now=clock()).id

    release_place(world.coordinator, placement=hold(), now=clock())
    refuse_hold(world.desk, hold=hold(), reason=RefusalReason.NO_ANSWER, now=clock())
    kept = hold()
    consent_to_hold(inspector, hold=kept, now=clock())
    confirm_hold(world.desk, hold=kept, now=clock())
    arrive(world.worker, placement=kept, now=clock())
    gone = {"destination": Destination.FAMILY, "on": NOW.date()}
    depart(world.worker, placement=kept, now=clock(), **gone)

    assert on_record() == [
        "HOLD_PLACE C",
        "RELEASE_PLACE U",
        "HOLD_PLACE C",
        "REFUSE_HOLD U NO_ANSWER",
        "HOLD_PLACE C",
        "CONSENT_TO_HOLD U",
        "CONFIRM_HOLD U",
        "ARRIVE U",
        "DEPART U FAMILY",
    ]
    acts = [line.split()[0] for line in on_record()]
    for somebody in (world.coordinator, world.worker, inspector):
        assert heard(of(somebody)) == acts
    assert heard("role:NATIONAL_DESK") == acts


def test_a_hold_that_lapses_is_nobodys_act(world, clock):
    hold = hold_place(
        world.coordinator, request=world.request().id, unit=world.unit().id, now=clock()
    )

    lapse_hold(hold.id, now=hold.held_until)

    assert on_record() == ["HOLD_PLACE C", "LAPSE_HOLD U"]
    assert AuditEntry.objects.get(activity="LAPSE_HOLD").account is None
    assert heard(of(world.worker)) == ["HOLD_PLACE", "LAPSE_HOLD"]


def test_the_life_of_a_unit(world, clock):
    me, unit = world.manager, world.unit()
    room = Room.objects.get(unit=unit)
    read = unit_filled_in(me, unit.id, now=clock())

    confirm_capacity(me, unit=unit.id, method=ConfirmationMethod.PAGE, now=clock())
    closed = {"reason": ClosureReason.STAFF, "expected_until": None}
    closure = close_places(me, unit=unit.id, now=clock(), **closed)
    reopen_places(me, closure=closure.id, now=clock())
    (bed,) = add_beds(me, room=room.id, names=("Nieuw",), now=clock())
    remove_bed(me, bed=bed.id, now=clock())
    change_unit(me, unit=unit.id, rules=read.rules, seen=read.version, now=clock())

    assert on_record() == [
        "CONFIRM_CAPACITY U PAGE",
        "CLOSE_PLACES C STAFF",
        "REOPEN_PLACES U",
        "ADD_BEDS C",
        "REMOVE_BEDS D",
        "CHANGE_UNIT U",
    ]
    assert heard(of(me)) == [line.split()[0] for line in on_record()]
    assert heard(of(world.coordinator)) == []

"""A stop keeps newcomers out, puts nobody out, and ends when somebody says so."""

from datetime import date, timedelta

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange

from opvang import models
from opvang.actions.capacity import reopen_places, resume_shelter, stop_shelter, stop_unit
from opvang.actions.holds import hold_place
from opvang.actions.stays import arrive
from opvang.calendar import tonight
from opvang.errors import NoPlace, NotAllowed, NotFound, NotPossible
from opvang.models.codes import ClosureReason
from opvang.queries.bed_nights import BedState
from opvang.queries.bed_rows import bed_nights
from tests.actions.world import NOW, account, new_world
from tests.models import build
from tests.models.build import saved

pytestmark = pytest.mark.django_db
STAFF = ClosureReason.STAFF
NIGHT = tonight(NOW)
TOMORROW = NIGHT + timedelta(days=1)


@pytest.fixture
def world():
    return new_world()


def stop(actor, home, *, until=TOMORROW, now=NOW):
    return stop_unit(actor, unit=home.id, reason=STAFF, expected_until=until, now=now)


def taken(home, number, state, **facts):
    """Save a placement in the bed of one room."""
    bed = models.Bed.objects.filter(room__unit=home).order_by("room__name")[number]
    row = saved(build.hold(unit=home, start=NIGHT, state=state, **facts))
    saved(build.occupancy(bed=bed, placement=row, period=DateRange(NIGHT, row.until)))
    return row


def states(home, *, night=NIGHT):
    units = models.Unit.objects.filter(pk=home.pk)
    return [bed.state(night) for bed in bed_nights(units, night=night)]


def test_nobody_new_comes_and_whoever_is_there_or_was_promised_a_bed_stays(world):
    home = world.unit(rooms=3)
    taken(home, 0, "ARRIVED")
    promised = taken(home, 1, "CONFIRMED", request=world.request(status="PLACED"))

    stop(world.worker, home, until=date(2027, 3, 1))

    assert states(home) == [BedState.LIVED_IN, BedState.PROMISED, BedState.CLOSED]
    arrive(world.worker, placement=promised.id, now=NOW)
    with pytest.raises(NoPlace):
        hold_place(world.coordinator, request=world.request().id, unit=home.id, now=NOW)


def test_a_bed_that_comes_free_meanwhile_stays_empty_until_somebody_opens_it(world):
    home = world.unit()
    row = taken(home, 0, "ARRIVED")
    stop(world.worker, home)

    models.Placement.objects.filter(pk=row.pk).update(
        state="DEPARTED", destination="OTHER", until=TOMORROW, departed_on=TOMORROW
    )
    models.Occupancy.objects.update(period=DateRange(NIGHT, TOMORROW))

    # Tomorrow is the expected end, but nobody has said that it is over.
    assert states(home, night=TOMORROW) == [BedState.CLOSED]


def test_a_stop_ends_in_one_act_and_the_audit_log_has_both(world):
    home = world.unit()
    made = stop(world.worker, home)

    reopen_places(world.worker, closure=made.id, now=NOW)

    assert states(home) == [BedState.FREE]
    rows = models.AuditEntry.objects.filter(object_id=home.id).order_by("at", "id")
    assert {(one.activity, one.detail) for one in rows} == {
        ("CLOSE_PLACES", "STOP_STAFF"),
        ("REOPEN_PLACES", ""),
    }


def test_another_stop_replaces_the_first_and_a_closure_is_left_alone(world):
    home, shut = world.unit(), world.unit(name="Dicht")
    saved(build.closure(unit=shut, closed_from=NIGHT))
    stop(world.worker, home)

    stop(world.worker, home, until=date(2026, 12, 24))

    assert home.closures.get(reopened_on=None).expected_until == date(2026, 12, 24)
    with pytest.raises(NotPossible, match="al gesloten"):
        stop(world.worker, shut)


def test_a_shelter_stops_and_resumes_as_one(world):
    homes = [world.unit(), world.unit(name="Boven")]
    shut = world.unit(name="Dicht")
    saved(build.closure(unit=shut, closed_from=NIGHT))
    shelter = world.shelter.id

    made = stop_shelter(
        world.manager, shelter=shelter, reason=STAFF, expected_until=TOMORROW, now=NOW
    )
    stopped = [states(home) for home in (*homes, shut)]
    number = resume_shelter(world.manager, shelter=shelter, now=NOW)

    assert len(made) == number == 2
    assert stopped == [[BedState.CLOSED]] * 3
    assert [states(home) for home in (*homes, shut)] == [
        [BedState.FREE],
        [BedState.FREE],
        [BedState.CLOSED],
    ]
    with pytest.raises(NotPossible, match="geen stop"):
        resume_shelter(world.manager, shelter=shelter, now=NOW)


def test_an_end_that_has_passed_is_refused(world):
    with pytest.raises(NotPossible, match="al voorbij"):
        stop(world.worker, world.unit(), until=NIGHT)


@pytest.mark.parametrize(("role", "error"), [("SHELTER_WORKER", NotFound), ("POLICE", NotAllowed)])
def test_another_organisation_may_not(world, role, error):
    home = world.unit()
    other = account(role, saved(build.organisation()))

    with pytest.raises(error):
        stop(other, home)
    with pytest.raises(error):
        stop_shelter(other, shelter=home.shelter.id, reason=STAFF, expected_until=TOMORROW, now=NOW)
    with pytest.raises(error):
        resume_shelter(other, shelter=home.shelter.id, now=NOW)

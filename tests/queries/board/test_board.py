"""The board has the own shelters tonight, and nothing of anybody else's."""

from datetime import timedelta

import pytest

from opvang.errors import NotAllowed
from opvang.models import Unit
from opvang.queries.beds import beds_by_unit
from opvang.queries.board import board
from tests.models import build
from tests.models.build import NOW, TODAY, saved
from tests.queries.scene import actor, beds_of, night, request, stay, unit

pytestmark = pytest.mark.django_db


@pytest.fixture
def own():
    return unit(beds=4, shared=True)


@pytest.fixture
def worker(own):
    return actor("SHELTER_WORKER", organisation=own.shelter.organisation)


def the_unit(worker):
    ((found,),) = (shelter.units for shelter in board(worker, now=NOW).shelters)
    return found


def test_each_bed_says_how_it_stands(own, worker):
    first, second, *_ = beds_of(own)
    stay(first, until=3)
    saved(build.closure(bed=second, reason="HYGIENE"))

    found = the_unit(worker)

    assert [bed.state for bed in found.rooms[0].beds] == ["lived_in", "closed", "free", "free"]
    assert found.counts == {"free": 2, "lived_in": 1, "closed": 1}


def test_what_is_free_here_is_free_in_the_country(own, worker):
    stay(beds_of(own)[0])
    stay(beds_of(own)[1], until=-1)
    saved(build.closure(bed=beds_of(own)[2]))

    counted = beds_by_unit(Unit.objects.all(), night=TODAY)[own.id]

    assert the_unit(worker).counts["free"] == counted.free == 1


def test_a_household_in_one_room_stands_on_one_line(worker, own):
    family = unit(beds=3, shelter=own.shelter)
    hold = saved(build.hold(unit=family, request=request()))
    for bed in beds_of(family):
        saved(build.occupancy(bed=bed, placement=hold))

    rooms = [unit.rooms[0] for shelter in board(worker, now=NOW).shelters for unit in shelter.units]

    (lines,) = (room.beds for room in rooms if not room.shared)
    assert [bed.name for bed in lines] == ["Bed 1, Bed 2, Bed 3"]


@pytest.mark.parametrize(("hours", "stale"), [(24, False), (25, True), (None, True)])
def test_a_unit_is_stale_a_day_after_it_was_confirmed(own, worker, hours, stale):
    own.capacity_confirmations.all().delete()
    if hours is not None:
        saved(build.confirmation(unit=own, confirmed_at=NOW - timedelta(hours=hours)))

    assert the_unit(worker).is_stale is stale
    assert board(worker, now=NOW).stale == int(stale)


def test_who_is_expected_is_told_with_how_late_they_are(own, worker):
    late = saved(build.hold(unit=own, request=request(), state="CONFIRMED", start=night(-2)))

    (one,) = board(worker, now=NOW).expected

    assert (one.reference, one.nights_late) == (late.request.reference, 2)


@pytest.mark.parametrize(("until", "late"), [(-3, [3]), (0, [0]), (7, [0]), (8, []), (None, [])])
def test_an_agreed_end_that_is_near_or_past_is_told(own, worker, until, late):
    end = None if until is None else night(until)
    saved(build.guest(unit=own, start=night(-9), until=end))

    assert [one.nights_late for one in board(worker, now=NOW).ending] == late


def test_another_s_shelter_is_not_there(worker):
    other = unit(name="De Uil")
    placed = saved(build.hold(unit=other, request=request(), state="CONFIRMED"))
    stay(beds_of(other)[0])

    text = repr(board(worker, now=NOW))

    assert "De Uil" not in text
    assert placed.request.reference not in text


@pytest.mark.parametrize("role", ["NATIONAL_DESK", "COORDINATOR", "ADMINISTRATOR", "POLICE"])
def test_who_runs_no_shelter_has_no_board(role):
    with pytest.raises(NotAllowed):
        board(actor(role), now=NOW)


def test_a_bigger_shelter_takes_no_more_queries(own, worker, django_assert_max_num_queries):
    for _ in range(4):
        stay(beds_of(unit(beds=3, shelter=own.shelter))[0])

    with django_assert_max_num_queries(12):
        board(worker, now=NOW)

"""Each bed is occupied, closed or free tonight."""

import pytest

from opvang.models import Unit
from opvang.queries.beds import Beds, beds_by_unit
from tests.models import build
from tests.models.build import TODAY, saved
from tests.queries.scene import beds_of, night, stay, unit

pytestmark = pytest.mark.django_db


def counted(made):
    return beds_by_unit(Unit.objects.all(), night=TODAY)[made.id]


def test_a_bed_that_nobody_has_is_free():
    made = unit(beds=2)

    assert counted(made) == Beds(total=2, free=2)


def test_a_bed_is_occupied_during_a_stay():
    made = unit(beds=2, shared=True)
    stay(beds_of(made)[0])

    assert counted(made) == Beds(total=2, occupied=1, free=1)


def test_whoever_sleeps_in_a_private_room_has_all_its_beds():
    made = unit(beds=3, shared=False)
    stay(beds_of(made)[0])

    assert counted(made) == Beds(total=3, occupied=3)


def test_a_bed_is_free_again_the_night_a_stay_was_shortened_to():
    made = unit(beds=1)
    stay(beds_of(made)[0], until=0, state="DEPARTED")

    assert counted(made) == Beds(total=1, free=1)


def test_a_stay_whose_agreed_end_has_passed_still_has_the_bed():
    made = unit(beds=1)
    stay(beds_of(made)[0], until=-1)

    assert counted(made) == Beds(total=1, occupied=1)


def test_a_bed_is_not_free_while_it_is_made_ready():
    made = unit(beds=1, turnaround_days=1)
    stay(beds_of(made)[0], until=0, state="DEPARTED")

    assert counted(made) == Beds(total=1, occupied=1, soon=1)


@pytest.mark.parametrize(("until", "soon"), [(7, 1), (8, 0), (None, 0)])
def test_a_bed_is_expected_soon_when_it_comes_free_within_a_week(until, soon):
    made = unit(beds=1)
    stay(beds_of(made)[0], until=until)

    assert counted(made) == Beds(total=1, occupied=1, soon=soon)


def test_a_bed_that_somebody_else_gets_next_is_not_expected_soon():
    made = unit(beds=1)
    stay(beds_of(made)[0], until=3)
    stay(beds_of(made)[0], first=3)

    assert counted(made) == Beds(total=1, occupied=1)


@pytest.mark.parametrize("closed", ["unit", "room", "bed"])
def test_a_closure_closes_all_that_is_in_it(closed):
    made = unit(beds=2)
    bed = beds_of(made)[0]
    thing = {"unit": made, "room": bed.room, "bed": bed}[closed]
    saved(build.closure(**{closed: thing}, expected_until=night(9)))

    number = 1 if closed == "bed" else 2
    assert counted(made) == Beds(total=2, closed=number, free=2 - number)


def test_a_closure_that_was_lifted_closes_nothing():
    made = unit(beds=1)
    saved(build.closure(unit=made, closed_from=night(-4), reopened_on=night(0)))

    assert counted(made) == Beds(total=1, free=1)


def test_a_closure_that_ends_within_a_week_is_expected_soon():
    made = unit(beds=1)
    saved(build.closure(unit=made, expected_until=night(7)))

    assert counted(made) == Beds(total=1, closed=1, soon=1)


def test_somebody_who_sleeps_in_a_closed_unit_still_occupies_a_bed():
    made = unit(beds=2)
    stay(beds_of(made)[0])
    saved(build.closure(unit=made))

    assert counted(made) == Beds(total=2, occupied=1, closed=1, overbooked=1)


def test_a_bed_that_closes_before_somebody_comes_is_overbooked():
    made = unit(beds=2, shared=True)
    stay(beds_of(made)[0], first=2, until=9)
    stay(beds_of(made)[1], first=3, until=9)
    saved(build.closure(unit=made, expected_until=night(3)))

    assert counted(made) == Beds(total=2, closed=2, overbooked=1)


def test_a_closure_that_did_not_end_in_time_overbooks_who_comes_after_it():
    made = unit(beds=1)
    stay(beds_of(made)[0], first=2)
    saved(build.closure(unit=made, closed_from=night(-4), expected_until=night(0)))

    assert counted(made) == Beds(total=1, closed=1, overbooked=1)


@pytest.mark.parametrize(
    ("facts", "closed"),
    [
        ({"state": "DEPARTED", "until": 0}, {}),
        ({}, {"closed_from": night(-4), "reopened_on": night(0)}),
        ({}, {"closed_from": night(9)}),
    ],
    ids=["who left", "a closure that is over", "who leaves before a closure that was planned"],
)
def test_what_is_over_or_never_meets_overbooks_nothing(facts, closed):
    made = unit(beds=1, turnaround_days=2)
    stay(beds_of(made)[0], **{"until": 5} | facts)
    saved(build.closure(unit=made, **closed))

    assert counted(made).overbooked == 0


def test_only_the_units_asked_for_are_counted():
    unit(beds=1)

    assert beds_by_unit(Unit.objects.none(), night=TODAY) == {}


def test_shares_are_rounded_down_so_that_a_hundred_percent_is_full():
    nearly_full = Beds(total=1000, occupied=999, free=1)

    assert nearly_full.percentage_occupied == 99
    assert Beds(total=3, occupied=1, closed=2).percentage_closed == 66
    assert Beds(total=2, occupied=2).percentage_occupied == 100
    assert (Beds().percentage_occupied, Beds().percentage_closed) == (0, 0)

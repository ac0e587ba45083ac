"""What is free tonight, and why the rest is not."""

from collections import Counter
from datetime import timedelta

import pytest

from opvang.models import Bed, CapacityConfirmation, Closure, Occupancy, Placement, Unit
from tests.actions.country.drafts import NOW, country, draft, people, waiting

SEEDS = [1, 2, 3]


def not_free(of):
    """Return the beds that somebody lives in or that are closed tonight, with whole rooms."""
    taken = {
        one.bed_id for one in of.rows(Occupancy) if one.placement.state in {"ARRIVED", "DEPARTED"}
    }
    rooms = {one.room_id for one in of.rows(Bed) if one.id in taken and not one.room.shared}
    for closure in of.rows(Closure):
        if closure.closed_from <= of.tonight and closure.reopened_on is None:
            rooms |= {one.room_id for one in of.rows(Bed) if one.room_id == closure.room_id}
            rooms |= {one.room_id for one in of.rows(Bed) if one.room.unit_id == closure.unit_id}
            taken |= {closure.bed_id}
    return {one.id for one in of.rows(Bed) if one.id in taken or one.room_id in rooms}


def arrived():
    return [one for one in country().rows(Placement) if one.state == "ARRIVED"]


@pytest.mark.parametrize("seed", SEEDS)
def test_there_are_about_as_many_free_places_as_people_who_ask(seed):
    built = draft(seed=seed)

    free = len(built.rows(Bed)) - len(not_free(built))
    asking = sum(len(people(built, request)) for request in waiting(built))
    assert 0.7 <= free / asking <= 1.25


def test_most_places_are_taken():
    assert 0.75 <= len(not_free(country())) / len(country().rows(Bed)) <= 0.92


def test_nobody_sleeps_in_a_bed_of_somebody_else():
    seen = Counter(one.bed_id for one in country().rows(Occupancy))

    assert max(seen.values()) == 1


def test_only_one_household_lives_in_a_private_room():
    placements = {}
    for one in country().rows(Occupancy):
        if not one.bed.room.shared:
            placements.setdefault(one.bed.room_id, set()).add(one.placement_id)

    assert {len(found) for found in placements.values()} == {1}


def test_the_end_of_many_stays_is_unknown_and_some_should_have_ended():
    unknown = [one for one in arrived() if one.until is None]
    overdue = [one for one in arrived() if one.until and one.until <= country().tonight]

    assert 0.2 <= len(unknown) / len(arrived()) <= 0.6
    assert 0.05 <= len(overdue) / len(arrived()) <= 0.35


def test_emergency_beds_silt_up():
    stays = [one for one in arrived() if one.unit.place_type == "EMERGENCY"]

    assert any(one.until <= country().tonight for one in stays)
    assert all(one.until - one.start == timedelta(days=3) for one in stays)


def test_of_most_guests_only_the_shelter_knows():
    known = [one for one in arrived() if one.request_id is not None]

    assert 0 < len(known) < len(arrived()) / 3


def test_some_are_still_to_come_and_some_have_just_left():
    states = Counter(one.state for one in country().rows(Placement))

    assert states["CONFIRMED"] > 0
    assert states["DEPARTED"] > 0
    assert all(
        one.unit.turnaround_days for one in country().rows(Placement) if one.state == "DEPARTED"
    )


def test_units_rooms_and_beds_are_closed_each_for_a_reason():
    closures = country().rows(Closure)

    assert any(one.unit_id for one in closures)
    assert any(one.room_id for one in closures)
    assert len({one.reason for one in closures}) >= 4


def test_closures_are_past_planned_overdue_or_without_an_end():
    tonight = country().tonight
    open_ones = [one for one in country().rows(Closure) if one.reopened_on is None]

    assert any(one.reopened_on for one in country().rows(Closure))
    assert any(one.closed_from > tonight for one in open_ones)
    assert any(one.expected_until and one.expected_until <= tonight for one in open_ones)
    assert any(one.expected_until is None for one in open_ones)


def test_most_units_were_confirmed_today_some_not_for_a_day_and_some_not_for_a_week():
    latest = {}
    for one in country().rows(CapacityConfirmation):
        latest[one.unit_id] = max(latest.get(one.unit_id, one.confirmed_at), one.confirmed_at)
    ages = [NOW - moment for moment in latest.values()]

    assert min(ages) > timedelta()
    assert 0.6 <= sum(age < timedelta(days=1) for age in ages) / len(ages) <= 0.9
    assert any(timedelta(days=1) < age < timedelta(days=7) for age in ages)
    assert any(age >= timedelta(days=7) for age in ages)


def test_the_methods_of_confirmation_differ():
    assert len({one.method for one in country().rows(CapacityConfirmation)}) == 5


def test_every_kind_of_place_has_a_guest():
    assert {one.unit.place_type for one in arrived()} == {
        one.place_type for one in country().rows(Unit)
    }

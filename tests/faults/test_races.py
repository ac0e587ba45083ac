"""Whoever asks at the same moment: no bed for two, nobody twice, and nobody meets whom they fear.

Each race ships with its mutants: with lock and database wall both taken away it must go wrong, or
the test could not see it; with one of them left it must not.
"""

from functools import partial

import pytest

from opvang.actions.holds import hold_place
from opvang.models import Occupancy, Placement
from tests.actions.world import NOW, new_world
from tests.faults.racing import (
    double_bookings,
    race,
    requests_held_twice,
    without_locks,
    without_walls,
    won,
)
from tests.models import build
from tests.models.build import saved

pytestmark = [pytest.mark.django_db(transaction=True, serialized_rollback=True)]

CLIENTS = 64
BEDS = 5
ROUNDS = 200


@pytest.fixture
def world():
    return new_world()


def hold(world, request, unit):
    return partial(hold_place, world.coordinator, request=request.id, unit=unit.id, now=NOW)


def rush(world, clients=CLIENTS):
    """Let that many clients ask for one of five beds at once; return how many got one."""
    unit = world.unit(rooms=BEDS, name=f"Unit {Placement.objects.count()}")
    acts = [hold(world, world.request(), unit) for _ in range(clients)]
    return len(won(race(acts)))


@pytest.mark.slow
def test_sixty_four_clients_on_five_beds_get_five(world):
    assert rush(world) == BEDS
    assert double_bookings() == 0
    assert Occupancy.objects.count() == BEDS


@pytest.mark.slow
def test_without_the_lock_the_database_still_gives_no_bed_twice(world, monkeypatch):
    with without_locks(monkeypatch):
        assert 1 <= rush(world) <= BEDS
    assert double_bookings() == 0


@pytest.mark.slow
def test_without_the_wall_the_lock_still_gives_no_bed_twice(world):
    with without_walls():
        assert rush(world) == BEDS
        assert double_bookings() == 0


@pytest.mark.slow
def test_without_lock_and_wall_a_bed_is_given_twice(world, monkeypatch):
    with without_walls(), without_locks(monkeypatch):
        rush(world)
        assert double_bookings() > 0


def both_units(world, number):
    shelter = saved(build.shelter(organisation=world.shelter.organisation, public_name=f"{number}"))
    return [world.unit(name=name, shelter=shelter) for name in ("A", "B")]


@pytest.mark.slow
def test_one_request_asked_for_in_two_units_at_once_gets_one(world):
    for number in range(ROUNDS):
        request = world.request()
        answers = race([hold(world, request, unit) for unit in both_units(world, number)])
        assert len(won(answers)) == 1
    assert requests_held_twice() == 0


@pytest.mark.slow
def test_without_lock_and_wall_a_request_is_held_twice(world, monkeypatch):
    with without_walls(), without_locks(monkeypatch):
        for number in range(20):
            request = world.request()
            race([hold(world, request, unit) for unit in both_units(world, number)])
        assert requests_held_twice() > 0


def enemies(world):
    one, other = world.request(), world.request()
    persons = sorted((one.persons.get(), other.persons.get()), key=lambda row: row.id)
    saved(build.conflict(first_person=persons[0], second_person=persons[1]))
    return one, other


def meet(world, number):
    """Let two who must not meet ask for two units of one shelter at once; return who got in."""
    units = both_units(world, number)
    acts = [hold(world, one, unit) for one, unit in zip(enemies(world), units, strict=True)]
    return len(won(race(acts)))


@pytest.mark.slow
def test_two_who_must_not_meet_are_never_both_let_into_one_shelter(world):
    assert [meet(world, number) for number in range(ROUNDS)] == [1] * ROUNDS


@pytest.mark.slow
def test_without_the_lock_two_who_must_not_meet_do_meet(world, monkeypatch):
    with without_locks(monkeypatch):
        assert 2 in [meet(world, number) for number in range(20)]

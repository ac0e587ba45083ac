"""A room gets more beds or fewer; nobody loses the bed they live in or were promised in silence."""

from datetime import timedelta
from uuid import uuid4

import pytest

from opvang.actions.answers import confirm_hold, release_place
from opvang.actions.capacity import add_beds, remove_bed
from opvang.actions.holds import hold_place
from opvang.actions.stays import arrive, depart
from opvang.errors import FormRefused, NotAllowed, NotFound, NotPossible
from opvang.models import AuditEntry, Bed, Placement, Room, Unit
from opvang.models.codes import ClosureReason, Destination
from opvang.queries.beds import Beds, beds_by_unit
from opvang.snapshot import take_snapshot
from tests.actions.world import NOW, new_world
from tests.models import build
from tests.models.build import saved

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    return new_world()


def hold(world, unit):
    return hold_place(world.coordinator, request=world.request().id, unit=unit.id, now=NOW)


def add(world, unit, *names):
    room = Room.objects.get(unit=unit)
    return add_beds(world.manager, room=room.id, names=names, now=NOW)


def remove(world, unit, **facts):
    bed = Bed.objects.filter(room__unit=unit).first()
    return remove_bed(world.manager, bed=bed.id, **{"now": NOW} | facts)


def counted(unit):
    return beds_by_unit(Unit.objects.filter(id=unit.id), night=NOW.date()).get(unit.id, Beds())


def test_a_room_gets_beds_that_can_be_given_away(world):
    unit = world.unit()

    added = add(world, unit, "Bed 2 ", "Bed 3")

    assert [bed.name for bed in added] == ["Bed 2", "Bed 3"]
    (room,) = take_snapshot(now=NOW).unit[str(unit.id)].rooms
    assert room.beds == 3
    assert AuditEntry.objects.get().activity == "ADD_BEDS"


def test_whoever_has_a_private_room_has_its_new_beds_as_well(world):
    unit = world.unit()
    taken = hold(world, unit)

    add(world, unit, "Bed 2")

    assert counted(unit) == Beds(total=2, occupied=2)
    assert taken.occupancies.count() == 2


def test_in_a_shared_room_a_new_bed_is_free(world):
    unit = world.unit(shared=True)
    hold(world, unit)

    add(world, unit, "Bed 2")

    assert counted(unit) == Beds(total=2, occupied=1, free=1)


@pytest.mark.parametrize("names", [("Bed 0",), ("Nieuw", "Nieuw"), (" ",)])
def test_a_bed_has_a_name_of_its_own(world, names):
    unit = world.unit()

    with pytest.raises(FormRefused):
        add(world, unit, *names)

    assert Bed.objects.count() == 1


def test_a_room_holds_no_more_beds_than_can_be_matched(world):
    unit = world.unit()

    for names in ((), tuple(f"Nieuw {number}" for number in range(200))):
        with pytest.raises(NotPossible, match="1 tot 200 bedden"):
            add(world, unit, *names)


def test_an_empty_bed_is_gone(world):
    unit = world.unit(beds=2)

    assert remove(world, unit) is None

    assert counted(unit) == Beds(total=1, free=1)
    entry = AuditEntry.objects.get()
    assert (entry.activity, entry.verb) == ("REMOVE_BEDS", "D")


def test_a_bed_in_which_somebody_once_slept_can_go_and_the_stay_is_remembered(world):
    unit = world.unit()
    stay = hold(world, unit)
    confirm_hold(world.worker, hold=stay.id, now=NOW)
    arrive(world.worker, placement=stay.id, now=NOW)
    later = NOW + timedelta(days=3)
    depart(
        world.worker,
        placement=stay.id,
        destination=Destination.FAMILY,
        on=later.date(),
        now=later,
    )

    remove(world, unit, now=later)

    assert counted(unit) == Beds()
    assert Placement.objects.get().unit == unit


def test_a_bed_that_is_held_stays(world):
    unit = world.unit()
    taken = hold(world, unit)

    with pytest.raises(NotPossible, match=r"1 bed is bezet of toegezegd\. Haal het weg als"):
        remove(world, unit)

    release_place(world.coordinator, placement=taken.id, now=NOW)
    assert remove(world, unit) is None


def test_forced_a_bed_that_is_held_becomes_a_closure_and_shows_as_overbooked(world):
    unit = world.unit()
    hold(world, unit)

    closure = remove(world, unit, force=True, reason=ClosureReason.FUNDING)

    assert (closure.reason, closure.expected_until) == ("FUNDING", None)
    assert counted(unit) == Beds(total=1, occupied=1, overbooked=1)


def test_forced_twice_it_says_that_it_is_closed(world):
    unit = world.unit()
    hold(world, unit)
    remove(world, unit, force=True)

    with pytest.raises(NotPossible, match="al gesloten"):
        remove(world, unit, force=True)


def test_anothers_rooms_and_beds_are_not_found(world):
    foreign = saved(build.bed())

    for room in (foreign.room_id, uuid4()):
        with pytest.raises(NotFound):
            add_beds(world.manager, room=room, names=("Bed",), now=NOW)
    for bed in (foreign.id, uuid4()):
        with pytest.raises(NotFound):
            remove_bed(world.manager, bed=bed, now=NOW)


def test_who_works_in_a_shelter_but_does_not_manage_it_moves_no_beds(world):
    unit = world.unit()

    with pytest.raises(NotAllowed):
        add_beds(world.worker, room=Room.objects.get(unit=unit).id, names=("Bed",), now=NOW)

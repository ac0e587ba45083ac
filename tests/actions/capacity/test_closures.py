"""A shelter closes beds, rooms or a unit for a reason, and opens them again."""

from datetime import timedelta
from uuid import uuid4

import pytest

from opvang.actions.answers import confirm_hold
from opvang.actions.capacity import close_places, reopen_places
from opvang.actions.holds import hold_place
from opvang.actions.stays import arrive
from opvang.errors import FormRefused, NoPlace, NotAllowed, NotFound, NotPossible
from opvang.models import AuditEntry, Bed, Room, Unit
from opvang.models.codes import ClosureReason
from opvang.queries.beds import beds_by_unit
from opvang.snapshot import take_snapshot
from tests.actions.world import NOW, new_world
from tests.models import build
from tests.models.build import saved

pytestmark = pytest.mark.django_db

TONIGHT = NOW.date()


@pytest.fixture
def world():
    return new_world()


def close(world, unit, **facts):
    ordinary = {"reason": ClosureReason.STAFF, "expected_until": None, "now": NOW}
    return close_places(world.worker, unit=unit.id, **ordinary | facts)


def reopen(world, closure, **facts):
    return reopen_places(world.worker, closure=closure.id, **{"now": NOW} | facts)


def hold(world, unit, **facts):
    request = world.request(**facts)
    return hold_place(world.coordinator, request=request.id, unit=unit.id, now=NOW)


def counted(unit):
    return beds_by_unit(Unit.objects.filter(id=unit.id), night=TONIGHT)[unit.id]


def free_rooms(unit):
    rooms = take_snapshot(now=NOW).unit[str(unit.id)].rooms
    return [room for room in rooms if not room.taken]


def test_a_closed_unit_has_no_place_until_it_opens_again(world):
    unit = world.unit()

    closure = close(world, unit, explanation="Nachtdienst niet bezet.")
    assert free_rooms(unit) == []

    reopen(world, closure)
    assert len(free_rooms(unit)) == 1
    assert closure.explanation == "Nachtdienst niet bezet."


def test_one_room_closes_and_the_others_stay_open(world):
    unit = world.unit(rooms=2)

    close(world, unit, room=Room.objects.filter(unit=unit).first().id)

    assert len(free_rooms(unit)) == 1


def test_one_bed_closes_and_its_room_gets_smaller(world):
    unit = world.unit(beds=3)

    close(world, unit, bed=Bed.objects.filter(room__unit=unit).first().id)

    assert [room.beds for room in free_rooms(unit)] == [2]


def test_beds_that_are_held_are_not_closed(world):
    unit = world.unit()
    hold(world, unit)

    with pytest.raises(NotPossible, match=r"1 bed is bezet of toegezegd\. Sluit alleen wat"):
        close(world, unit)


def test_beds_of_others_in_the_unit_stand_in_nobodys_way(world):
    unit = world.unit(rooms=2)
    taken = hold(world, unit).occupancies.get().bed
    other = Bed.objects.filter(room__unit=unit).exclude(id=taken.id).get()

    assert close(world, unit, room=other.room_id).room == other.room


def test_forced_it_closes_and_shows_as_overbooked_until_that_is_solved(world):
    unit = world.unit(beds=2)
    hold(world, unit)

    with pytest.raises(NotPossible, match="2 bedden zijn bezet of toegezegd"):
        close(world, unit)
    closure = close(world, unit, force=True)
    assert counted(unit).overbooked == 2

    reopen(world, closure)
    assert counted(unit).overbooked == 0


def test_who_overstays_still_lives_there(world):
    unit = world.unit()
    stay = hold(world, unit, nights=2)
    confirm_hold(world.worker, hold=stay.id, now=NOW)
    arrive(world.worker, placement=stay.id, now=NOW)
    late = NOW + timedelta(days=10)

    with pytest.raises(NotPossible, match="1 bed is bezet"):
        close(world, unit, now=late)


def test_a_closure_that_ends_before_somebody_comes_is_in_nobodys_way(world):
    unit = world.unit()
    hold(world, unit, start_from=TONIGHT + timedelta(days=5), start_by=TONIGHT + timedelta(days=9))

    with pytest.raises(NotPossible, match="1 bed is"):
        close(world, unit, expected_until=TONIGHT + timedelta(days=6))
    assert close(world, unit, expected_until=TONIGHT + timedelta(days=5))
    assert counted(unit).overbooked == 0


def test_nobody_is_held_where_it_is_closed(world):
    unit = world.unit()
    close(world, unit)

    with pytest.raises(NoPlace):
        hold(world, unit)


def test_an_expected_end_lies_ahead(world):
    with pytest.raises(NotPossible, match="al voorbij"):
        close(world, world.unit(), expected_until=TONIGHT)

    later = TONIGHT + timedelta(days=1)
    assert close(world, world.unit(name="B"), expected_until=later).expected_until == later


def test_an_explanation_is_short(world):
    with pytest.raises(FormRefused, match="Toelichting"):
        close(world, world.unit(), explanation="x" * 201)


def test_what_is_closed_is_not_closed_again(world):
    unit = world.unit()
    closure = close(world, unit)

    with pytest.raises(NotPossible, match="al gesloten"):
        close(world, unit)
    reopen(world, closure)
    assert close(world, unit) != closure


def test_what_is_open_is_not_opened_again(world):
    closure = close(world, world.unit())
    reopen(world, closure)

    with pytest.raises(NotPossible, match="al weer open"):
        reopen(world, closure)


def test_a_closure_that_was_planned_for_later_never_begins(world):
    later = TONIGHT + timedelta(days=3)
    planned = saved(build.closure(unit=world.unit(), closed_from=later))

    assert reopen(world, planned).reopened_on == later


def test_anothers_places_are_not_found(world):
    foreign = saved(build.bed())
    unit = world.unit()
    closure = saved(build.closure(bed=foreign))

    for facts in (
        {"unit": foreign.room.unit},
        {"unit": unit, "room": foreign.room_id},
        {"unit": unit, "bed": foreign.id},
        {"unit": unit, "bed": uuid4()},
    ):
        with pytest.raises(NotFound):
            close(world, **facts)
    for asked in (closure.id, uuid4()):
        with pytest.raises(NotFound) as refusal:
            reopen_places(world.worker, closure=asked, now=NOW)
        assert refusal.value.object_id == asked


def test_who_runs_no_shelter_closes_nothing(world):
    with pytest.raises(NotAllowed):
        close_places(
            world.coordinator,
            unit=world.unit().id,
            reason=ClosureReason.STAFF,
            expected_until=None,
            now=NOW,
        )


def test_closing_and_opening_are_on_record_with_the_reason(world):
    unit = world.unit()

    reopen(world, close(world, unit))

    rows = AuditEntry.objects.order_by("activity").values_list("activity", "verb", "detail")
    assert list(rows) == [("CLOSE_PLACES", "C", "STAFF"), ("REOPEN_PLACES", "U", "")]

"""Before something is closed it says what that would do."""

from uuid import uuid4

import pytest

from opvang.errors import NotAllowed, NotFound
from opvang.queries.closable import closable
from tests.models import build
from tests.models.build import NOW, saved
from tests.queries.scene import actor, beds_of, stay, unit

pytestmark = pytest.mark.django_db


@pytest.fixture
def own():
    made = unit(beds=3, shared=True, name="De Berk")
    stay(beds_of(made)[0])
    return made


def asked(own, *, room=None, bed=None, role="SHELTER_WORKER", unit=None):
    somebody = actor(role, organisation=own.shelter.organisation)
    return closable(somebody, unit=unit or own.id, room=room, bed=bed, now=NOW)


def test_a_bed_a_room_and_a_unit_say_how_many_beds_go_and_are_taken(own):
    free = beds_of(own)[1]
    saved(build.room(unit=own, name="Leeg"))

    one, room, whole = asked(own, bed=free.id), asked(own, room=free.room_id), asked(own)

    assert [(what.beds, what.taken) for what in (one, room, whole)] == [(1, 0), (3, 1), (3, 1)]
    assert one.what == f"Kamer 1, Bed 2 ({own.name})"
    assert whole.what.endswith("de hele wooneenheid")


@pytest.mark.parametrize("part", ["room", "bed"])
def test_a_part_of_another_unit_is_not_there(own, part):
    other = beds_of(unit())[0]
    asked_for = other.room_id if part == "room" else other.id

    for found in (asked_for, uuid4()):
        with pytest.raises(NotFound):
            asked(own, **{part: found})


def test_another_s_unit_is_like_none(own):
    for found in (unit().id, uuid4()):
        with pytest.raises(NotFound):
            asked(own, unit=found)


def test_who_closes_nothing_may_not_ask(own):
    with pytest.raises(NotAllowed):
        asked(own, role="NATIONAL_DESK")

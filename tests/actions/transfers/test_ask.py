"""People who live somewhere ask for another place: as they asked before, and screened anew."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from opvang.actions.holds import hold_place
from opvang.actions.requests import change_request
from opvang.errors import FormRefused, NoPlace, NotAllowed, NotFound, NotPossible
from opvang.models import PlacementRequest
from opvang.models.codes import RiskOutcome, Route, TransferReason, Urgency
from opvang.queries.filled_in.requests import request_filled_in
from opvang.snapshot import take_snapshot
from tests.actions.transfers.moves import (
    TONIGHT,
    elsewhere,
    later,
    living,
    promised,
    screened,
    transfer,
)
from tests.actions.world import NOW, account, new_world
from tests.models import build
from tests.models.build import saved

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    return new_world()


def test_what_is_not_said_is_asked_as_before_and_the_waiting_begins_anew(world):
    stay = living(world, urgency="CRISIS", needs=[], languages=["en"], nights=9, night_intake=False)
    shunned = saved(build.excluded_shelter(request=stay.request, reason="PERSON_DECLINED"))

    asked = transfer(world, stay, now=later(5), nights=90, routes=(Route.B8_PERMIT,))

    assert (asked.moves_from, asked.transfer_reason) == (stay, TransferReason.END_OF_STAY)
    assert list(asked.persons.all()) == list(stay.request.persons.all())
    assert (asked.languages, asked.nights, asked.routes) == (["en"], 90, ["B8_PERMIT"])
    assert asked.urgency == Urgency.URGENT
    assert asked.registered_on == TONIGHT + timedelta(days=5)
    assert asked.coordinator == stay.request.coordinator
    assert asked.excluded_shelters.get().shelter == shunned.shelter


def test_every_client_is_screened_anew_and_what_comes_of_it_counts(world):
    stay = living(world)

    with pytest.raises(FormRefused, match="geen nieuwe risicoscreening"):
        transfer(world, stay, screenings={})
    with pytest.raises(FormRefused, match="is te lang geleden, of moet nog komen"):
        transfer(world, stay, screenings=screened(stay, on=TONIGHT - timedelta(days=15)))
    assert not PlacementRequest.objects.exclude(moves_from=None).exists()

    asked = transfer(world, stay, screenings=screened(stay, outcome=RiskOutcome.RED))

    (problem,) = take_snapshot(now=NOW).requests
    assert (problem.id, problem.security.name) == (str(asked.id), "SECRET")


def test_the_people_do_not_stand_in_their_own_way_but_their_own_bed_does(world):
    stay = living(world, unit=world.unit(rooms=2))
    people = sorted([*stay.request.persons.all(), saved(build.person())], key=lambda one: one.id)
    for one in people:
        if not stay.request.request_persons.filter(person=one).exists():
            saved(build.request_person(request=stay.request, person=one))
    saved(build.conflict(first_person=people[0], second_person=people[1]))
    new = world.unit(shelter=elsewhere(world), beds=2)
    asked = transfer(world, stay, screenings=screened(stay))

    problem = take_snapshot(now=NOW)

    (request,) = problem.requests
    assert request.separate_from == frozenset()
    assert request.excluded_shelters == {str(world.shelter.id)}
    with pytest.raises(NoPlace):
        hold_place(world.coordinator, request=asked.id, unit=stay.unit_id, now=NOW)
    assert promised(world, asked, new).unit == new


def test_one_transfer_at_a_time_the_database_agrees(world):
    stay = living(world)
    asked = transfer(world, stay)

    with pytest.raises(NotPossible, match="loopt al een overplaatsing"):
        transfer(world, stay)
    with pytest.raises(IntegrityError, match="one_transfer_at_a_time"), transaction.atomic():
        saved(build.request(moves_from=stay, transfer_reason="OTHER"))
    with pytest.raises(IntegrityError, match="moves_with_a_reason"), transaction.atomic():
        PlacementRequest.objects.filter(id=asked.id).update(transfer_reason="")


def test_only_who_lives_somewhere_can_be_moved_and_a_guest_of_the_shelter_cannot(world):
    expected = promised(world, world.request(), world.unit())
    guest = saved(build.guest(unit=world.unit(name="B")))

    with pytest.raises(NotPossible, match="Alleen wie ergens woont"):
        transfer(world, expected)
    with pytest.raises(NotPossible, match="alleen bij de opvang iets bekend"):
        transfer(world, guest, actor=world.desk, screenings={})


def test_who_guides_them_and_the_desk_ask_and_nobody_else(world):
    stay = living(world)
    stranger = account("COORDINATOR", saved(build.organisation(kind="CARE_COORDINATION")))

    with pytest.raises(NotFound):
        transfer(world, stay, actor=stranger)
    with pytest.raises(NotAllowed):
        transfer(world, stay, actor=world.worker)

    assert transfer(world, stay, actor=world.desk).organisation == world.coordinator.organisation


def test_nobody_stays_behind_when_a_transfer_is_changed(world):
    stay = living(world)
    asked = transfer(world, stay)
    read = request_filled_in(world.coordinator, asked.id, now=NOW)
    other = type(read.asked.persons[0])(sex="FEMALE", age=30)
    new = type(read.asked)(
        **{name: getattr(read.asked, name) for name in read.asked.__dataclass_fields__}
        | {"persons": (*read.asked.persons, other)}
    )

    with pytest.raises(NotPossible, match="verhuist iedereen"):
        change_request(world.coordinator, request=asked.id, new=new, seen=read.version, now=NOW)

"""Who arrives in an emergency bed asks for the place after it, which somebody completes."""

from dataclasses import replace
from datetime import timedelta

import pytest

from opvang.actions.answers import confirm_hold
from opvang.actions.holds import hold_place
from opvang.actions.requests import change_request
from opvang.actions.stays import arrive
from opvang.errors import NotPossible
from opvang.models import AuditEntry, PlacementRequest
from opvang.models.codes import RiskOutcome
from opvang.queries.filled_in.fields import NewScreening
from opvang.queries.filled_in.requests import request_filled_in
from tests.actions.transfers.moves import TONIGHT, elsewhere, living
from tests.actions.world import NOW, account, new_world
from tests.models import build
from tests.models.build import saved

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    return new_world()


def emergency(world, **asked):
    """Let a woman arrive in an emergency bed at half past two at night."""
    police = account("POLICE", saved(build.organisation(kind="POLICE")))
    at_night = NOW.replace(hour=1, minute=30) + timedelta(days=1)
    unit = world.unit(place_type="EMERGENCY", max_nights=3, night_intake=True)
    request = world.request(urgency="CRISIS", night_intake=True, start_from=TONIGHT, **asked)
    hold = hold_place(world.coordinator, request=request.id, unit=unit.id, now=at_night)
    stay = confirm_hold(police, hold=hold.id, now=at_night)
    return arrive(world.worker, placement=stay.id, now=at_night)


def screen(actor, request, *, now):
    """Complete a follow-up as one does: by the form, with a new screening of everybody."""
    read = request_filled_in(actor, request.id, now=now)
    new = NewScreening(
        instrument="Risicoscreening", outcome=RiskOutcome.ORANGE, assessed_on=now.date()
    )
    persons = tuple(replace(one, screening=new) for one in read.asked.persons)
    asked = replace(read.asked, persons=persons)
    change_request(actor, request=request.id, new=asked, seen=read.version, now=now)


def test_the_next_place_is_asked_before_the_nights_are_over(world):
    stay = emergency(world, nights=3)

    asked = PlacementRequest.objects.get(moves_from=stay)

    assert (asked.transfer_reason, asked.urgency) == ("CRISIS_FOLLOW_UP", "URGENT")
    assert (asked.registered_on, asked.start_by) == (TONIGHT, TONIGHT + timedelta(days=3))
    assert (asked.nights, asked.night_intake) == (90, False)
    assert AuditEntry.objects.get(activity="OPEN_FOLLOW_UP").account is None


def test_no_place_is_held_before_they_are_screened_again(world):
    stay = emergency(world, nights=3)
    saved(build.screening(person=stay.request.persons.get(), assessed_on=TONIGHT))
    asked, later = PlacementRequest.objects.get(moves_from=stay), NOW + timedelta(days=1)
    unit = world.unit(security="SECRET", shelter=elsewhere(world))
    with pytest.raises(NotPossible, match="nieuwe risicoscreening"):
        hold_place(world.coordinator, request=asked.id, unit=unit.id, now=later)

    screen(world.coordinator, asked, now=later)

    assert hold_place(world.coordinator, request=asked.id, unit=unit.id, now=later)


def test_who_comes_to_stay_asks_for_nothing_more(world):
    stay = living(world, urgency="CRISIS", nights=3)

    assert not stay.transfers.exists()

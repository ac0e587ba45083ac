"""Every party has something to decide from the first day, and a shelter somebody to expect."""

from collections import defaultdict
from datetime import timedelta

import pytest

from opvang.models import Account, Occupancy, Placement
from opvang.models.codes import PlacingAuthority
from tests.actions.country.drafts import country

HELD = [one for one in country().rows(Placement) if one.state == "HELD"]


def staff():
    """Return the organisation whose shelters somebody can sign in to."""
    (worker,) = (one for one in country().rows(Account) if one.username == "SHELTER_WORKER")
    return worker.organisation_id


@pytest.mark.parametrize("authority", PlacingAuthority)
def test_each_party_has_a_hold_to_answer(authority):
    assert [one for one in HELD if one.unit.placing_authority is authority]


def test_a_hold_waits_for_an_answer_and_was_asked_for_by_a_coordinator():
    now = country().now

    assert all(now < one.held_until <= now + timedelta(days=3) for one in HELD)
    assert {role for one in HELD for role in one.asked_by.roles} == {"COORDINATOR"}
    assert {one.request.status for one in HELD} == {"OPEN"}


def test_a_hold_keeps_its_beds_from_tonight_on():
    beds = defaultdict(list)
    for one in country().rows(Occupancy):
        beds[one.placement_id].append(one.period)

    assert all(beds[one.id] for one in HELD)
    assert {period.lower for one in HELD for period in beds[one.id]} == {country().tonight}


def test_the_shelter_that_can_sign_in_answers_and_expects_somebody():
    states = {
        one.state
        for one in country().rows(Placement)
        if one.unit.shelter.organisation_id == staff() and one.start == country().tonight
    }

    assert {"HELD", "CONFIRMED"} <= states


def test_a_municipality_decides_about_its_own_people():
    youth = [one for one in HELD if one.unit.place_type == "YOUTH"]
    (municipality,) = (
        one.organisation.municipality
        for one in country().rows(Account)
        if one.username == "MUNICIPALITY"
    )

    assert {one.request.responsible_municipality for one in youth} == {municipality}

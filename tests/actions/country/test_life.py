"""From the first minute there is somebody in each part of the life of a placement."""

from datetime import timedelta

import pytest

from opvang.models import (
    Account,
    Appeal,
    Closure,
    ExcludedShelter,
    Occupancy,
    OutsidePlacement,
    Overstay,
    Placement,
    PlacementRequest,
    RequestPerson,
    RiskScreening,
    Watch,
)
from tests.actions.country.drafts import draft, people


@pytest.fixture(params=[1, 3], scope="module")
def country(request):
    return draft(seed=request.param)


def organisation(country, role):
    """Return the organisation that somebody can sign in to in this role."""
    (found,) = (one for one in country.rows(Account) if one.username == role)
    return found.organisation_id


def moving(country):
    return [one for one in country.rows(PlacementRequest) if one.moves_from is not None]


def test_who_must_move_asks_for_a_transfer_out_of_the_stay_they_are_in(country):
    for row in moving(country):
        assert (row.moves_from.state, row.status) == ("ARRIVED", "OPEN")
        assert people(country, row) == people(country, row.moves_from.request)
    assert {one.transfer_reason for one in moving(country)} == {"END_OF_STAY", "CARE_NEED"}


def test_who_was_screened_was_so_for_the_transfer_and_of_late(country):
    made = [one for one in country.rows(RiskScreening) if one.made_for is not None]

    assert {one.made_for.id for one in made} <= {one.id for one in moving(country)}
    assert made
    assert all(country.tonight - one.assessed_on <= timedelta(days=7) for one in made)
    assert all(one.person in people(country, one.made_for) for one in made)


def test_those_who_can_sign_in_see_a_transfer_begin(country):
    shelter, coordination = (
        organisation(country, role) for role in ("SHELTER_WORKER", "COORDINATOR")
    )

    own = [one for one in moving(country) if one.moves_from.unit.shelter.organisation_id == shelter]

    assert own
    assert {one.organisation_id for one in own} == {coordination}


def test_a_long_stay_is_explained_and_others_are_not(country):
    (said,) = country.rows(Overstay)

    over = [
        one
        for one in country.rows(Placement)
        if one.state == "ARRIVED"
        and one.unit.max_nights
        and (country.tonight - one.start).days > one.unit.max_nights
    ]
    assert said.expected_end > country.tonight
    assert said.placement in over
    assert len(over) > 1


def test_a_guest_in_youth_care_is_18_within_half_a_year(country):
    coordination = organisation(country, "COORDINATOR")
    living = {one.request_id for one in country.rows(Placement) if one.state == "ARRIVED"}

    assert [
        one.person
        for one in country.rows(RequestPerson)
        if one.person.turns_18_on == country.day(100)
        and one.request_id in living
        and one.request.organisation_id == coordination
    ]


def test_a_wish_is_watched_for_somebody_who_lives_elsewhere(country):
    (watch,) = country.rows(Watch)
    wished = PlacementRequest.wish_safety_regions.through

    (stay,) = (one for one in country.rows(Placement) if one.request is watch.request)
    regions = {
        one.safetyregion_id
        for one in country.rows(wished)
        if one.placementrequest_id == watch.request.id
    }
    assert watch.is_on
    assert stay.state == "ARRIVED"
    assert stay.unit.shelter.municipality.safety_region_id not in regions


def test_an_appeal_waits_for_the_desk_while_the_shelter_is_barred(country):
    (appeal,) = country.rows(Appeal)
    refused = appeal.placement

    bars = [one for one in country.rows(ExcludedShelter) if one.refusal is refused]
    assert (refused.state, refused.request.status, appeal.decided_at) == ("REFUSED", "OPEN", None)
    assert [one.shelter for one in bars] == [refused.unit.shelter]


def test_a_hotel_is_to_be_looked_at_again_while_its_people_wait(country):
    (hotel,) = country.rows(OutsidePlacement)

    assert (hotel.kind, hotel.request.status, hotel.request.urgency) == ("HOTEL", "OPEN", "CRISIS")
    assert country.now < hotel.review_at < country.now + timedelta(days=1)


def test_a_stop_ends_tonight_and_takes_no_free_place_away(country):
    (stop,) = (one for one in country.rows(Closure) if one.is_stop)
    taken = {one.bed_id for one in country.rows(Occupancy) if one.bed.room.unit is stop.unit}

    assert stop.unit.shelter.organisation_id == organisation(country, "SHELTER_WORKER")
    assert stop.expected_until == country.tonight
    assert taken

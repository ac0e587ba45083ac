"""The people and the places of the twelve scenarios, and of some bad luck, are in the country."""

from datetime import timedelta

import pytest

from opvang.models import (
    Bed,
    Closure,
    DangerArea,
    Occupancy,
    PersonConflict,
    Placement,
    PlacementRequest,
    RequestPerson,
    RiskScreening,
    Unit,
)
from tests.actions.country.drafts import draft, waiting

WISHES = PlacementRequest.wish_safety_regions.through
WHEELCHAIR = {"STEP_FREE", "WHEELCHAIR", "ACCESSIBLE_BATHROOM"}


@pytest.fixture(params=[1, 5], scope="module")
def country(request):
    return draft(seed=request.param)


def asking(country, *persons, **facts):
    """Return the first request of exactly such people, as sex and age, with these facts."""
    found = [
        one
        for one in waiting(country)
        if sorted((member.sex[0], member.age) for member in members(country, one))
        == sorted(persons)
        and all(holds(getattr(one, name), fact) for name, fact in facts.items())
    ]
    assert found, (persons, facts)
    return found[0]


def holds(value, fact):
    return set(value) >= fact if isinstance(fact, set) else value == fact


def members(country, request):
    return [one.person for one in country.rows(RequestPerson) if one.request is request]


def free_rooms(country, **facts):
    """Return the private rooms that are free tonight, in units with these facts."""
    taken = {one.bed.room_id for one in country.rows(Occupancy)}
    closed = {one.room_id for one in country.rows(Closure)}
    rooms = {
        one.room.id: one.room
        for one in country.rows(Bed)
        if one.room_id not in taken | closed and not one.room.shared
    }
    return [
        room
        for room in rooms.values()
        if all(holds(getattr(room.unit, name), fact) for name, fact in facts.items())
    ]


def size(country, room):
    return sum(1 for one in country.rows(Bed) if one.room is room)


def dangers(country, request):
    ids = {one.id for one in members(country, request)}
    return [one for one in country.rows(DangerArea) if one.person_id in ids]


def outcome(country, request):
    ids = {one.id for one in members(country, request)}
    return [one.outcome for one in country.rows(RiskScreening) if one.person_id in ids]


def test_1_limburg(country):
    request = asking(country, ("F", 19), needs={"LOVERBOY"}, urgency="URGENT")

    wished = {
        one.safetyregion_id for one in country.rows(WISHES) if one.placementrequest_id == request.id
    }
    places = free_rooms(
        country, place_type="WOMEN", security="PROTECTED", capabilities={"LOVERBOY"}
    )
    assert wished == {"VR23", "VR24"}
    assert {one.safety_region_id for one in dangers(country, request)} == {"VR15", "VR17"}
    assert outcome(country, request) == ["ORANGE"]
    assert wished <= {one.unit.shelter.municipality.safety_region_id for one in places}


def test_2_a_mother_with_a_boy_and_a_girl(country):
    request = asking(country, ("F", 29), ("M", 7), ("F", 2), routes=["B8_REFLECTION"])

    family = [
        one
        for one in free_rooms(country, place_type="COSM", max_age_boys=12)
        if size(country, one) >= 3
    ]
    assert len({one.group_id for one in members(country, request)}) == 1
    assert family


def test_3_fourteen_workers_and_no_site_that_holds_them(country):
    group = next(one for one in waiting(country) if len(members(country, one)) == 14)

    sites = [
        one.room.unit.shelter_id
        for one in country.rows(Bed)
        if one.room.unit.place_type == "LABOUR"
    ]
    assert {one.group.kind for one in members(country, group)} == {"GROUP"}
    assert group.referrer == "LABOUR_INSPECTORATE"
    assert len(set(sites)) == 2
    assert all(sites.count(site) < 14 for site in sites)


def test_4_a_man_in_the_reflection_period(country):
    asking(country, ("M", 27), routes=["B8_REFLECTION"], languages=["en", "bin"])

    assert [one for one in free_rooms(country, place_type="COSM") if "MALE" in one.unit.sexes]


def test_5_a_girl_of_sixteen_and_a_secret_girls_group_elsewhere(country):
    request = asking(country, ("F", 16), security="SECRET", needs={"LOVERBOY", "SCHOOL"})

    girl = members(country, request)[0]
    places = free_rooms(country, place_type="YOUTH", security="SECRET", max_age=17)
    assert girl.turns_18_on > country.tonight + timedelta(days=366)
    assert [one.municipality.name for one in dangers(country, request)] == ["Eindhoven"]
    assert any(one.unit.shelter.municipality.name != "Eindhoven" for one in places)


def test_6_a_disability_and_an_addiction(country):
    asking(country, ("F", 24), needs={"LVB", "ADDICTION"}, traits=["ADDICTION"])

    places = free_rooms(country, place_type="OMM", capabilities={"LVB", "ADDICTION"})
    assert any("FEMALE" in one.unit.sexes for one in places)


def test_7_a_worker_in_a_wheelchair(country):
    asking(country, ("M", 41), access_needs=WHEELCHAIR, needs={"LABOUR_EXPLOITATION"})

    assert free_rooms(country, place_type="LABOUR", accessibility=WHEELCHAIR)


def test_8_danger_around_amsterdam(country):
    request = asking(country, ("F", 33), routes=["B8_REFLECTION"], urgency="CRISIS")

    danger = dangers(country, request)[0]
    cosm = {one.shelter.municipality.name for one in country.rows(Unit) if one.place_type == "COSM"}
    assert (danger.safety_region_id, danger.buffer_km) == ("VR13", 15)
    assert len(cosm) > 1


def test_9_two_victims_one_suspected_of_recruiting(country):
    first = asking(country, ("F", 26), languages=["hu"])
    second = asking(country, ("F", 21), languages=["hu"])

    pair = {members(country, one)[0].id for one in (first, second)}
    found = [
        one
        for one in country.rows(PersonConflict)
        if {one.first_person_id, one.second_person_id} == pair
    ]
    assert [one.ground for one in found] == ["SUSPECTED_RECRUITER"]
    assert found[0].review_on > country.tonight


def test_10_the_middle_of_the_night(country):
    request = asking(country, ("F", 30), routes=["UNDOCUMENTED"], night_intake=True, nights=3)

    assert request.referrer == "POLICE"
    assert request.start_by == country.tonight
    assert outcome(country, request) == ["RED"]
    assert free_rooms(
        country,
        place_type="EMERGENCY",
        security="SECRET",
        night_intake=True,
        routes={"UNDOCUMENTED"},
    )


def test_11_nothing_free_nationwide(country):
    asking(country, ("F", 35), needs={"MEDICAL", "PREGNANCY"}, access_needs=WHEELCHAIR)

    suitable = {"place_type": "WOMEN", "security": "SECRET", "accessibility": WHEELCHAIR}
    units = [
        one
        for one in country.rows(Unit)
        if all(holds(getattr(one, name), fact) for name, fact in suitable.items())
        and "MEDICAL" in one.capabilities
    ]
    assert len(units) == 1
    assert not free_rooms(country, capabilities={"MEDICAL", "PREGNANCY"}, **suitable)


def test_12_a_transfer_on_day_85(country):
    request = asking(country, ("F", 31), routes=["B8_PERMIT"], referrer="SHELTER")

    person = members(country, request)[0]
    earlier = next(
        one.request
        for one in country.rows(RequestPerson)
        if one.person is person and one.request is not request
    )
    stay = next(one for one in country.rows(Placement) if one.request is earlier)
    assert (earlier.status, stay.state, stay.unit.place_type) == ("PLACED", "ARRIVED", "COSM")
    assert stay.start == country.tonight - timedelta(days=85)
    assert stay.until == country.tonight + timedelta(days=5)
    assert request.start_by <= stay.until


def test_bad_luck_a_mother_who_is_a_minor(country):
    asking(country, ("F", 16), ("F", 0), needs={"PARENTING"})

    mothers = [
        one
        for one in country.rows(Unit)
        if one.min_age < 18 and one.max_age_girls is not None and one.place_type == "YOUTH"
    ]
    assert len(mothers) == 1
    assert not free_rooms(country, id=mothers[0].id)


def test_bad_luck_a_pregnant_woman_with_a_dog(country):
    asking(country, ("F", 28), needs={"PREGNANCY"}, traits=["PET"])

    refusing = [one for one in country.rows(Unit) if "PET" in one.contraindications]
    assert len(refusing) > len(country.rows(Unit)) / 2


def test_a_country_that_is_too_small_leaves_out_the_last_ones():
    small = draft(shelters=2, requests=2)

    assert asking(small, ("F", 19), needs={"LOVERBOY"})
    assert len(waiting(small)) == 2

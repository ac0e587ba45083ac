"""The snapshot is what the tables say of tonight, under the names of the contract."""

from datetime import UTC, datetime, timedelta

import pytest

from matching import InvalidInput
from matching.codes import Security
from matching.files import write_problem
from matching.rules.danger import threatens
from opvang import models
from opvang.snapshot import real_room, take_snapshot
from tests.matching.make import TODAY, day
from tests.models import build
from tests.models.build import saved

NOW = datetime(2026, 11, 22, 20, tzinfo=UTC)

pytestmark = pytest.mark.django_db


def the_request(**facts):
    """Save an open request of one woman and return the row of the request."""
    request = saved(build.request(**facts))
    saved(build.request_person(request=request))
    return request


def member(request):
    return request.persons.get()


def asked(request):
    """Return the request as the problem has it."""
    return take_snapshot(now=NOW).request[str(request.id)]


def threatened(request, shelter):
    return any(threatens(area, shelter) for area in request.danger)


def rooms():
    """Return the rooms of the problem."""
    return list(take_snapshot(now=NOW).room.values())


def beds_of(room, count):
    return [saved(build.bed(room=room, name=f"Bed {n}")) for n in range(count)]


def sleeps(bed, start, until, **facts):
    guest = saved(build.guest(unit=bed.room.unit, start=start, **facts))
    period = build.DateRange(start, until)
    return saved(build.occupancy(bed=bed, placement=guest, period=period))


def test_the_night_belongs_to_its_evening():
    at_three_at_night = datetime(2026, 11, 23, 2, tzinfo=UTC)

    assert take_snapshot(now=at_three_at_night).today == TODAY


def test_only_open_requests_without_a_place_are_asked():
    waiting = the_request()
    the_request(status="WITHDRAWN", ended_on=TODAY)
    held = the_request()
    saved(build.hold(request=held))

    assert list(take_snapshot(now=NOW).request) == [str(waiting.id)]


def test_who_waits_longest_stands_first():
    later, earlier = the_request(), the_request(registered_on=day(-3))

    assert list(take_snapshot(now=NOW).request) == [str(earlier.id), str(later.id)]


def test_a_latest_night_that_has_passed_is_asked_anew():
    assert asked(the_request(start_from=day(-9), start_by=day(-1))).start_by is None
    assert asked(the_request(start_from=day(-9), start_by=day(0))).start_by == TODAY


def test_a_screening_raises_the_security_asked_and_never_lowers_it():
    request = the_request(security="PROTECTED")

    assert asked(request).security is Security.PROTECTED
    saved(build.screening(person=member(request), outcome="RED"))
    assert asked(request).security is Security.SECRET
    saved(build.screening(person=member(request), outcome="GREEN", assessed_on=day(1)))
    assert asked(request).security is Security.PROTECTED


def test_danger_that_has_expired_is_danger_no_more():
    request = the_request()
    facts = {"person": member(request), "recorded_on": day(-9)}
    saved(build.danger_area(municipality=build.municipality("GM0599"), **facts, expires_on=day(0)))

    assert asked(request).danger == frozenset()


def test_areas_are_one_danger_and_each_circle_is_one():
    request = the_request()
    person = member(request)
    saved(build.danger_area(person=person, municipality=build.municipality("GM0599")))
    saved(build.danger_area(person=person, safety_region_id="VR17", expires_on=day(1)))
    saved(build.danger_area(person=person, latitude=52.3, longitude=4.9, radius_km=15))

    dangers = sorted(asked(request).danger, key=lambda one: one.point is None)

    assert [one.radius_km for one in dangers] == [15, 0]
    assert "GM0599" in dangers[1].municipalities
    assert dangers[1].safety_regions == frozenset({"VR17"})


def test_a_secret_shelter_is_in_danger_wherever_its_region_is_touched():
    place = saved(build.unit(security="SECRET")).shelter
    in_the_region, over_the_border, far = the_request(), the_request(), the_request()
    for request, town, rim in (
        (in_the_region, "GM0362", 0),
        (over_the_border, "GM0394", 1),
        (far, "GM0935", 1),
    ):
        area = build.danger_area(
            person=member(request), municipality=build.municipality(town), buffer_km=rim
        )
        saved(area)

    problem = take_snapshot(now=NOW)

    (shelter,) = problem.shelters
    assert place.municipality_id == "GM0363"
    assert [
        threatened(problem.request[str(one.id)], shelter)
        for one in (in_the_region, over_the_border, far)
    ] == [True, True, False]


def test_the_snapshot_knows_a_secret_shelter_by_its_region_alone():
    place = saved(build.unit(security="SECRET")).shelter
    saved(build.danger_area(person=member(the_request()), buffer_km=3))
    before = write_problem(take_snapshot(now=NOW))

    place.municipality = build.municipality("GM0362")
    saved(place)

    assert write_problem(take_snapshot(now=NOW)) == before


def test_a_shelter_stays_secret_while_its_secret_unit_is_out_of_use():
    place = saved(build.unit()).shelter
    saved(build.unit(shelter=place, name="Unit B", security="SECRET", is_active=False))

    (shelter,) = take_snapshot(now=NOW).shelters

    assert (shelter.municipality, shelter.safety_region, shelter.radius_km) == ("VR13", "VR13", 0)


def test_a_rim_around_a_region_is_a_circle_around_each_municipality():
    request = the_request()
    saved(build.danger_area(person=member(request), safety_region_id="VR13", buffer_km=15))

    circles = {one.radius_km for one in asked(request).danger if one.point}

    towns = models.Municipality.objects.filter(safety_region="VR13")
    assert circles == {town.radius_km + 15 for town in towns}


def test_a_rim_around_a_municipality_is_a_circle_of_its_own_radius_and_the_rim():
    request = the_request()
    saved(build.danger_area(person=member(request), buffer_km=5))

    circles = [one.radius_km for one in asked(request).danger if one.point]

    assert circles == [build.municipality().radius_km + 5]


def test_people_in_conflict_are_kept_apart_and_out_of_each_others_shelter():
    one, other, living = the_request(), the_request(), the_request()
    stay = saved(build.guest(request=living))
    for person in (member(other), member(living)):
        pair = sorted((member(one), person), key=lambda row: row.id)
        saved(build.conflict(first_person=pair[0], second_person=pair[1]))

    problem = take_snapshot(now=NOW)

    assert problem.apart_from[str(one.id)] == {str(other.id)}
    assert problem.shelter_of[str(stay.unit_id)].closed_to == {str(one.id)}


def test_a_conflict_that_has_ended_keeps_nobody_apart():
    one, other = the_request(), the_request()
    pair = sorted((member(one), member(other)), key=lambda row: row.id)
    saved(build.conflict(first_person=pair[0], second_person=pair[1], ended_on=TODAY))

    assert asked(one).separate_from == frozenset()


def test_shelters_ruled_out_wishes_and_waivers_are_asked():
    request = the_request(wish_municipality=build.municipality())
    request.wish_safety_regions.add("VR24")
    for_good = saved(build.excluded_shelter(request=request))
    saved(build.excluded_shelter(request=request, expires_on=TODAY))
    waiver = saved(build.waiver(request=request))

    found = asked(request)

    assert found.excluded_shelters == {str(for_good.shelter_id)}
    assert found.wish.safety_regions == {"VR24"}
    assert found.wish.point.latitude == build.municipality().latitude
    assert [(one.code, one.unit) for one in found.waived] == [("competence", str(waiver.unit_id))]


def test_who_may_go_to_one_unit_only_is_pinned_to_it():
    unit = saved(build.unit())

    assert asked(the_request(pinned_unit=unit)).pinned_unit == str(unit.id)


def test_who_may_go_to_one_unit_only_goes_nowhere_while_it_is_out_of_use():
    unit = saved(build.unit(is_active=False))

    found = asked(the_request(pinned_unit=unit))

    assert found.pinned_unit is None
    assert found.excluded_shelters == {str(unit.shelter_id)}


def test_what_was_proposed_last_is_the_current_unit():
    request = the_request()
    saved(build.proposal(request=request, state="SUPERSEDED"))
    assert asked(request).current_unit is None

    standing = saved(build.proposal(request=request))

    assert asked(request).current_unit == str(standing.unit_id)


def test_a_unit_bears_its_rules_and_its_municipality_with_a_radius():
    unit = saved(
        build.unit(
            security="PROTECTED",
            max_age_boys=12,
            max_age_girls=17,
            reserved_for=["CRISIS"],
        )
    )

    problem = take_snapshot(now=NOW)

    found, shelter = problem.unit[str(unit.id)], problem.shelter_of[str(unit.id)]
    assert (found.security, found.price) == (Security.PROTECTED, 0)
    assert (found.children.max_age_boys, found.children.max_age_girls) == (12, 17)
    assert found.reserved_for == {"CRISIS"}
    assert (shelter.municipality, shelter.safety_region) == ("GM0363", "VR13")
    assert shelter.radius_km == build.municipality().radius_km


def test_a_shelter_or_unit_out_of_use_is_not_there():
    saved(build.unit(is_active=False))
    saved(build.unit(shelter=saved(build.shelter(is_active=False))))

    assert take_snapshot(now=NOW).unit == {}


def test_a_unit_is_confirmed_when_somebody_said_so_within_a_day():
    unit = saved(build.unit())
    key = str(unit.id)

    assert not take_snapshot(now=NOW).unit[key].confirmed
    saved(build.confirmation(unit=unit, confirmed_at=NOW - timedelta(hours=25)))
    assert not take_snapshot(now=NOW).unit[key].confirmed
    saved(build.confirmation(unit=unit, confirmed_at=NOW - timedelta(hours=24)))
    assert take_snapshot(now=NOW).unit[key].confirmed


def test_a_private_room_is_one_room_with_all_its_beds():
    room = saved(build.room())
    beds_of(room, 3)

    assert [(one.id, one.beds, one.taken) for one in rooms()] == [(str(room.id), 3, False)]


def test_a_private_room_with_one_guest_is_taken_whole():
    bed, _ = beds_of(saved(build.room()), 2)
    sleeps(bed, day(-3), None)

    assert [(one.beds, one.taken) for one in rooms()] == [(2, True)]


def test_a_private_room_comes_free_when_the_last_of_its_guests_leaves():
    one, other = beds_of(saved(build.room(unit=saved(build.unit(turnaround_days=1)))), 2)
    sleeps(one, day(-3), day(4))
    sleeps(other, day(-3), day(2))

    assert [(room.beds, room.free_from) for room in rooms()] == [(2, day(5))]


def test_a_broken_bed_makes_a_private_room_smaller_and_a_shared_one_too():
    private = saved(build.room())
    shared = saved(build.room(unit=private.unit, name="Zaal", shared=True, sex="FEMALE"))
    for room in (private, shared):
        beds_of(room, 2)
        saved(build.closure(bed=room.beds.first()))

    usable = {one.shared: one.beds for one in rooms() if not one.taken}

    assert usable == {False: 1, True: 1}


def test_a_private_room_whose_beds_are_all_broken_is_taken():
    (bed,) = beds_of(saved(build.room()), 1)
    saved(build.closure(bed=bed))

    assert [one.taken for one in rooms()] == [True]


def test_a_closed_room_or_unit_comes_free_on_its_expected_day():
    (bed,) = beds_of(saved(build.room()), 1)
    saved(build.closure(room=bed.room, expected_until=day(3)))
    assert rooms()[0].free_from == day(3)

    saved(build.closure(unit=bed.room.unit, expected_until=day(7)))

    assert rooms()[0].free_from == day(7)


def test_a_shared_room_stands_once_for_each_day_its_beds_come_free():
    room = saved(build.room(shared=True, sex="MALE"))
    first, second, third, _ = beds_of(room, 4)
    sleeps(first, day(-3), day(2))
    sleeps(second, day(-3), day(2))
    sleeps(third, day(-3), None)

    parts = {(one.free_from, one.taken): one.beds for one in rooms()}

    assert parts == {(TODAY, False): 1, (day(2), False): 2, (None, True): 1}
    assert {real_room(one.id) for one in rooms()} == {room.id}


def test_a_bed_promised_for_later_is_free_until_then():
    (bed,) = beds_of(saved(build.room(unit=saved(build.unit(turnaround_days=1)))), 1)
    sleeps(bed, day(5), day(9), request=the_request(), state="CONFIRMED")

    assert [(one.free_from, one.free_until) for one in rooms()] == [(TODAY, day(4))]


def test_a_guest_who_stays_beyond_the_agreed_day_still_has_the_bed():
    (bed,) = beds_of(saved(build.room()), 1)
    sleeps(bed, day(-9), day(0))

    assert rooms()[0].taken


def test_a_bed_is_free_when_its_guest_has_departed():
    (bed,) = beds_of(saved(build.room()), 1)
    sleeps(bed, day(-9), day(-1), state="DEPARTED", departed_on=day(-1), destination="UNKNOWN")

    assert rooms()[0].free_from == TODAY


def test_a_room_without_beds_is_not_there():
    saved(build.room())

    assert rooms() == []


def test_two_people_who_differ_only_in_nationality_give_problems_equal_to_the_byte():
    request = the_request()
    registration = saved(build.registration(person=member(request), citizenships=["RO"]))
    one = write_problem(take_snapshot(now=NOW))

    registration.citizenships = ["NG"]
    registration.exploitation_types = ["ForcedLabour"]
    registration.gender = "TransgenderFeminine"
    saved(registration)

    assert write_problem(take_snapshot(now=NOW)) == one


def test_the_snapshot_bears_no_name_address_text_or_birth_date():
    canary = "kanarie-7311"
    organisation = saved(build.organisation(name=canary))
    shelter = saved(build.shelter(organisation=organisation, public_name=canary))
    saved(build.address(shelter=shelter, street=canary, town=canary, directions=canary))
    unit = saved(build.unit(shelter=shelter, name=canary))
    (bed,) = beds_of(saved(build.room(unit=unit, name=canary)), 1)
    saved(build.closure(bed=bed, explanation=canary, expected_until=day(3)))
    person = saved(build.person(age=17, turns_18_on=day(30)))
    request = saved(build.request(reference="KANARIE7311"))
    saved(build.request_person(request=request, person=person))
    saved(build.screening(person=person, explanation=canary, instrument=canary))
    saved(build.waiver(request=request, unit=unit, reason=canary))

    text = write_problem(take_snapshot(now=NOW))

    assert canary not in text
    assert "KANARIE7311" not in text
    assert person.code not in text
    assert day(30).isoformat() not in text
    assert str(unit.id) in text


def test_a_request_without_people_stops_the_run_and_is_named():
    request = saved(build.request())

    with pytest.raises(InvalidInput, match=f"request {request.reference}.persons: 0 persons"):
        take_snapshot(now=NOW)


def test_the_number_of_queries_does_not_grow_with_the_country(django_assert_max_num_queries):
    for _ in range(5):
        beds_of(saved(build.room()), 2)
        the_request()

    with django_assert_max_num_queries(25):
        take_snapshot(now=NOW)

"""A night is counted from the tables: beds, who came and went, and who had no bed."""

from datetime import timedelta

import pytest

from opvang.actions.trends import record_day
from opvang.actions.trends.errors import MonthIsPublished
from opvang.models import DailyFact, PublishedFigure
from tests.models import build
from tests.models.build import TODAY, saved
from tests.queries.scene import LIMBURG, beds_of, request, stay, unit

pytestmark = pytest.mark.django_db


def facts(**where):
    return DailyFact.objects.get(day=TODAY, **where)


def test_beds_are_counted_by_organisation_province_and_group():
    made = unit(beds=4, shared=True, municipality=LIMBURG, place_type="OMM")
    stay(beds_of(made)[0])
    saved(build.closure(bed=beds_of(made)[1]))

    record_day(day=TODAY)

    found = facts(organisation=made.shelter.organisation)
    assert (found.province.name, found.group) == ("Limburg", "TRAFFICKING")
    assert (found.beds_available, found.beds_occupied, found.beds_closed) == (3, 1, 1)


def test_two_units_of_one_organisation_are_added_up():
    first = unit(beds=2, place_type="WOMEN")
    unit(beds=3, place_type="MEN", shelter=first.shelter)

    record_day(day=TODAY)

    assert facts(group="ADULTS").beds_available == 5


def test_a_unit_that_is_not_in_use_is_not_counted():
    unit(is_active=False)

    assert record_day(day=TODAY) == 0


def test_who_came_and_who_left_are_counted_on_their_night():
    made = unit(beds=4, shared=True)
    first, second, third, fourth = beds_of(made)
    stay(first, first=0)
    stay(second, first=-5, until=0, state="DEPARTED")
    stay(third, first=-1)
    stay(fourth, first=-5, until=-1, state="DEPARTED")

    record_day(day=TODAY)

    assert (facts().arrivals, facts().departures) == (1, 1)


def test_everybody_in_a_request_arrives():
    made = unit(beds=3)
    asked = request(persons=1, children=2, status="PLACED")
    saved(build.guest(unit=made, request=asked, state="ARRIVED", start=TODAY))

    record_day(day=TODAY)

    assert facts(beds_available=3).arrivals == 3


def test_a_place_that_was_promised_is_no_arrival():
    made = unit()
    saved(build.guest(unit=made, request=request(), state="CONFIRMED", start=TODAY))

    record_day(day=TODAY)

    assert facts().arrivals == 0


def test_who_asks_and_has_no_bed_is_unplaced_where_the_responsible_municipality_lies():
    asked = request(persons=2, children=1, responsible_municipality=build.municipality(LIMBURG))

    record_day(day=TODAY)

    found = facts(organisation=asked.organisation)
    assert (found.province.name, found.unplaced) == ("Limburg", 3)


@pytest.mark.parametrize(
    "facts_of_request",
    [
        {"registered_on": TODAY + timedelta(days=1), "start_from": TODAY + timedelta(days=1)},
        {"start_from": TODAY + timedelta(days=1)},
        {"status": "WITHDRAWN", "ended_on": TODAY},
    ],
    ids=["asked later", "for later", "ended"],
)
def test_who_does_not_ask_for_this_night_is_not_unplaced(facts_of_request):
    request(**facts_of_request)

    assert record_day(day=TODAY) == 0


def test_who_withdrew_the_day_after_was_unplaced_this_night():
    request(status="WITHDRAWN", ended_on=TODAY + timedelta(days=1))

    record_day(day=TODAY)

    assert facts().unplaced == 1


@pytest.mark.parametrize("state", ["HELD", "CONFIRMED", "ARRIVED"])
def test_who_has_a_bed_or_the_promise_of_one_is_not_unplaced(state):
    asked = request()
    held = {"held_until": build.NOW} if state == "HELD" else {}
    saved(build.guest(unit=unit(), request=asked, state=state, start=TODAY, **held))

    record_day(day=TODAY)

    assert not DailyFact.objects.filter(unplaced__gt=0).exists()


def test_a_person_in_two_requests_counts_once():
    first, second = request(), request()
    person = first.request_persons.get().person
    row = second.request_persons.get()
    row.person = person
    row.save()

    record_day(day=TODAY)

    assert sum(DailyFact.objects.values_list("unplaced", flat=True)) == 1


def test_whose_hold_lapsed_is_unplaced_once():
    asked = request()
    saved(build.hold(unit=unit(), request=asked, state="LAPSED", start=TODAY))

    record_day(day=TODAY)
    record_day(day=TODAY)

    assert sum(DailyFact.objects.values_list("unplaced", flat=True)) == 1


def test_who_lives_somewhere_and_asks_to_move_is_not_unplaced():
    lived, asked = request(status="CLOSED", ended_on=TODAY), request()
    row = asked.request_persons.get()
    row.person = lived.request_persons.get().person
    row.save()
    saved(build.guest(unit=unit(), request=lived, state="ARRIVED", start=TODAY - timedelta(9)))

    record_day(day=TODAY)

    assert not DailyFact.objects.filter(unplaced__gt=0).exists()


def test_a_minor_is_counted_under_shelter_for_minors():
    asked = request()
    minor = asked.request_persons.get().person
    minor.age = 16
    minor.save()

    record_day(day=TODAY)

    assert facts().group == "MINORS"


def test_to_count_again_changes_nothing():
    stay(beds_of(unit(beds=3))[0])
    request()
    columns = ("day", "province", "group", "organisation", "beds_occupied", "unplaced")

    counted = []
    for _ in range(2):
        record_day(day=TODAY)
        counted.append(set(DailyFact.objects.values_list(*columns)))

    assert counted[0] == counted[1]
    assert len(counted[0]) == 2


def test_to_count_again_forgets_what_is_no_longer_so():
    made = unit()
    record_day(day=TODAY)
    made.is_active = False
    made.save()

    record_day(day=TODAY)

    assert not DailyFact.objects.exists()


def test_a_night_of_a_published_month_is_not_counted_again():
    unit()
    record_day(day=TODAY)
    PublishedFigure.objects.create(month=TODAY.replace(day=1), indicator="OCCUPIED", value=5)

    with pytest.raises(MonthIsPublished, match="2026-11-22"):
        record_day(day=TODAY)

    assert DailyFact.objects.count() == 1

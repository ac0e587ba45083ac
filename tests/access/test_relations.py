"""For whose places somebody answers: by kind of place, by house, by region and by the clock."""

from datetime import UTC, datetime

import pytest

from opvang.access import answered_units, answers
from opvang.models import Unit
from tests.models import build
from tests.models.build import NOW, saved
from tests.queries.scene import actor, unit

pytestmark = pytest.mark.django_db

MONDAY_NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
MONDAY_NIGHT = datetime(2026, 11, 23, 23, tzinfo=UTC)


def answered(somebody, *, now=NOW):
    found = set(Unit.objects.filter(answered_units(somebody, now=now)))
    assert found == {one for one in Unit.objects.all() if answers(somebody, one, now=now)}
    return found


@pytest.mark.parametrize(
    ("role", "place_types"),
    [
        ("NATIONAL_DESK", {"COSM", "OMM", "LABOUR"}),
        ("MUNICIPALITY", {"YOUTH"}),
        ("GUARDIAN", {"PROTECTED_RECEPTION"}),
        ("SHELTER_WORKER", set()),
        ("AUDITOR", set()),
    ],
)
def test_a_role_answers_for_its_kinds_of_place(role, place_types):
    for place_type in ("COSM", "OMM", "LABOUR", "YOUTH", "PROTECTED_RECEPTION", "WOMEN", "SOCIAL"):
        unit(place_type=place_type)

    assert {one.place_type for one in answered(actor(role))} == place_types


def test_a_shelter_answers_for_its_own_places_only():
    own = unit()
    unit()
    unit(shelter=own.shelter, place_type="COSM")

    worker = actor("SHELTER_WORKER", organisation=own.shelter.organisation)
    assert answered(worker) == {own}


def test_who_answers_can_be_set_for_one_unit():
    moved = unit(place_type="WOMEN", authority_override="NATIONAL_DESK")

    assert answered(actor("NATIONAL_DESK")) == {moved}
    assert answered(actor("SHELTER_WORKER", organisation=moved.shelter.organisation)) == set()


@pytest.mark.parametrize(("now", "coordinator"), [(MONDAY_NOON, True), (MONDAY_NIGHT, False)])
def test_the_clock_says_who_answers_for_an_emergency_bed(now, coordinator):
    bed = unit(place_type="EMERGENCY")
    region = saved(build.care_region())
    saved(build.care_area(region=region, municipality=bed.shelter.municipality))
    own = actor("COORDINATOR", organisation=region.organisation)

    assert answered(own, now=now) == ({bed} if coordinator else set())
    assert answered(actor("COORDINATOR"), now=now) == set()
    assert answered(actor("POLICE"), now=now) == (set() if coordinator else {bed})

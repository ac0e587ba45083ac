"""For whose places somebody answers: by kind of place, by house, by region and by the clock."""

from datetime import UTC, datetime

import pytest

from opvang.access import answered_placements, answers
from opvang.models import Placement
from tests.models import build
from tests.models.build import NOW, saved
from tests.queries.scene import LIMBURG, actor, unit

pytestmark = pytest.mark.django_db

MONDAY_NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
MONDAY_NIGHT = datetime(2026, 11, 23, 23, tzinfo=UTC)


def held(place, **facts):
    saved(build.hold(unit=place, request=saved(build.request(**facts))))
    return place


def answered(somebody, *, now=NOW):
    """Return the units in which somebody decides over a hold."""
    found = set(Placement.objects.filter(answered_placements(somebody, now=now)))
    assert found == {one for one in Placement.objects.all() if answers(somebody, one, now=now)}
    return {one.unit for one in found}


@pytest.mark.parametrize(
    ("role", "place_types"),
    [
        ("NATIONAL_DESK", {"COSM", "OMM", "LABOUR"}),
        ("MUNICIPALITY", {"YOUTH"}),
        ("GUARDIAN", {"PROTECTED_RECEPTION"}),
        ("LABOUR_INSPECTORATE", {"LABOUR"}),
        ("SHELTER_WORKER", set()),
        ("AUDITOR", set()),
    ],
)
def test_a_role_answers_for_its_kinds_of_place(role, place_types):
    for place_type in ("COSM", "OMM", "LABOUR", "YOUTH", "PROTECTED_RECEPTION", "WOMEN", "SOCIAL"):
        held(unit(place_type=place_type))

    assert {one.place_type for one in answered(actor(role))} == place_types


def test_a_shelter_answers_for_its_own_places_only():
    own = held(unit())
    held(unit())
    held(unit(shelter=own.shelter, place_type="COSM"))

    worker = actor("SHELTER_WORKER", organisation=own.shelter.organisation)
    assert answered(worker) == {own}


def test_who_answers_can_be_set_for_one_unit():
    moved = held(unit(place_type="WOMEN", authority_override="NATIONAL_DESK"))

    assert answered(actor("NATIONAL_DESK")) == {moved}
    assert answered(actor("SHELTER_WORKER", organisation=moved.shelter.organisation)) == set()


@pytest.mark.parametrize(("now", "coordinator"), [(MONDAY_NOON, True), (MONDAY_NIGHT, False)])
def test_the_clock_says_who_answers_for_an_emergency_bed(now, coordinator):
    bed = held(unit(place_type="EMERGENCY"))
    region = saved(build.care_region())
    saved(build.care_area(region=region, municipality=bed.shelter.municipality))
    own = actor("COORDINATOR", organisation=region.organisation)

    assert answered(own, now=now) == ({bed} if coordinator else set())
    assert answered(actor("COORDINATOR"), now=now) == set()
    assert answered(actor("POLICE"), now=now) == (set() if coordinator else {bed})


@pytest.mark.parametrize(
    ("role", "kind", "place_type"),
    [
        ("MUNICIPALITY", "MUNICIPALITY", "YOUTH"),
        ("GUARDIAN", "GUARDIANSHIP", "PROTECTED_RECEPTION"),
    ],
)
def test_who_works_for_one_municipality_decides_for_its_own_people(role, kind, place_type):
    own = build.municipality("GM0363")
    theirs = held(unit(place_type=place_type), responsible_municipality=own)
    others = held(unit(place_type=place_type), responsible_municipality=build.municipality(LIMBURG))

    local = saved(build.organisation(kind=kind, municipality=own))
    national = saved(build.organisation(kind=kind))

    assert answered(actor(role, organisation=local)) == {theirs}
    assert answered(actor(role, organisation=national)) == {theirs, others}


def test_a_guest_whom_only_the_shelter_knows_is_decided_over_by_no_municipality():
    saved(build.guest(unit=unit(place_type="YOUTH")))
    local = saved(build.organisation(kind="MUNICIPALITY", municipality=build.municipality()))

    assert answered(actor("MUNICIPALITY", organisation=local)) == set()

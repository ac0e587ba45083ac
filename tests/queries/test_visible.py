"""Which requests somebody may know."""

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange, NumericRange

from opvang.access import Scope
from opvang.queries.visible import visible_requests
from tests.models import build
from tests.models.build import NOW, TODAY, saved
from tests.queries.scene import LIMBURG, UTRECHT, actor, night, request

pytestmark = pytest.mark.django_db
OWN = frozenset({Scope.OWN_REQUESTS})


def seen(reader, scopes=OWN):
    return set(visible_requests(reader, scopes, night=TODAY))


def region_of(reader, **facts):
    region = saved(build.care_region(organisation=reader.organisation))
    municipality = build.municipality(LIMBURG)
    return saved(build.care_area(region=region, municipality=municipality, **facts))


def in_limburg():
    return request(responsible_municipality=build.municipality(LIMBURG))


def test_a_coordinator_knows_requests_of_the_own_organisation():
    reader = actor("COORDINATOR")
    own = request(organisation=reader.organisation)
    request()

    assert seen(reader) == {own}


def test_a_coordinator_knows_requests_from_a_region_that_the_organisation_coordinates():
    reader = actor("COORDINATOR")
    region_of(reader)
    own = in_limburg()
    request(responsible_municipality=build.municipality(UTRECHT))

    assert seen(reader) == {own}


def test_a_region_that_moved_to_somebody_else_is_no_longer_known():
    reader = actor("COORDINATOR")
    region_of(reader, period=DateRange(night(-9), TODAY))
    in_limburg()

    assert seen(reader) == set()


@pytest.mark.parametrize(("ages", "number"), [((0, 24), 0), ((24, 121), 1)])
def test_a_region_for_some_ages_is_for_clients_of_those_ages(ages, number):
    reader = actor("COORDINATOR")
    region_of(reader, ages=NumericRange(*ages))
    in_limburg()

    assert len(seen(reader)) == number


def test_who_sees_all_knows_every_request_that_waits():
    waiting = request()
    request(status="WITHDRAWN", ended_on=TODAY)
    held = request()
    saved(build.hold(request=held, held_until=NOW))

    assert seen(actor("NATIONAL_DESK"), frozenset({Scope.ALL})) == {waiting}


def test_who_sees_units_knows_no_request():
    request()

    assert seen(actor("SHELTER_WORKER"), frozenset({Scope.OWN_UNITS})) == set()

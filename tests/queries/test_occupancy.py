"""How full it is, by kind of place and by province, for whoever may know."""

from datetime import timedelta

import pytest

from opvang.errors import NotAllowed
from opvang.queries.beds import Beds
from opvang.queries.occupancy import occupancy
from tests.models import build
from tests.models.build import NOW, TODAY, saved
from tests.queries.scene import DRENTHE, LIMBURG, UTRECHT, ZEELAND, actor, beds_of, stay, unit

pytestmark = pytest.mark.django_db


def test_beds_are_counted_by_kind_of_place_in_the_order_of_the_list():
    stay(beds_of(unit(beds=2, shared=True, place_type="MEN"))[0])
    unit(beds=3, place_type="COSM")
    unit(beds=1, place_type="MEN")

    found = occupancy(actor("MINISTRY_ANALYST"), now=NOW)

    assert [(row.name, row.beds) for row in found.by_place_type] == [
        ("categorale opvang slachtoffers mensenhandel", Beds(total=3, free=3)),
        ("mannenopvang", Beds(total=3, occupied=1, free=2)),
    ]
    assert found.total.beds == Beds(total=6, occupied=1, free=5)
    assert found.night == TODAY


def test_provinces_have_a_row_of_their_own_when_they_have_three_shelters():
    for _ in range(3):
        unit(beds=2, municipality=UTRECHT)
        unit(beds=1, municipality=ZEELAND)
    for municipality in (LIMBURG, LIMBURG, DRENTHE):
        unit(beds=3, municipality=municipality)

    *apart, together = occupancy(actor("MINISTRY_ANALYST"), now=NOW).by_province

    assert [(row.names, row.beds.total) for row in apart] == [(("Utrecht",), 6), (("Zeeland",), 3)]
    assert {"Drenthe", "Limburg"} < set(together.names)
    assert together.beds == Beds(total=9, free=9)


def test_two_units_of_one_shelter_are_one_shelter():
    house = unit(beds=1, municipality=UTRECHT).shelter
    unit(beds=1, shelter=house)
    unit(beds=1, shelter=house)

    assert occupancy(actor("AUDITOR"), now=NOW).by_province == ()


@pytest.mark.parametrize(("hours", "unconfirmed"), [(24, 0), (25, 2)])
def test_a_unit_is_unconfirmed_a_day_after_its_last_confirmation(hours, unconfirmed):
    made = unit(beds=2)
    made.capacity_confirmations.update(confirmed_at=NOW - timedelta(hours=hours))
    unit(beds=1)

    found = occupancy(actor("AUDITOR"), now=NOW)

    assert found.total.unconfirmed == unconfirmed
    assert found.unconfirmed_units == unconfirmed // 2
    assert found.units == 2


def test_a_unit_that_was_never_confirmed_is_unconfirmed():
    made = unit(beds=1)
    made.capacity_confirmations.all().delete()

    assert occupancy(actor("AUDITOR"), now=NOW).unconfirmed_units == 1


def test_units_and_shelters_that_are_out_of_use_do_not_count():
    unit(beds=1, is_active=False)
    unit(beds=1, shelter=saved(build.shelter(is_active=False)))

    found = occupancy(actor("AUDITOR"), now=NOW)

    assert found.total.beds == Beds()
    assert found.by_place_type == ()


def test_a_shelter_sees_its_own_beds_and_no_provinces():
    own = unit(beds=2)
    unit(beds=5)
    worker = actor("SHELTER_WORKER", organisation=own.shelter.organisation)

    found = occupancy(worker, now=NOW)

    assert found.total.beds.total == 2
    assert not found.is_national
    assert found.by_province == ()


def test_somebody_without_a_role_is_refused():
    with pytest.raises(NotAllowed):
        occupancy(actor(), now=NOW)


def test_a_bigger_country_takes_no_more_queries(django_assert_num_queries):
    for _ in range(4):
        stay(beds_of(unit(beds=2))[0])
    reader = actor("AUDITOR")

    with django_assert_num_queries(6):
        occupancy(reader, now=NOW)

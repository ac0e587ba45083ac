"""Whoever sees the whole country has no region of their own to read of, and the other way round."""

import pytest

from opvang.errors import NotAllowed
from opvang.queries.how_full import how_full
from opvang.queries.occupancy import occupancy
from opvang.queries.region_occupancy import region_occupancy
from tests.models.build import NOW
from tests.queries.scene import actor

pytestmark = pytest.mark.django_db


def test_the_desk_reads_of_the_country_and_of_no_region():
    desk = actor("NATIONAL_DESK")

    with pytest.raises(NotAllowed):
        region_occupancy(desk, now=NOW)

    assert how_full(desk, now=NOW).is_national


def test_a_focal_officer_reads_of_a_region_and_not_of_the_country():
    officer = actor("FOCAL_OFFICER")

    with pytest.raises(NotAllowed):
        occupancy(officer, now=NOW)

    assert how_full(officer, now=NOW).total is None


def test_who_has_left_reads_of_neither():
    former = actor("NATIONAL_DESK")
    former.is_active = False

    with pytest.raises(NotAllowed):
        how_full(former, now=NOW)

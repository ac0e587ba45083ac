"""The objective `distance`: people go where they wish to be."""

import pytest

from matching.geography import EARTH_RADIUS_KM, Point
from tests.matching import make

DISTANCE = make.objective("distance")
PAIR = (make.client(), make.child())


def counted(wish, **shelter):
    request, unit = make.request(wish=wish, persons=PAIR), make.unit()
    return DISTANCE.of_stay(make.stay(request, unit, shelter=make.shelter(**shelter)))


def test_who_wishes_nothing_counts_for_nothing():
    assert counted(None) == 0


def test_in_a_wished_region_nothing_counts_however_far_the_point():
    wish = make.wish(safety_regions={"VR24", "VR13"}, point=make.MAASTRICHT)

    assert counted(wish, safety_region="VR13", point=make.AMSTERDAM) == 0


def test_outside_the_wished_regions_persons_times_kilometres_to_the_point_count():
    wish = make.wish(safety_regions={"VR24"}, point=make.MAASTRICHT)

    # Amsterdam to Maastricht is 178 km as the crow flies.
    assert counted(wish, safety_region="VR13", point=make.AMSTERDAM) == 2 * 178


def test_without_a_point_four_hundred_kilometres_count():
    assert counted(make.wish(safety_regions={"VR24"}), safety_region="VR13") == 2 * 400


def test_on_the_very_point_nothing_counts():
    assert counted(make.wish(point=make.AMSTERDAM), point=make.AMSTERDAM) == 0


@pytest.mark.parametrize(
    ("kilometres", "whole"), [(0.49, 0), (0.51, 1), (2.49, 2), (2.51, 3), (3.51, 4)]
)
def test_kilometres_are_rounded_to_the_nearest(kilometres, whole):
    assert counted(make.wish(point=_north(kilometres)), point=_north(0)) == 2 * whole


@pytest.mark.parametrize(("kilometres", "whole"), [(0.5, 1), (1.5, 2), (2.5, 3), (100.5, 101)])
def test_halves_go_up(kilometres, whole, monkeypatch):
    monkeypatch.setattr(Point, "kilometres_to", lambda one, other: kilometres)

    assert counted(make.wish(point=make.MAASTRICHT)) == 2 * whole


def test_who_is_not_placed_counts_for_nothing():
    absent = make.absence(make.request(wish=make.wish(point=make.AMSTERDAM)))

    assert DISTANCE.of_absence(absent) == 0


def test_less_is_better():
    assert not DISTANCE.maximise


def _north(kilometres):
    return Point(latitude=kilometres / EARTH_RADIUS_KM * 57.29577951308232, longitude=0)

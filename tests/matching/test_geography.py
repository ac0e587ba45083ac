"""Points on the globe and the distance between them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.errors import InvalidInput
from matching.geography import EARTH_RADIUS_KM, Point

HALF_ROUND = EARTH_RADIUS_KM * 3.141592653589793
points = st.builds(
    Point,
    latitude=st.floats(min_value=-90, max_value=90),
    longitude=st.floats(min_value=-180, max_value=180),
)


def test_amsterdam_is_fifty_seven_kilometres_from_rotterdam():
    amsterdam = Point(latitude=52.3731, longitude=4.8922)
    rotterdam = Point(latitude=51.9225, longitude=4.4792)

    assert amsterdam.kilometres_to(rotterdam) == pytest.approx(57.5, abs=0.5)


def test_a_degree_of_latitude_is_a_hundred_and_eleven_kilometres():
    assert Point(latitude=0, longitude=0).kilometres_to(
        Point(latitude=1, longitude=0)
    ) == pytest.approx(111.195, abs=0.001)


def test_a_degree_of_longitude_is_half_as_long_at_sixty_north():
    one, other = Point(latitude=60, longitude=0), Point(latitude=60, longitude=1)

    assert one.kilometres_to(other) == pytest.approx(111.195 / 2, abs=0.01)


def test_from_north_pole_to_south_pole_is_half_round():
    north, south = Point(latitude=90, longitude=0), Point(latitude=-90, longitude=77)

    assert north.kilometres_to(south) == pytest.approx(HALF_ROUND)


def test_the_date_line_is_crossed_not_gone_round():
    east, west = Point(latitude=0, longitude=180), Point(latitude=0, longitude=-180)

    assert east.kilometres_to(west) == pytest.approx(0, abs=1e-6)


@given(one=points, other=points)
def test_distance_is_the_same_both_ways_and_at_most_half_round(one, other):
    there, back = one.kilometres_to(other), other.kilometres_to(one)

    assert there == pytest.approx(back, abs=1e-6)
    assert 0 <= there <= HALF_ROUND * 1.0000001


@given(latitude=st.floats(-90, 90), longitude=st.floats(-180, 0))
def test_the_opposite_of_any_point_has_a_distance(latitude, longitude):
    here = Point(latitude=latitude, longitude=longitude)
    opposite = Point(latitude=-latitude, longitude=longitude + 180)

    assert here.kilometres_to(opposite) == pytest.approx(HALF_ROUND, rel=1e-6)


@given(point=points)
def test_a_point_is_no_distance_from_itself(point):
    assert point.kilometres_to(point) == 0


def test_farther_east_is_farther_away():
    home = Point(latitude=52, longitude=0)
    distances = [home.kilometres_to(Point(latitude=52, longitude=east)) for east in range(180)]

    assert all(nearer < farther for nearer, farther in pairwise(distances))


@pytest.mark.parametrize(
    ("latitude", "longitude", "field"),
    [
        (90.001, 0, "latitude"),
        (-90.001, 0, "latitude"),
        (0, 180.001, "longitude"),
        (0, -180.001, "longitude"),
        (float("nan"), 0, "latitude"),
        (0, float("inf"), "longitude"),
    ],
)
def test_a_point_that_is_not_on_the_globe_is_refused(latitude, longitude, field):
    with pytest.raises(InvalidInput) as refused:
        Point(latitude=latitude, longitude=longitude)

    assert refused.value.path == field


def test_the_limits_are_on_the_globe():
    assert Point(latitude=90, longitude=-180) != Point(latitude=-90, longitude=180)

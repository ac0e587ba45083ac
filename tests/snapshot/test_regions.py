"""A region is touched where any of its municipalities may be."""

from matching.geography import Point
from opvang.snapshot.regions import Circle, Regions

#: Three towns on one meridian, some 111 km apart from each other, of 10 km each.
TOWNS = [
    ("GM0001", "VR01", 51.0, 5.0, 10.0),
    ("GM0002", "VR01", 52.0, 5.0, 10.0),
    ("GM0003", "VR02", 53.0, 5.0, 10.0),
]


def reached(*circles, municipalities=()):
    return set(Regions(TOWNS).reached(municipalities=municipalities, circles=circles))


def circle(latitude, radius_km):
    return Circle(point=Point(latitude=latitude, longitude=5.0), radius_km=radius_km)


def test_a_municipality_reaches_its_own_region():
    assert reached(municipalities=["GM0002"]) == {"VR01"}


def test_a_circle_reaches_each_region_that_it_touches_and_no_other():
    assert reached(circle(52.5, 44)) == set()
    assert reached(circle(52.5, 47)) == {"VR01", "VR02"}
    assert reached(circle(53.0, 0)) == {"VR02"}


def test_all_that_is_asked_is_reached_together():
    assert reached(circle(53.0, 1), municipalities=["GM0001"]) == {"VR01", "VR02"}


def test_the_middle_of_a_region_is_that_of_one_of_its_municipalities():
    towns = [*TOWNS, ("GM0004", "VR01", 51.4, 5.0, 10.0)]

    assert Regions(towns).middle("VR01").latitude == 51.4


def test_a_circle_around_the_middle_always_reaches_the_region():
    regions = Regions(TOWNS)

    for region in ("VR01", "VR02"):
        middle = Circle(point=regions.middle(region), radius_km=0)
        assert region in set(regions.reached(municipalities=(), circles=[middle]))

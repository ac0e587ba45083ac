"""The rule `danger`: the shelter lies in no area where the people are in danger."""

import pytest

from matching.geography import EARTH_RADIUS_KM, Point
from matching.requests import DangerArea
from matching.rules.danger import Danger
from tests.matching import make


def holds(*danger, **shelter):
    request = make.request(danger=frozenset(danger))
    return Danger().holds(request, make.shelter(**shelter), make.unit())


def test_without_danger_every_shelter_will_do():
    assert holds()


def test_a_shelter_in_a_named_safety_region_is_out():
    assert not holds(make.danger_in(safety_regions={"VR13", "VR17"}), safety_region="VR13")
    assert holds(make.danger_in(safety_regions={"VR17"}), safety_region="VR13")


def test_a_shelter_in_a_named_municipality_is_out():
    assert not holds(make.danger_in(municipalities={"GM0363"}), municipality="GM0363")
    assert holds(make.danger_in(municipalities={"GM0599"}), municipality="GM0363")


def test_of_region_and_municipality_in_one_entry_either_is_enough():
    both = make.danger_in(safety_regions={"VR17"}, municipalities={"GM0363"})

    assert not holds(both, safety_region="VR13", municipality="GM0363")
    assert not holds(both, safety_region="VR17", municipality="GM0599")
    assert holds(both, safety_region="VR13", municipality="GM0599")


def test_a_region_is_no_municipality_of_the_same_code():
    assert holds(make.danger_in(municipalities={"VR13"}), safety_region="VR13")
    assert holds(make.danger_in(safety_regions={"GM0363"}), municipality="GM0363")


def test_one_entry_among_several_is_enough():
    far, here = make.danger_near(make.MAASTRICHT), make.danger_near(make.AMSTERDAM)

    assert not holds(far, here, point=make.AMSTERDAM)
    assert holds(far, point=make.AMSTERDAM)


def test_a_radius_of_zero_on_the_very_spot_is_danger_for_zero_is_not_greater_than_zero():
    here = DangerArea(point=make.AMSTERDAM, radius_km=0)

    assert not holds(here, point=make.AMSTERDAM, radius_km=0)


@pytest.mark.parametrize(("shelter_radius_km", "safe"), [(0, True), (9.9, True), (10.1, False)])
def test_the_shelters_own_radius_comes_off_the_distance(shelter_radius_km, safe):
    twenty_five_km_north = _north_of(make.AMSTERDAM, km=25)

    found = holds(
        make.danger_near(make.AMSTERDAM, radius_km=15),
        point=twenty_five_km_north,
        radius_km=shelter_radius_km,
    )

    assert found is safe


def test_a_distance_equal_to_the_radius_is_danger():
    place = _north_of(make.AMSTERDAM, km=25)
    exactly = make.AMSTERDAM.kilometres_to(place)

    assert not holds(make.danger_near(make.AMSTERDAM, radius_km=exactly), point=place)
    assert holds(make.danger_near(make.AMSTERDAM, radius_km=exactly - 0.001), point=place)


def test_a_shelter_radius_beyond_the_distance_is_danger_even_around_a_mere_point():
    place = _north_of(make.AMSTERDAM, km=5)

    assert not holds(make.danger_near(radius_km=0), point=place, radius_km=8)


def _north_of(point, km):
    degrees = km / EARTH_RADIUS_KM * 57.29577951308232
    return Point(latitude=point.latitude + degrees, longitude=point.longitude)

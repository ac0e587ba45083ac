"""Care is coordinated nearly everywhere, for every age, by one organisation at a time."""

from datetime import timedelta

import pytest

from opvang.actions.country.regions import LEFT
from opvang.models import CareCoordinationArea, CareCoordinationRegion
from tests.actions.country.drafts import country


def areas(municipality, *, day, age):
    return [
        one
        for one in country().rows(CareCoordinationArea)
        if one.municipality is municipality
        and one.period.lower <= day
        and (one.period.upper is None or day < one.period.upper)
        and one.ages.lower <= age < one.ages.upper
    ]


@pytest.mark.parametrize("days_ago", [0, 400])
@pytest.mark.parametrize("age", [0, 17, 22, 23, 90])
def test_every_municipality_has_one_region(days_ago, age):
    day = country().tonight - timedelta(days=days_ago)

    for municipality in country().geography.municipalities:
        expected = 0 if municipality.code in LEFT and not days_ago else 1
        assert len(areas(municipality, day=day, age=age)) == expected, municipality.name


def test_there_are_as_many_regions_as_the_country_is_used_to():
    assert len(country().rows(CareCoordinationRegion)) == 26


def test_one_region_is_split_by_age():
    split = next(
        one for one in country().geography.municipalities if one.safety_region_id == "VR06"
    )
    young = areas(split, day=country().tonight, age=22)
    old = areas(split, day=country().tonight, age=23)

    assert young[0].region is not old[0].region


def test_some_municipalities_changed_regions_a_year_ago():
    moved = [
        one
        for one in country().geography.municipalities
        if one.code not in LEFT
        and areas(one, day=country().tonight, age=30)[0].region
        is not areas(one, day=country().tonight - timedelta(days=400), age=30)[0].region
    ]

    assert len(moved) == 2

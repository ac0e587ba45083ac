"""No province tells of a single shelter, not by subtraction either."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opvang.queries.beds import Beds
from opvang.queries.provinces import FEWEST_SHELTERS, ProvinceBeds, shown_provinces


def province(name, shelters):
    return ProvinceBeds(
        names=(name,), beds=Beds(total=shelters * 10, free=shelters * 10), shelters=shelters
    )


def names(provinces):
    return [one.names for one in provinces]


def test_provinces_with_enough_shelters_stand_alone():
    shown = shown_provinces([province("Utrecht", 3), province("Limburg", 4)])

    assert names(shown) == [("Limburg",), ("Utrecht",)]


def test_provinces_with_few_shelters_are_taken_together():
    shown = shown_provinces(
        [province("Zeeland", 1), province("Utrecht", 5), province("Drenthe", 2)]
    )

    assert names(shown) == [("Utrecht",), ("Drenthe", "Zeeland")]
    assert shown[1].beds == Beds(total=30, free=30)
    assert [one.name for one in shown] == ["Utrecht", "Drenthe en Zeeland samen"]


def test_one_province_with_few_shelters_takes_the_smallest_other_along():
    shown = shown_provinces(
        [province("Zeeland", 2), province("Utrecht", 5), province("Limburg", 3)]
    )

    assert names(shown) == [("Utrecht",), ("Limburg", "Zeeland")]


def test_provinces_without_enough_shelters_together_take_another_along():
    shown = shown_provinces(
        [province("Zeeland", 1), province("Drenthe", 1), province("Utrecht", 5)]
    )

    assert names(shown) == [("Drenthe", "Utrecht", "Zeeland")]


@pytest.mark.parametrize("shelters", [(), (2,), (1, 1), (0, 2)])
def test_a_country_with_too_few_shelters_shows_no_province(shelters):
    shown = shown_provinces([province(f"P{i}", number) for i, number in enumerate(shelters)])

    assert shown == ()


@given(st.lists(st.integers(0, 8), max_size=12))
def test_every_row_has_enough_shelters_and_a_remainder_is_never_one_province(shelters):
    provinces = [province(f"P{i:02}", number) for i, number in enumerate(shelters)]

    shown = shown_provinces(provinces)

    assert all(one.shelters >= FEWEST_SHELTERS for one in shown)
    named = {name for one in shown for name in one.names}
    hidden = [one for one in provinces if one.names[0] not in named]
    assert not shown or not hidden

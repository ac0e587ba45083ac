"""The shelters of the country: kinds, rules and addresses are those of the field."""

from collections import Counter

import pytest

from opvang.models import Bed, Organisation, Shelter, ShelterAddress, Unit
from tests.actions.country.drafts import country, draft


def units(place_type, *, of=None):
    return [one for one in (of or country()).rows(Unit) if one.place_type == place_type]


def beds(place_type):
    return sum(1 for one in country().rows(Bed) if one.room.unit.place_type == place_type)


def sites(place_type):
    return {one.shelter.id for one in units(place_type)}


def test_every_province_has_a_shelter():
    provinces = {one.municipality.safety_region.province_id for one in country().rows(Shelter)}

    assert len(provinces) == 12


@pytest.mark.parametrize(
    ("place_type", "fewest_sites", "most_sites", "fewest_beds", "most_beds"),
    [
        ("COSM", 3, 5, 35, 80),
        ("OMM", 4, 6, 24, 44),
        ("LABOUR", 2, 2, 20, 20),
        ("MEN", 4, 4, 36, 44),
        ("WOMEN", 20, 28, 200, 400),
        ("YOUTH", 5, 9, 30, 70),
        ("PROTECTED_RECEPTION", 3, 3, 30, 60),
        ("EMERGENCY", 5, 9, 25, 60),
    ],
)
def test_each_kind_has_about_its_known_capacity(
    place_type, fewest_sites, most_sites, fewest_beds, most_beds
):
    assert fewest_sites <= len(sites(place_type)) <= most_sites
    assert fewest_beds <= beds(place_type) <= most_beds


def test_women_have_many_more_places_than_men():
    assert beds("WOMEN") > 4 * beds("MEN")


def test_men_can_go_to_four_cities_only():
    cities = {one.shelter.municipality.name for one in units("MEN")}

    assert cities == {"Amsterdam", "Rotterdam", "'s-Gravenhage", "Utrecht"}


def test_no_site_holds_fourteen_workers():
    by_site = Counter(
        one.room.unit.shelter_id
        for one in country().rows(Bed)
        if one.room.unit.place_type == "LABOUR"
    )

    assert set(by_site.values()) == {10}


def test_emergency_beds_are_kept_for_a_crisis_of_three_nights_and_open_at_night():
    for unit in units("EMERGENCY"):
        assert unit.reserved_for == ["CRISIS"]
        assert unit.max_nights == 3
        assert unit.night_intake


def test_girls_groups_are_secret_and_take_no_boys():
    girls = [one for one in units("YOUTH") if one.name == "Meidengroep"]

    assert girls
    for unit in girls:
        assert unit.security == "SECRET"
        assert "MALE" not in unit.sexes
        assert unit.max_age == 17


def test_regular_shelters_refuse_an_addiction_and_multi_problem_places_do_not():
    assert all("ADDICTION" in one.contraindications for one in units("WOMEN"))
    assert all("ADDICTION" not in one.contraindications for one in units("OMM"))


def test_foreign_women_and_women_with_a_permit_go_to_different_places():
    assert all(one.routes == ["B8_REFLECTION"] for one in units("COSM"))
    assert all("B8_REFLECTION" not in one.routes for one in units("WOMEN"))


def test_addresses_of_womens_shelters_are_known_protected_or_secret():
    assert {one.security for one in units("WOMEN")} == {"KNOWN", "PROTECTED", "SECRET"}


def test_some_buildings_can_be_entered_in_a_wheelchair_and_most_cannot():
    accessible = [one for one in country().rows(Unit) if "WHEELCHAIR" in one.accessibility]

    assert 2 <= len(accessible) < len(country().rows(Unit)) / 3


def test_families_find_dwellings_and_singles_find_shared_rooms():
    assert any(one.self_contained and len(one.name) for one in units("WOMEN"))
    assert any(one.room.shared for one in country().rows(Bed))


def test_boys_may_come_along_to_an_age_that_differs_by_shelter():
    assert len({one.max_age_boys for one in units("WOMEN")}) >= 3


def test_each_shelter_has_an_operator_and_each_operator_a_shelter():
    operators = {one.id for one in country().rows(Organisation) if one.kind == "SHELTER"}

    assert {one.organisation_id for one in country().rows(Shelter)} == operators


def test_each_shelter_has_one_address_in_its_own_municipality_that_cannot_exist():
    towns = {one.id: one.municipality.name for one in country().rows(Shelter)}
    addresses = country().rows(ShelterAddress)

    assert {one.shelter_id for one in addresses} == set(towns)
    for address in addresses:
        assert towns[address.shelter_id].startswith(address.town)
        assert address.postal_code[4:] in {"SA", "SD", "SS"}
        assert not address.phone


def test_a_public_name_stands_once_and_tells_no_place():
    names = [one.public_name for one in country().rows(Shelter)]
    towns = {one.name.lower() for one in country().geography.municipalities}

    assert len(set(names)) == len(names)
    assert not any(word in towns for name in names for word in name.lower().split())


@pytest.mark.slow
def test_a_thousand_shelters_still_have_names_of_their_own():
    names = [one.public_name for one in draft(shelters=1000, requests=0).rows(Shelter)]

    assert len(set(names)) == 1000

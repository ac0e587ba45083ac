"""A country is brought in from a file: all of it, or nothing and every mistake by its place."""

from datetime import date
from pathlib import Path

import pytest

from opvang.actions.network import load_network
from opvang.errors import FormRefused
from opvang.models import (
    AuditEntry,
    Bed,
    CareCoordinationArea,
    Event,
    Organisation,
    Room,
    Shelter,
    Unit,
)
from opvang.snapshot import take_snapshot
from tests.actions.world import NOW

pytestmark = pytest.mark.django_db

EXAMPLE = (Path(__file__).parents[3] / "docs/network.toml").read_text()
SHELTER = """
[[shelters]]
name = "De Zilverreiger"
organisation = "Stichting Oevers"
municipality = "Purmerend"
"""
UNIT = """
[[shelters.units]]
name = "Boven"
place_type = "COSM"
routes = ["DUTCH"]
sexes = ["FEMALE"]
"""
ROOMS = """
[[shelters.units.rooms]]
names = ["Kamer 1"]
beds = 2
"""


def mistakes_in(text):
    with pytest.raises(FormRefused) as refused:
        load_network(text, now=NOW)
    return {one.field: one.sentence for one in refused.value.remarks}


def test_the_example_of_the_docs_becomes_a_network_that_the_optimiser_takes():
    loaded = load_network(EXAMPLE, now=NOW)

    assert (loaded.regions, loaded.shelters, loaded.units, loaded.beds) == (1, 1, 1, 10)
    unit = Unit.objects.get()
    assert (unit.security, unit.sexes, unit.max_age_girls) == ("SECRET", ["FEMALE"], 17)
    assert sorted(room.beds.count() for room in Room.objects.all()) == [3, 3, 4]
    assert str(unit.id) in take_snapshot(now=NOW).unit
    areas = CareCoordinationArea.objects.all()
    assert {one.municipality_id for one in areas} == {"GM0439", "GM0385", "GM0852"}
    assert {(one.period.lower, one.period.upper) for one in areas} == {(date(2026, 12, 1), None)}


def test_what_is_brought_in_is_on_record_and_told_to_whoever_follows_it():
    load_network(EXAMPLE, now=NOW)

    acts = {"CHANGE_COVERAGE", "ADD_BEDS"}
    assert set(AuditEntry.objects.values_list("activity", flat=True)) == acts
    told = Event.objects.filter(kind="ADD_BEDS").values_list("audience", flat=True)
    assert f"organisation:{Shelter.objects.get().organisation_id}" in told


def test_a_trial_finds_the_same_and_leaves_nothing():
    loaded = load_network(EXAMPLE, now=NOW, dry_run=True)

    assert loaded.beds == 10
    assert not Shelter.objects.exists()
    assert not Organisation.objects.filter(name="Stichting Oevers").exists()
    assert not Event.objects.exists()


def test_a_shelter_that_is_there_gets_another_unit():
    load_network(EXAMPLE, now=NOW)

    load_network(SHELTER + UNIT + ROOMS, now=NOW)

    assert Shelter.objects.get().units.count() == 2


def test_what_is_there_already_is_refused_and_nothing_of_the_file_comes_in():
    load_network(EXAMPLE, now=NOW)

    found = mistakes_in(EXAMPLE + UNIT + ROOMS)

    assert set(found) == {
        *(f"regions.0.municipalities.{number}" for number in range(3)),
        "shelters.0.units.0",
    }
    assert "al een wooneenheid met deze naam" in found["shelters.0.units.0"]
    assert Unit.objects.count() == 1
    assert Bed.objects.count() == 10


@pytest.mark.parametrize(
    ("text", "field", "sentence"),
    [
        ("[[shelters]", "", "geen TOML"),
        ("", "", "Hier staat niets"),
        ("shelter = []", "shelter", "Bedoelt u shelters?"),
        ("shelters = 3", "shelters", "3 past hier niet. Zet hier een of meer tabellen"),
        ("shelters = [3]", "shelters.0", "Hier hoort een tabel"),
        (SHELTER, "shelters.0.units", "Dit ontbreekt"),
        (SHELTER + "units = []", "shelters.0.units", "minstens een wooneenheid"),
        (SHELTER.replace("Purmerend", "Purmerent") + UNIT, "shelters.0.municipality", "Purmerend?"),
        (SHELTER.replace("Purmerend", "GM9999") + UNIT, "shelters.0.municipality", "GM9999"),
        (SHELTER.replace("Stichting Oevers", " ") + UNIT, "shelters.0.organisation", "naam"),
        (SHELTER + UNIT, "shelters.0.units.0.rooms", "Dit ontbreekt"),
        (SHELTER + UNIT + "rooms = []", "shelters.0.units.0.rooms", "minstens een kamer"),
        (SHELTER + UNIT + "max_nights = true" + ROOMS, "shelters.0.units.0.max_nights", "getal"),
        (SHELTER + UNIT + "max_nights = 0" + ROOMS, "shelters.0.units.0.max_nights", "1"),
        (SHELTER + UNIT + "security = 'SAFE'" + ROOMS, "shelters.0.units.0.security", "PROTECTED"),
        (SHELTER + UNIT + "languages = [3]" + ROOMS, "shelters.0.units.0.languages", "teksten"),
        (SHELTER + UNIT + "version = 3" + ROOMS, "shelters.0.units.0.version", "onbekend"),
        (
            SHELTER + UNIT.replace('"FEMALE"', '"F"') + ROOMS,
            "shelters.0.units.0.sexes",
            "F is hier onbekend. Kies uit FEMALE",
        ),
        (
            SHELTER + UNIT + ROOMS.replace("2", "201"),
            "shelters.0.units.0.rooms.0.beds",
            "1 tot 200",
        ),
        (
            SHELTER + UNIT + ROOMS + "shared = true",
            "shelters.0.units.0.rooms.0.names.0",
            "geslacht nodig",
        ),
        (EXAMPLE.replace("2026-12-01", "'1 december'"), "regions.0.from", "een dag"),
        (EXAMPLE.replace("2026-12-01", "2026-12-01\nmin_age = 30\nmax_age = 20"),
         "regions.0.min_age", "laagste eerst"),
    ],
)  # fmt: skip
def test_a_mistake_names_its_place_and_what_to_do(text, field, sentence):
    found = mistakes_in(text)

    assert sentence in found[field]
    assert not Shelter.objects.exists()


def test_every_mistake_of_a_file_is_named_at_once():
    text = EXAMPLE.replace("Edam-Volendam", "Edam").replace('"COSM"', '"HOTEL"')

    assert set(mistakes_in(text)) == {"regions.0.municipalities.1", "shelters.0.units.0.place_type"}


@pytest.mark.parametrize(
    ("before", "after", "field"),
    [
        ('municipality = "Purmerend"', 'municipality = "Groningen"', "shelters.0.municipality"),
        ("Zorgcoördinatie Waterland", "Een andere", "regions.0.organisation"),
    ],
)
def test_a_name_that_is_somebody_elses_is_refused(before, after, field):
    load_network(EXAMPLE, now=NOW)

    assert "is er al" in mistakes_in(EXAMPLE.replace(before, after))[field]


def test_a_municipality_of_another_region_goes_over_on_its_first_night():
    load_network(EXAMPLE, now=NOW)
    other = EXAMPLE[: EXAMPLE.index("# A shelter")].replace("Waterland", "Zaanstreek")

    load_network(other.replace("2026-12-01", "2027-03-01"), now=NOW)

    areas = CareCoordinationArea.objects.filter(municipality="GM0439").order_by("period")
    found = [(one.region.name, one.period.lower, one.period.upper) for one in areas]
    assert found == [
        ("Regio Waterland", date(2026, 12, 1), date(2027, 3, 1)),
        ("Regio Zaanstreek", date(2027, 3, 1), None),
    ]


@pytest.mark.parametrize(
    "period", ["2026-11-01", "2027-03-01\nmin_age = 5"], ids=["earlier", "other ages"]
)
def test_a_municipality_goes_over_from_no_earlier_night_and_for_no_other_ages(period):
    load_network(EXAMPLE, now=NOW)
    other = EXAMPLE[: EXAMPLE.index("# A shelter")].replace("Waterland", "Zaanstreek")

    found = mistakes_in(other.replace("2026-12-01", period))

    assert "al bij een regio" in found["regions.0.municipalities.0"]

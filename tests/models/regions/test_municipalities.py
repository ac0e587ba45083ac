import csv
from pathlib import Path

import pytest

from opvang.models import Municipality, Province, SafetyRegion

FILE = Path(__file__).parents[3] / "opvang/migrations/data/municipalities.csv"


@pytest.mark.django_db
def test_the_whole_country_is_there():
    counts = [model.objects.count() for model in (Province, SafetyRegion, Municipality)]

    assert counts == [12, 25, 342]


@pytest.mark.django_db
def test_a_municipality_lies_in_its_safety_region_and_province():
    heerlen = Municipality.objects.get(code="GM0917")

    assert heerlen.name == "Heerlen"
    assert heerlen.safety_region.name == "Zuid-Limburg"
    assert heerlen.safety_region.province.name == "Limburg"


@pytest.mark.django_db
def test_every_circle_is_a_kilometre_or_two_larger_than_the_figures():
    with FILE.open(encoding="utf-8", newline="") as file:
        figures = {row["code"]: float(row["radius_km"]) for row in csv.DictReader(file)}

    margins = {
        municipality.code: municipality.radius_km - figures[municipality.code]
        for municipality in Municipality.objects.all()
    }

    assert {code for code, margin in margins.items() if not 1 <= margin < 2} == set()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("code", "farthest_km"), [("GM0228", 15.50), ("GM0226", 5.17), ("GM0274", 6.17)]
)
def test_a_circle_reaches_the_farthest_border(code, farthest_km):
    """Ede, Duiven and Renkum: where the figures fell short of the borders at full resolution."""
    municipality = Municipality.objects.get(code=code)

    assert municipality.radius_km > farthest_km

"""A whole country's sheet, as the national desk would load it."""

from pathlib import Path

import pytest

from opvang.actions.country import build_country
from opvang.actions.sheets import load_sheet
from opvang.models import Unit
from opvang.queries.beds import beds_by_unit
from tests.actions.sheets.place import load, picture
from tests.models.build import NOW, TODAY

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

HEADER = "opvang;wooneenheid;organisatie;vrij\n"


@pytest.fixture
def country():
    """The units of an invented country, with the beds of each."""
    build_country(seed=3, shelters=30, requests=5, now=NOW, progress=lambda _: None)
    return Unit.objects.select_related("shelter__organisation"), beds_by_unit(
        Unit.objects.all(), night=TODAY
    )


def sheet(units, free):
    return "".join(
        f'"{unit.shelter.public_name}";"{unit.name}";"{unit.shelter.organisation.name}";'
        f"{free[unit.pk]}\n"
        for unit in units
    )


def test_a_sheet_that_says_what_is_known_changes_nothing_and_one_that_says_full_fills_it(
    tmp_path, country
):
    units, beds = country
    before = picture()

    known = load(
        tmp_path, sheet(units, {pk: found.free for pk, found in beds.items()}), header=HEADER
    )
    after = picture()
    full = load(tmp_path, sheet(units, dict.fromkeys(beds, 0)), header=HEADER)

    assert (known.taken, known.freed, known.confirmed) == (0, 0, len(units))
    assert after == before
    assert full.taken == sum(found.free for found in beds.values())
    now = beds_by_unit(Unit.objects.all(), night=TODAY)
    assert sum(found.free for found in now.values()) == 0


@pytest.mark.parametrize("example", ["example-1.csv", "example-2.xlsx"])
def test_the_examples_load_into_the_country_of_the_demo(example):
    build_country(seed=1, shelters=60, requests=80, now=NOW, progress=lambda _: None)
    examples = Path(__file__).resolve().parents[3] / "docs/sheets"

    result = load_sheet(examples / example, actor=None, now=NOW)

    assert result.confirmed == result.units >= 3

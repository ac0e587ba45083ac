"""A country follows from its numbers alone."""

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from opvang.models import DangerArea, Occupancy, Person, PlacementRequest, Shelter
from tests.actions.country.drafts import NOW, country, digest, draft, tables

ROOT = Path(__file__).resolve().parents[3]


def test_the_same_numbers_give_the_same_country():
    first, second = tables(draft()), tables(country())

    # By table: pytest would take minutes to show where two whole countries differ.
    differing = [name for name in first if first[name] != second[name]]
    assert not differing


@pytest.mark.parametrize("hash_seed", ["0", "1"])
def test_no_order_of_hashes_changes_it(hash_seed):
    program = (
        "import django; django.setup();"
        "from tests.actions.country.drafts import digest, draft; print(digest(draft()))"
    )

    other = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env=os.environ | {"PYTHONHASHSEED": hash_seed, "DJANGO_SETTINGS_MODULE": "opvang.settings"},
        capture_output=True,
        text=True,
        check=True,
    )

    assert other.stdout.strip() == digest(country())


def test_another_seed_gives_another_country():
    other = draft(seed=2)

    assert {one.id for one in other.rows(Person)}.isdisjoint(
        one.id for one in country().rows(Person)
    )
    assert [one.municipality_id for one in other.rows(Shelter)] != [
        one.municipality_id for one in country().rows(Shelter)
    ]


def test_on_another_day_only_the_dates_move():
    later = draft(now=NOW + timedelta(days=40))

    for table, field in (
        (PlacementRequest, "start_from"),
        (PlacementRequest, "registered_on"),
        (Person, "age_on"),
        (DangerArea, "recorded_on"),
    ):
        moved = [getattr(one, field) - timedelta(days=40) for one in later.rows(table)]
        assert moved == [getattr(one, field) for one in country().rows(table)]
    assert [one.id for one in later.rows(Occupancy)] == [
        one.id for one in country().rows(Occupancy)
    ]


def test_at_three_in_the_morning_the_night_before_goes_on():
    at_night = draft(now=datetime(2026, 11, 23, 2, tzinfo=UTC))

    assert [one.start_from for one in at_night.rows(PlacementRequest)] == [
        one.start_from for one in country().rows(PlacementRequest)
    ]

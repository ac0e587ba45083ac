"""Outlines keep their shape with far fewer points."""

import pytest
from django.contrib.staticfiles import finders

from opvang.models import Province
from opvang.pages.outlines import coarser, province_outlines


def test_points_move_to_a_coarse_grid_and_repeats_go():
    assert coarser("m 0.4,0.2 0.1,0.1 5.6,0 0,5.8 -6,0 z") == "M0,0 6,0 6,6 0,6z"


def test_an_island_starts_from_where_the_ring_before_it_began():
    assert coarser("m 0,0 9,0 0,9 -9,0 z m 30,0 9,0 0,9 -9,0 z") == (
        "M0,0 9,0 9,9 0,9zM30,0 39,0 39,9 30,9z"
    )


def test_an_island_too_small_to_see_goes():
    assert coarser("m 0,0 1,0 0,1 z") == ""


@pytest.mark.django_db
def test_the_map_has_every_province_by_our_name():
    if not finders.find("map/netherlands.svg"):
        pytest.skip("node_modules has no map; run `make setup`.")

    outlines = province_outlines()

    assert set(outlines) == set(Province.objects.values_list("name", flat=True))
    assert sum(len(outline) for outline in outlines.values()) < 30_000


def test_without_the_package_there_is_no_map(monkeypatch):
    monkeypatch.setattr(finders, "find", lambda path: None)

    assert province_outlines.__wrapped__() == {}

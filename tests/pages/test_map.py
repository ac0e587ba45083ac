"""The map has the colours of the table and no more."""

import pytest

from opvang.pages import map as module
from opvang.pages.map import country_map
from opvang.queries.beds import Beds
from opvang.queries.provinces import ProvinceBeds


@pytest.fixture(autouse=True)
def _outlines(monkeypatch):
    outlines = {"Drenthe": "M1", "Utrecht": "M2", "Zeeland": "M3"}
    monkeypatch.setattr(module, "province_outlines", lambda: outlines)


def row(*names, occupied):
    return ProvinceBeds(names=names, beds=Beds(total=100, occupied=occupied), shelters=3)


@pytest.mark.parametrize(
    ("occupied", "band"),
    [(0, "0"), (69, "0"), (70, "1"), (84, "1"), (85, "2"), (94, "2"), (95, "3"), (100, "3")],
)
def test_a_province_is_darker_the_fuller_it_is(occupied, band):
    (shape,) = country_map([row("Utrecht", occupied=occupied)])

    assert (shape.name, shape.outline, shape.band) == ("Utrecht", "M2", band)


def test_provinces_that_are_taken_together_have_no_colour_of_their_own():
    shapes = country_map([row("Drenthe", "Zeeland", occupied=100)])

    assert [(shape.name, shape.band) for shape in shapes] == [
        ("Drenthe", "together"),
        ("Zeeland", "together"),
    ]


def test_without_figures_there_is_no_map():
    assert country_map([]) == ()

"""What somebody can work out of figures, computed twice: as a network, and by the attacker."""

import pytest

from opvang.trends.cube import Cell
from opvang.trends.disclosure import rounded, shown_cells
from opvang.trends.recovery import Bounds, bounds_of, recoverable
from tests.trends import make
from tests.trends.attacker import Attack
from tests.trends.reading import published


def recovered_by_anybody(table, figures):
    """Return what the attacker finds as a reader, and as each organisation."""
    return {
        Cell(*cell)
        for organisation in (None, *table.organisations)
        for _, cell in Attack(published(table, figures, organisation=organisation)).recovered()
    }


def test_a_figure_tells_that_a_count_is_less_than_five_away():
    assert bounds_of(10, unit=1) == Bounds(6, 14)
    assert bounds_of(0, unit=1) == Bounds(0, 4)


def test_a_figure_tells_that_a_mean_is_less_than_five_away_in_nights():
    assert bounds_of(10, unit=30) == Bounds(151, 449)


def test_somebody_knows_that_a_total_is_no_less_than_their_own_part():
    assert bounds_of(10, unit=1, known=9) == Bounds(9, 14)
    assert bounds_of(None, unit=1, known=9).least == 9


def test_an_organisation_that_fills_its_figure_sees_that_the_others_had_nobody():
    table = make.table({("P1", "G1"): {"a": 9, "b": 0, "c": 0}})

    found = recoverable(table, dict.fromkeys(table.parts, 5))

    assert Cell("P1", "G1") in found


def test_rounded_up_the_same_figure_tells_it_nothing():
    table = make.table({("P1", "G1"): {"a": 9, "b": 0, "c": 0}})

    assert recoverable(table, dict.fromkeys(table.parts, 10)) == set()


def test_extremes_that_add_up_give_each_other_away():
    table = make.table({("P1", f"G{n}"): {"a": 1, "b": 0, "c": 0} for n in range(4)})
    inner = {cell: 5 for cell in table.parts if cell.is_inner}

    # Four figures of at least 1 and a margin of at most 4: all are 1.
    found = recoverable(table, inner | {Cell("P1"): 0})

    assert set(inner) < found


def test_what_is_not_published_can_be_given_away_too():
    table = make.table({("P1", "G1"): {"a": 0}, ("P1", "G2"): {"b": 9, "c": 0, "d": 0}})

    found = recoverable(table, {Cell("P1"): 5})

    assert Cell("P1", "G1") in found


def test_with_nothing_published_nothing_is_found():
    assert recoverable(make.country(1), {}) == set()


@pytest.mark.parametrize("unit", [1, 30])
@pytest.mark.parametrize("seed", range(30))
def test_the_network_finds_what_the_attacker_finds(seed, unit):
    table = make.sparse(seed, unit=unit)
    figures = {cell: rounded(table, cell, secret="s") for cell in shown_cells(table)}

    assert recoverable(table, figures) == recovered_by_anybody(table, figures)


def test_the_tables_above_have_something_to_find():
    found = 0
    for seed in range(30):
        table = make.sparse(seed)
        figures = {cell: rounded(table, cell, secret="s") for cell in shown_cells(table)}
        found += bool(recoverable(table, figures))

    assert found >= 3

"""Figures are hidden, rounded and rounded again, until nobody can be recognised."""

from itertools import pairwise
from random import Random

import pytest

from opvang.trends.cube import Cell, table_of
from opvang.trends.disclosure import protect, rounded, shown_cells
from opvang.trends.recovery import recoverable
from tests.trends import make

THREE = {"a": 4, "b": 4, "c": 4}


def test_a_cell_of_three_organisations_is_shown_and_of_two_is_not():
    three = make.table({("P1", "G1"): THREE})
    two = make.table({("P1", "G1"): {"a": 40, "b": 40}})

    assert shown_cells(three) == set(three.parts)
    assert shown_cells(two) == set()


def test_an_organisation_that_reports_nobody_counts_as_one_that_contributes():
    table = make.table({("P1", "G1"): {"a": 4, "b": 0, "c": 0}})

    assert Cell("P1", "G1") in shown_cells(table)


def test_a_hidden_cell_cannot_be_had_by_subtracting_its_neighbours():
    others = {f"{one}{number}": 4 for number in range(4) for one in "de"}
    table = make.table({("P1", "G1"): THREE, ("P1", "G2"): others, ("P1", "G3"): {"x": 9}})

    shown = shown_cells(table)

    # The cell with the fewest organisations goes with it, so that four stand behind the rest.
    assert {cell for cell in shown if cell.is_inner} == {Cell("P1", "G2")}
    assert Cell("P1") in shown


def test_a_hidden_province_takes_another_one_with_it():
    table = make.table(
        {("P1", "G1"): {"x": 9}, ("P2", "G1"): THREE, ("P3", "G1"): {**THREE, "d": 1}}
    )

    assert Cell("P2") not in shown_cells(table)
    assert {Cell("P3"), Cell()} <= shown_cells(table)


@pytest.mark.parametrize("seed", range(20))
def test_no_remainder_is_of_one_or_two_organisations(seed):
    table = make.country(seed)
    shown = shown_cells(table)

    for margin in (cell for cell in shown if not cell.is_inner):
        for direction in ("province", "group"):
            parts = parts_of(margin, table, direction=direction)
            hidden = {one for cell in parts if cell not in shown for one in table.parts[cell]}
            # With nothing shown beside it, the remainder is the margin itself.
            if any(cell in shown for cell in parts):
                assert len(hidden) not in {1, 2}


def parts_of(margin, table, *, direction):
    """Return the cells that add up to a margin when one of its sides is filled in."""
    if getattr(margin, direction):
        return []
    other = "group" if direction == "province" else "province"
    return [
        cell
        for cell in table.parts
        if getattr(cell, direction) and getattr(cell, other) == getattr(margin, other)
    ]


@pytest.mark.parametrize("total", range(12))
def test_a_figure_is_a_multiple_of_five_less_than_five_away(total):
    table = make.table({("P1", "G1"): {"a": total, "b": 0, "c": 0}})

    figures = {rounded(table, Cell("P1", "G1"), secret=f"secret {n}") for n in range(200)}

    below = total - total % 5
    assert figures == ({below} if total % 5 == 0 else {below, below + 5})


def test_over_all_secrets_a_figure_is_right():
    table = make.table({("P1", "G1"): {"a": 7, "b": 0, "c": 1}}, unit=30)

    figures = [rounded(table, Cell("P1", "G1"), secret=str(number)) for number in range(2000)]

    assert sum(figures) / 2000 == pytest.approx(8, abs=0.2)


def test_who_asks_again_gets_the_same_figures():
    table = make.country(1)

    asked = [protect(table, secret="s") for _ in range(50)]

    assert asked.count(asked[0]) == 50


def test_the_order_in_which_facts_come_changes_nothing():
    facts = [
        (Cell(f"P{p}", f"G{g}"), one, total)
        for p in range(3)
        for g in range(2)
        for total, one in enumerate("abcd")
    ]
    shuffled = Random(1).sample(facts, len(facts))

    first, second = (
        protect(table_of("ARRIVALS", unit=1, inner=inner), secret="s")
        for inner in (facts, shuffled)
    )

    assert first == second


def test_the_same_contributions_a_month_later_round_the_same_way():
    # So a figure that stands still cannot be found by averaging over months.
    first, second = make.country(1, unit=30), make.country(1, unit=30)

    assert protect(first, secret="s") == protect(second, secret="s")


def test_a_newcomer_now_and_then_makes_a_figure_smaller():
    # With one key for all months it would only ever jump up, at the very moment somebody came.
    figures = [
        rounded(
            make.table({("P1", "G1"): {"a": number, "b": 2, "c": 1}}), Cell("P1", "G1"), secret="s"
        )
        for number in range(100)
    ]

    assert any(later < earlier for earlier, later in pairwise(figures))


@pytest.mark.parametrize(
    ("indicator", "province", "group"),
    [("DEPARTURES", "P1", "G1"), ("ARRIVALS", "P2", "G1"), ("ARRIVALS", "P1", "G2")],
)
def test_equal_contributions_to_another_cell_have_a_key_of_their_own(indicator, province, group):
    def figures(indicator, *cell):
        table = make.table({cell: THREE}, indicator=indicator)
        return [rounded(table, Cell(*cell), secret=str(number)) for number in range(40)]

    assert figures(indicator, province, group) != figures("ARRIVALS", "P1", "G1")


def test_another_secret_rounds_otherwise():
    table = make.country(1)

    assert protect(table, secret="s") != protect(table, secret="t")


def test_a_margin_is_rounded_by_its_own_key_and_not_added_up():
    table = make.country(2)
    figures = protect(table, secret="s")
    groups = {cell for cell in table.parts if cell.group and not cell.province}

    assert groups < set(figures)
    assert figures[Cell()] != sum(figures[cell] for cell in groups)


@pytest.mark.parametrize("seed", range(40))
def test_nothing_that_is_published_can_be_worked_out(seed):
    table = make.sparse(seed)

    assert recoverable(table, protect(table, secret="s")) == set()


def test_what_could_be_worked_out_is_rounded_with_another_key():
    weak = 0
    for seed in range(40):
        table = make.sparse(seed)
        once = {cell: rounded(table, cell, secret="s") for cell in shown_cells(table)}
        if recoverable(table, once):
            weak += 1
            assert protect(table, secret="s") != once

    assert weak


def test_an_empty_month_has_no_figures():
    assert protect(table_of("ARRIVALS", unit=1, inner=[]), secret="s") == {}

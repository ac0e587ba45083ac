"""Whoever puts all tables of a half year together still recovers nobody.

The disclosure control guards each table by itself. Here the attacker knows that they are about the
same requests: what was asked adds up to all, and all divisions have the same total.
"""

from collections import Counter

import pytest

from opvang.fairness.tables import published
from opvang.models.codes import Division, PlaceGroup, Tally
from tests.fairness import make
from tests.trends.attacker import Attack, Sheet, rounded_to_five

pytestmark = pytest.mark.slow
TALLIES = (Tally.PLACED, Tally.UNPLACED)
SIZES = pytest.mark.parametrize(("seed", "number"), [(1, 90), (2, 250), (3, 800)])


def attack(listed, *, organisation=None):
    """Set the attacker on every table of placed and unplaced requests at once."""
    found = published(listed, secret="s")
    sheets = {
        (division, alike): sheet(
            found, listed, division=division, alike=alike, organisation=organisation
        )
        for division in Division
        for alike in (False, True)
    }
    attacker = Attack(*sheets.values())
    totals = dict(zip(sheets, attacker.totals, strict=True))
    for division in Division:
        link(attacker, totals[division, False], totals[division, True])
        for tally in TALLIES:
            first = totals[Division.GENDER, False][tally.value, ""]
            attacker.solver.Add(totals[division, False][tally.value, ""] == first)
    return attacker


def link(attacker, whole, alike):
    """Tell that the kinds of request of a group add up to all of its requests."""
    for (tally, group), total in whole.items():
        if tally:
            parts = [alike.get((f"{tally}/{asked}", group)) for asked in PlaceGroup]
            attacker.solver.Add(total == sum(one for one in parts if one is not None))


def sheet(found, listed, *, division, alike, organisation):
    """Return one table as it is published, and what an organisation adds to it by itself."""
    cells, own = set(), Counter()
    for one in listed:
        for tally in TALLIES:
            cell = (f"{tally}/{one.asked}" if alike else tally.value, one.groups[division])
            cells.add(cell)
            counts = one.is_placed is (tally is Tally.PLACED)
            if counts and one.organisation == organisation:
                own.update(
                    [cell, (cell[0], ""), ("", cell[1]), ("", "")],
                )
    figures = {
        (f"{place.tally}/{place.asked}" if alike else place.tally, place.group): value
        for place, value in found.items()
        if place.division == division and bool(place.asked) is alike and place.tally in TALLIES
    }
    return Sheet(
        unit=1, cells=frozenset(cells), bounds=rounded_to_five(figures, unit=1), own=dict(own)
    )


@SIZES
def test_a_reader_of_all_tables_recovers_nothing(seed, number):
    assert attack(make.outcomes(seed, number=number)).recovered() == set()


@SIZES
def test_the_organisation_that_asks_most_recovers_nothing(seed, number):
    listed = make.outcomes(seed, number=number)
    ((organisation, _),) = Counter(one.organisation for one in listed).most_common(1)

    assert attack(listed, organisation=organisation).recovered() == set()


@pytest.mark.parametrize("share", [0.97, 0.05])
def test_where_hardly_anybody_fares_otherwise_they_are_not_recovered(share):
    listed = make.outcomes(4, number=60, placed=lambda groups, asked: share)

    assert attack(listed).recovered() == set()


def test_whoever_forgets_to_round_is_found_out():
    listed = make.outcomes(1, number=90)
    exact = Counter((tally, one.groups[Division.AGE]) for one in listed for tally in TALLIES)
    bounds = {(tally.value, group): (number, number) for (tally, group), number in exact.items()}

    assert Attack(Sheet(unit=1, cells=frozenset(bounds), bounds=bounds)).recovered()

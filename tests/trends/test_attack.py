"""The attacker finds nothing in two years of figures, and much where small figures are left out.

The figures are those of the demo's country; the attack takes minutes, so it is for `make check`.
"""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from django.db import connection, transaction
from django.test import override_settings

from opvang.actions.country import build_country
from opvang.actions.trends.history import build_history
from opvang.models import PublishedFigure
from opvang.models.codes import Indicator
from opvang.trends.cube import Cell, month_tables, table_of
from opvang.trends.disclosure import protect
from tests.trends import make
from tests.trends.attacker import Attack
from tests.trends.reading import published, suppressed

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
FAST = (date(2025, 1, 1), date(2025, 9, 1), date(2026, 10, 1))
MONTHS = [date(year, month, 1) for year in (2024, 2025, 2026) for month in range(1, 13)]
MONTHS = [month for month in MONTHS if date(2024, 11, 1) <= month <= date(2026, 10, 1)]
each_month = pytest.mark.parametrize(
    "month",
    [pytest.param(one, marks=() if one in FAST else pytest.mark.slow) for one in MONTHS],
    ids=str,
)
pytestmark = [pytest.mark.django_db, pytest.mark.slow]
#: The order in which a month is laid before the attacker.
AVAILABLE, OCCUPIED = 0, 1


@pytest.fixture(scope="module")
def country(django_db_setup, django_db_blocker):
    """Two years behind the demo's country, counted and published as the demo does it."""
    quick = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    with (
        django_db_blocker.unblock(),
        transaction.atomic(),
        override_settings(PASSWORD_HASHERS=quick),
    ):
        build_country(seed=1, shelters=60, requests=80, now=NOW, progress=lambda text: None)
        build_history(seed=1, through=date(2026, 11, 21), progress=lambda text: None)
        # Once for all: within this transaction each test would check every row again at its end.
        connection.check_constraints()
        yield
        transaction.set_rollback(True)


def figures_of(month, table):
    """Return what was published of a table: the rows themselves, not what we think they are."""
    rows = PublishedFigure.objects.filter(month=month, indicator=table.indicator)
    return {Cell(row.province_id or "", row.group): row.value for row in rows}


def sheets(month, *, organisation=None):
    """Return all that is published of a month, as somebody reads it."""
    return [
        published(table, figures_of(month, table), organisation=organisation)
        for table in month_tables(month)
    ]


def attack(read):
    """Set the attacker on all tables of a month together."""
    attacker = Attack(*read)
    attacker.never_more(OCCUPIED, AVAILABLE)
    return attacker


@each_month
def test_a_reader_recovers_nothing(country, month):
    read = sheets(month)

    assert sum(len(sheet.cells) for sheet in read) > 100
    assert attack(read).recovered() == set()


@each_month
def test_an_organisation_that_knows_its_own_rows_recovers_nothing(country, month):
    # Who has most knows most.
    tried = biggest(month, number=4 if month in FAST else 10)

    assert len(tried) >= 4
    for organisation in sorted(tried):
        assert attack(sheets(month, organisation=organisation)).recovered() == set()


@pytest.mark.slow
def test_no_organisation_whichever_recovers_anything(country):
    parties = {one for table in month_tables(FAST[-1]) for one in table.organisations}

    for organisation in sorted(parties):
        assert attack(sheets(FAST[-1], organisation=organisation)).recovered() == set()


def biggest(month, *, number):
    """Return the organisations with the largest part of any table."""
    whole = [table.parts[Cell()] for table in month_tables(month)]
    ranked = sorted(
        (total / sum(parts.values()), one) for parts in whole for one, total in parts.items()
    )
    return set(list(dict.fromkeys(one for _, one in reversed(ranked)))[:number])


@each_month
def test_the_same_attacker_recovers_cells_when_small_figures_are_left_out(country, month):
    recovered = []
    for table in month_tables(month):
        sheet, hidden = suppressed(table, threshold=10)
        recovered += [cell for _, cell in Attack(sheet).recovered() if cell in hidden]

    assert len(recovered) >= 5


@pytest.mark.parametrize("seed", range(3))
def test_it_is_no_different_in_a_fuller_country(seed):
    table = make.country(seed)
    sheet, hidden = suppressed(table, threshold=10)

    given_away = {cell for _, cell in Attack(sheet).recovered()} & hidden
    rounded = Attack(published(table, protect(table, secret="s"))).recovered()

    assert given_away
    assert rounded == set()


def a_month_later(table, *, cell):
    """Return the table with one more person in a cell, of an organisation that was there."""
    someone = next(iter(table.parts[cell]))
    inner = [
        (where, one, total + (table.unit if (where, one) == (cell, someone) else 0))
        for where, parts in table.parts.items()
        if where.is_inner
        for one, total in parts.items()
    ]
    return table_of(table.indicator, unit=table.unit, inner=inner)


def test_a_newcomer_does_not_show_between_two_months(country):
    table = next(one for one in month_tables(FAST[-1]) if one.indicator == Indicator.UNPLACED)
    before = published(table, protect(table, secret="s"))

    for cell in [cell for cell in table.parts if cell.is_inner][:12]:
        later = a_month_later(table, cell=cell)
        after = published(later, protect(later, secret="s"))
        attacker = Attack(before, after)
        name = (cell.province, cell.group)
        least, most = attacker.range_of(attacker.totals[1][name] - attacker.totals[0][name])

        # He cannot even tell whether it became more or less.
        assert least < 0 < most


def test_a_newcomer_does_show_when_small_figures_are_left_out():
    table = make.country(4)
    seen = 0
    for cell in [cell for cell in table.parts if cell.is_inner]:
        later = a_month_later(table, cell=cell)
        (before, _), (after, _) = (suppressed(one, threshold=10) for one in (table, later))
        name = (cell.province, cell.group)
        if name in before.bounds and name in after.bounds:
            seen += before.bounds[name][0] + 1 == after.bounds[name][1]

    assert seen


def test_to_ask_again_and_again_gives_one_answer(country):
    table = month_tables(FAST[-1])[0]

    answers = {tuple(protect(table, secret="demo").items()) for _ in range(25)}

    assert len(answers) == 1
    assert dict(answers.pop()) == figures_of(FAST[-1], table)


def test_a_figure_that_stands_still_for_two_years_cannot_be_averaged():
    parts = {("P1", "G1"): {"a": 4, "b": 5, "c": 3}}
    months = [make.table(parts, unit=unit) for unit in (30,) * 24]

    seen = {protect(table, secret="s")[Cell("P1", "G1")] for table in months}

    assert len(seen) == 1


def test_whoever_forgets_to_round_is_found_out(country):
    tables = month_tables(FAST[-1])
    exact = [
        replace(
            published(table, {}),
            bounds={
                (cell.province, cell.group): (total, total)
                for cell, total in table.totals.items()
                if len(table.parts[cell]) >= 3
            },
        )
        for table in tables
    ]

    assert attack(exact).recovered()
